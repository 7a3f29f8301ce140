import { CommandRunner } from '@millepiani/commands/command-runner';
import { defineEvent } from '@millepiani/events/define-event';
import { event } from '@millepiani/events/event';
import { systemActor } from '@millepiani/kernel/actor';
import { systemClock } from '@millepiani/kernel/clock';
import { ok } from '@millepiani/kernel/result';
import { makeCollection } from '@millepiani/spine/make-collection';
import type { Collection } from 'mongodb';
import type { ClientSession, Connection } from 'mongoose';
import { z } from 'zod';

/** What commands and effects move on: one row an aggregate. */
interface CounterRow {
  _id: string;
  version: number;
}

/** Their collection. */
export const countersOf = (connection: Connection): Collection<CounterRow> =>
  connection.getClient().db().collection<CounterRow>('counters');

/** The service whose commands are measured, and the one that reacts. */
export const services = { source: 'members', reacting: 'projects' } as const;

/** What commands tell. */
const counted = defineEvent({
  ...{ service: services.source, name: 'counter.counted', version: 1, visibility: ['internal'] },
  ...{ subject: z.string(), partition: z.string(), data: z.object({ number: z.int(), note: z.string() }) },
  description: 'A counter moved on.',
  example: { subject: 'a', partition: 'a', aggregateVersion: 1, data: { number: 1, note: '' } },
});

/** The type of the events that commands tell, without version. */
export const countedType = 'millepiani.members.counter.counted';

/** A command to be run. */
export interface BenchCommand {
  readonly number: number;
  readonly aggregate: string;
  readonly isEmitting: boolean;
}

/** Runs commands as services do: key looked up, state written, event (or none) written, answer kept, committed by majority. */
export class Commands {
  readonly #connection: Connection;
  readonly #counters: Collection<CounterRow>;
  readonly #runner: CommandRunner;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#counters = countersOf(connection);
    this.#runner = new CommandRunner({ connection, clock: systemClock, service: services.source });
  }

  async prepare(): Promise<void> {
    await this.#runner.prepare();
    await prepareCounters(this.#connection);
  }

  async run({ number, aggregate, isEmitting }: BenchCommand): Promise<void> {
    const input = { idempotencyKey: `bench-${number}`.padEnd(16, '-'), aggregate, note: 'x'.repeat(100) };
    await this.#runner.run({ actor: systemActor('bench'), mutation: 'count', input }, async ({ session, emit }) => {
      const version = await moveOn(this.#counters, aggregate, session);
      if (isEmitting) {
        const data = { number, note: input.note };
        await emit([event(counted, { subject: aggregate, aggregateVersion: version, partition: aggregate, data })]);
      }
      return ok({ version });
    });
  }
}

/** Makes the collection before a transaction has to. */
export const prepareCounters = (connection: Connection): Promise<void> => makeCollection(connection, 'counters');

/** One write, the effect and the state's alike: answers with the new version. */
export async function moveOn(counters: Collection<CounterRow>, _id: string, session: ClientSession): Promise<number> {
  const options = { session, upsert: true, returnDocument: 'after' } as const;
  const row = await counters.findOneAndUpdate({ _id }, { $inc: { version: 1 } }, options);
  return Number(row?.version);
}

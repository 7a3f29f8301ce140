import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '@millepiani/kernel/clock';
import { connectStore } from '@millepiani/mongo/connection';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import type { CommandStartedEvent } from 'mongodb';
import type { SpineEvent } from '../src/event.ts';
import { fromOutbox } from '../src/event.ts';
import { Outbox } from '../src/outbox.ts';
import { OutboxLog } from '../src/outbox-log.ts';
import { Effects, type Handle } from '../src/reader/effect.ts';
import { TookTooLong } from '../src/reader/in-time.ts';
import { ReaderStore } from '../src/reader/reader-store.ts';
import { SessionPool } from '../src/reader/session-pool.ts';
import { noStep } from '../src/steps.ts';
import { leaveEntry, type ReadersUnderTest, readersUnderTest } from './reader-under-test.ts';
import { type ServiceUnderTest, serviceUnderTest, silent } from './service-under-test.ts';

let members: ServiceUnderTest;
let projects: ServiceUnderTest;
let readers: ReadersUnderTest;
beforeEach(async () => {
  [members, projects] = await Promise.all([serviceUnderTest('members'), serviceUnderTest('projects')]);
  readers = await readersUnderTest(projects, members);
});
afterEach(async () => {
  await readers.stop();
  await projects.close();
  await members.close();
});

const timeoutMs = 150;

/** Effects by one connection, for which all that is sent waits in turn, as it does with a primary that is new. */
async function byOneConnection(handle: Handle, options = '') {
  const uri = `${projects.database.uri}&maxPoolSize=1&monitorCommands=true${options}`;
  const connection = await connectStore({ uri, appName: 'late' });
  const client = connection.getClient();
  const sent: CommandStartedEvent[] = [];
  client.on('commandStarted', (command) => sent.push(command));
  const pool = new SessionPool(client, 3);
  const effects = new Effects({
    ...{ reader: 'counts', service: 'projects', store: new ReaderStore(connection), handle, timeoutMs, step: noStep },
    ...{ outbox: new Outbox(connection, 'projects'), source: new OutboxLog(members.events), clock: systemClock },
    ...{ types: new Set(['millepiani.members.thing.told']), log: silent },
  });
  return {
    ...{ client, pool, effects },
    /** How many transactions were begun to be ended in vain. */
    aborted: () => sent.filter(({ commandName }) => commandName === 'abortTransaction').length,
    /** What was written outside of any transaction. */
    outside: () =>
      sent
        .filter(({ commandName, command }) => commandName === 'update' && command.autocommit !== false)
        .map(({ command }) => command.update),
    close: () => connection.close(),
  };
}

/** The first events of partitions of their own. */
async function events(count: number): Promise<SpineEvent[]> {
  const before = (await members.log()).length;
  await members.emit(Array.from({ length: count }, (_, at) => told(`p${before + at}`)));
  return (await members.log()).slice(before).map((row, at) => fromOutbox({ ...row, position: before + at + 1 }));
}

/** Keeps this process so busy that whatever has to be done by then has to be done at once. */
function busyFor(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Has handlers wait, until they took too long and their transactions begin to be ended, and then write all the same. */
function lateHandlers() {
  const late: Promise<unknown>[] = [];
  let [entered, go] = [0, Promise.withResolvers<void>()];
  const handle: Handle = async (event, transaction) => {
    entered += 1;
    await go.promise;
    const writing = leaveEntry(event, transaction);
    late.push(writing.catch((error: unknown) => error));
    await writing;
  };
  return {
    handle,
    late,
    open: () => go.resolve(),
    /** Where so many wait: one that came late for want of time is no reason to let the others go in time. */
    openFor: (count: number) => {
      if (entered >= count) go.resolve();
    },
    next: () => {
      [entered, go] = [0, Promise.withResolvers<void>()];
    },
    untilEntered: async (count: number) => {
      while (entered < count) await new Promise((wake) => setTimeout(wake, 2));
    },
  };
}

const ending = new Set(['abortTransaction', 'killSessions']);

describe('what a handler writes that took too long', () => {
  // By the second the driver takes one step more from a connection to what waits for it: enough for it to come just behind.
  it.each([
    ['by the driver as it is', 3, ''],
    ['by a driver that is a step later', 1, '&waitQueueTimeoutMS=10000'],
  ])(
    'is never written by itself, though it waited for the connection that ended its transaction: %s',
    async (_, many, options) => {
      const handlers = lateHandlers();
      const one = await byOneConnection(handlers.handle, options);
      one.client.on('commandStarted', ({ commandName }) => {
        if (ending.has(commandName)) setTimeout(() => handlers.openFor(many), 1);
      });
      try {
        for (let round = 1; round <= 6; round += 1) {
          handlers.next();
          const tries = (await events(many)).map((event) =>
            one.pool.use(async (session) => await one.effects.apply(event, session)),
          );
          const ends = Promise.allSettled(tries);
          await handlers.untilEntered(many);
          busyFor(timeoutMs + 50);
          const took = { status: 'rejected', reason: expect.any(TookTooLong) };
          expect(await ends).toEqual(Array.from({ length: many }, () => took));
          handlers.open();
          const count = round * many;
          await waitFor('the end of all', async () => handlers.late.length === count && one.aborted() === count);
          await Promise.all(handlers.late);
        }
        expect(one.outside()).toEqual([]);
        expect(await readers.count()).toBe(0);
      } finally {
        await one.close();
      }
    },
  );

  it('keeps no other from its try, by another session', async () => {
    const never = Promise.withResolvers<void>();
    let isFirst = true;
    const one = await byOneConnection(async (event, transaction) => {
      await leaveEntry(event, transaction);
      if (isFirst) {
        isFirst = false;
        await never.promise;
      }
    });
    try {
      const [event] = await events(1);
      if (!event) throw new TypeError('no event');
      await expect(one.pool.use((session) => one.effects.apply(event, session))).rejects.toThrow(TookTooLong);
      await one.pool.use((session) => one.effects.apply(event, session));
      expect(await readers.count()).toBe(1);
      never.resolve();
    } finally {
      await one.close();
    }
  });
});

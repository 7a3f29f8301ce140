import { CommandRunner } from '@millepiani/commands/command-runner';
import type { EventSource } from '@millepiani/events/define-event';
import type { CheckedEvent } from '@millepiani/events/event';
import { systemActor } from '@millepiani/kernel/actor';
import { systemClock } from '@millepiani/kernel/clock';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore } from '@millepiani/mongo/connection';
import type { StreamPlace } from '@millepiani/spine/redis';
import { Spine } from '@millepiani/spine/spine';

/** Where another service has its log. */
export interface SourceOptions {
  readonly service: EventSource;
  readonly uri: string;
  readonly place: StreamPlace;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** Another service as far as it tells something: real commands' transactions, a real outbox, a real relay. */
export async function openSource({ service, uri, place }: SourceOptions) {
  const connection = await connectStore({ uri, appName: service });
  const commands = new CommandRunner({ connection, clock: systemClock, service, onCommit: () => spine.wake() });
  const database = connection.getClient().db().databaseName;
  const spine = new Spine({
    ...{ service, connection, mongodbUri: uri, reactions: [], log: quiet, place },
    databaseOf: () => database,
  });
  await commands.prepare();
  await spine.prepare();
  spine.start();
  return {
    /** Tells something, in one transaction. */
    tell: async (events: readonly CheckedEvent[]): Promise<void> => {
      const call = { actor: systemActor(service), mutation: 'tell', input: { idempotencyKey: newId('evt') } };
      await commands.run(call, async ({ emit }) => {
        await emit(events);
        return ok({});
      });
    },
    close: async (): Promise<void> => {
      await spine.stop();
      await connection.close();
    },
  };
}

/** Such a service. */
export type Source = Awaited<ReturnType<typeof openSource>>;

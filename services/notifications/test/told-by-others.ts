import { randomBytes } from 'node:crypto';
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
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** Where another service has its log. */
export interface LogPlace extends StreamPlace {
  readonly service: EventSource;
  readonly uri: string;
}

/** Another service's log, with the real outbox and relay: what a test tells by it is told as that service would. */
export async function openLog({ service, uri, ...place }: LogPlace) {
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
    database,
    connection,
    /** Tells something, in one transaction. */
    tell: async (...events: readonly CheckedEvent[]): Promise<void> => {
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

/** Such a log, in a database that goes with it. */
export async function otherService(service: EventSource, prefix: string, redisUrl = testRedisUrl()) {
  const database = freshDatabase(service);
  const log = await openLog({ service, uri: database.uri, redisUrl, prefix });
  return {
    ...log,
    close: async () => {
      await log.close();
      await database.drop();
    },
  };
}

/** A prefix that nobody else uses. */
export const ownPrefix = (): string => `notify_${randomBytes(6).toString('hex')}`;

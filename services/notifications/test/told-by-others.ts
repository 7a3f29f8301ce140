import { randomBytes } from 'node:crypto';
import { CommandRunner } from '@millepiani/commands/command-runner';
import type { EventSource } from '@millepiani/events/define-event';
import type { CheckedEvent } from '@millepiani/events/event';
import { systemActor } from '@millepiani/kernel/actor';
import { systemClock } from '@millepiani/kernel/clock';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore } from '@millepiani/mongo/connection';
import { Spine } from '@millepiani/spine/spine';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** Another service's log, with the real outbox and relay: what a test tells by it is told as that service would. */
export async function otherService(service: EventSource, prefix: string, redisUrl = testRedisUrl()) {
  const database = freshDatabase(service);
  const connection = await connectStore({ uri: database.uri, appName: service });
  const commands = new CommandRunner({ connection, clock: systemClock, service, onCommit: () => spine.wake() });
  const spine = new Spine({
    ...{ service, connection, mongodbUri: database.uri, reactions: [], log: quiet },
    place: { redisUrl, prefix },
    databaseOf: () => database.name,
  });
  await commands.prepare();
  await spine.prepare();
  spine.start();
  return {
    database: database.name,
    connection,
    /** Tells something, in one transaction. */
    tell: async (...events: CheckedEvent[]) => {
      const call = { actor: systemActor(service), mutation: 'tell', input: { idempotencyKey: newId('evt') } };
      await commands.run(call, async ({ emit }) => {
        await emit(events);
        return ok({});
      });
    },
    close: async () => {
      await spine.stop();
      await connection.close();
      await database.drop();
    },
  };
}

/** A prefix that nobody else uses. */
export const ownPrefix = (): string => `notify_${randomBytes(6).toString('hex')}`;

import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type FreshDatabase, freshDatabase } from '@millepiani/testing/databases';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, stepsOf } from './commissions-given.ts';
import { registered } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
import { Receiver } from './receiver.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

const orders = ['PER_SUBJECT', 'NONE', 'PER_SUBJECT'] as const;
const receivers = orders.map(() => new Receiver());
const replicas: ChildProcess[] = [];
let database: FreshDatabase;
let redis: OwnRedis;
let projects: Awaited<ReturnType<typeof otherService>>;
let env: Record<string, string>;

/** Runs one of two replicas, on any free port, instead of the one that was killed. */
function startReplica(at: number): void {
  const entry = join(import.meta.dirname, '../src/main.ts');
  replicas[at] = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], { env, stdio: 'ignore' });
}

beforeAll(async () => {
  database = freshDatabase('notifications_killed');
  redis = await ownRedis('--maxmemory-policy', 'noeviction');
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix, redis.url);
  const { publicKey } = generateKeyPairSync('ed25519');
  env = {
    ...{ PORT: '0', LOG_LEVEL: 'fatal', MONGODB_URI: database.uri, REDIS_URL: redis.url },
    ...{ EVENTS_PREFIX: prefix, JOBS_PREFIX: prefix, WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' },
    OUTBOX_DATABASES: `projects=${projects.database},members=${prefix}`,
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...publicKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'test' }),
  };
  // Registered by a service that then stops in order: what it had, the replicas take.
  const { INTERNAL_TOKEN_PUBLIC_JWK: _, ...same } = env;
  const service = await startNotificationsUnderTest({ env: same });
  for (const [at, receiver] of receivers.entries()) {
    await receiver.start();
    await registered(service, receiver.url, { order: orders[at] ?? 'NONE' });
  }
  await service.close();
  for (const at of [0, 1]) startReplica(at);
}, 60_000);
afterAll(async () => {
  for (const replica of replicas) replica.kill('SIGKILL');
  for (const receiver of receivers) await receiver.stop();
  await projects?.close();
  await redis?.close();
  await database?.drop();
});

/** The versions of each subject as they arrived first, repeats left out. */
function firstArrivals({ arrived }: Receiver): readonly (readonly number[])[] {
  const seen = new Set<string | undefined>();
  const events = arrived.flatMap(({ headers, body }) => {
    const isRepeat = seen.has(headers['webhook-id']);
    seen.add(headers['webhook-id']);
    return isRepeat ? [] : [JSON.parse(body)];
  });
  return [...Map.groupBy(events, ({ subject }) => String(subject)).values()].map((ofSubject) =>
    ofSubject.map(({ aggregateversion }) => Number(aggregateversion)),
  );
}

describe('replicas that are killed while they deliver', () => {
  it('and a Redis that loses all, leave nothing out, and keep the order where it was chosen', async () => {
    const commissions = Array.from({ length: 60 }, () => newId('com'));
    const openedBy = newId('per');
    const tell = async (round: number) => {
      for (const commissionId of commissions) {
        const events = [opened({ commissionId, openedBy }), ...stepsOf(commissionId)];
        await projects.tell(...events.slice(round, round + 1));
      }
    };
    const some = () => receivers.every(({ arrived }) => arrived.length > 0);
    await tell(0);
    await waitFor('the first', async () => some(), 60_000);
    for (const round of [1, 2, 3]) {
      const telling = tell(round);
      replicas[round % 2]?.kill('SIGKILL');
      if (round === 2) await redis.admin.flushall();
      await telling;
      startReplica(round % 2);
    }
    const isAll = ({ ids }: Receiver) => new Set(ids).size === 4 * commissions.length;
    await waitFor('all', async () => receivers.every(isAll), 90_000);
    for (const [at, receiver] of receivers.entries()) {
      const versions = firstArrivals(receiver);
      expect(versions).toHaveLength(commissions.length);
      const inOrder = orders[at] === 'PER_SUBJECT' ? versions : versions.map((some) => some.toSorted());
      expect(inOrder.every((some) => some.join() === '1,2,3,4')).toBe(true);
    }
  }, 180_000);
});

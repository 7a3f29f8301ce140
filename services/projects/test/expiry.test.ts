import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import { waitFor } from '@millepiani/testing/wait-for';
import { Redis } from 'ioredis';
import { member, type ProjectsUnderTest, startProjectsUnderTest } from './projects-under-test.ts';

// Real clocks and several services a test: a busy machine takes its time, and no assertion depends on it.
jest.setTimeout(90_000);

const ada = member();
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
const lost = (service: ProjectsUnderTest, id: string) =>
  waitFor(
    'the commission lost',
    async () => {
      const commission = await service.read(id, ada);
      return commission.state === 'LOST' && commission;
    },
    40_000,
  );

describe('with its job', () => {
  let projects: ProjectsUnderTest;
  beforeAll(async () => {
    // No round of the reconciler but the first: what expires here, expires by the hint.
    projects = await startProjectsUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
  });
  afterAll(() => projects.close());

  it('a lead that nobody qualified is lost when its time is up, and not before', async () => {
    const respondBy = soon(3_000);
    const { commission } = await projects.open(ada, { respondBy });
    const { lostAt, lossReason, version } = await lost(projects, commission.id);
    expect({ lossReason, version }).toEqual({ lossReason: 'EXPIRED', version: 2 });
    expect(Date.parse(lostAt)).toBeGreaterThanOrEqual(Date.parse(respondBy));
    const events = await projects.eventsOf(commission.id);
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({
      type: 'millepiani.projects.commission.lost.v1',
      actor: 'system:projects',
      aggregateversion: 2,
      data: { reason: 'EXPIRED' },
    });
  });
});

describe('without its job', () => {
  const database = freshDatabase('projects_expiry');
  const queue = newId('evt');
  const start = (prefix: string, every: string) =>
    startProjectsUnderTest({ MONGODB_URI: database.uri, JOBS_PREFIX: prefix, JOBS_RECONCILE_EVERY: every });
  afterAll(() => database.drop());

  /** What FLUSHALL does, to this queue alone: other tests run on the same Redis. */
  async function loseEverything(prefix: string): Promise<number> {
    const redis = new Redis(testRedisUrl());
    const keys = await redis.keys(`{${prefix}}:*`);
    const count = keys.length > 0 ? await redis.del(...keys) : 0;
    await redis.quit();
    return count;
  }

  /** Of which commissions the outbox says that they are lost, as often as it says so. */
  async function losses(subjects: string[]): Promise<string[]> {
    const connection = await connectStore({ uri: database.uri, appName: 'test' });
    const events = connection.collection<{ subject: string }>('outbox');
    const found = await events.find({ subject: { $in: subjects }, type: /\.lost\.v1$/ }).toArray();
    await connection.close();
    return found.map(({ subject }) => subject).toSorted();
  }

  it('a lead expires though Redis lost all that it had', async () => {
    const projects = await start(queue, '300ms');
    try {
      const { commission } = await projects.open(ada, { respondBy: soon(3_000) });
      expect(await waitFor('something to lose', () => loseEverything(queue))).toBeGreaterThan(0);
      expect(await lost(projects, commission.id)).toMatchObject({ lossReason: 'EXPIRED', version: 2 });
    } finally {
      await projects.close();
    }
  });

  it('a lead expires whose time was up while the service was down and Redis was replaced', async () => {
    const before = await start(queue, '1h');
    const respondBy = soon(3_000);
    const { commission } = await before.open(ada, { respondBy });
    await before.close();
    await waitFor('the time to be up', async () => Date.now() > Date.parse(respondBy));
    const after = await start(newId('evt'), '1h');
    try {
      expect(await lost(after, commission.id)).toMatchObject({ lossReason: 'EXPIRED', version: 2 });
      expect(await losses([commission.id])).toEqual([commission.id]);
    } finally {
      await after.close();
    }
  });

  it('many leads expire once each, with two replicas at work', async () => {
    const replicas = await Promise.all([start(queue, '100ms'), start(queue, '100ms')]);
    const [projects] = replicas;
    try {
      const respondBy = soon(5_000);
      const opened = await Promise.all(Array.from({ length: 25 }, () => projects.open(ada, { respondBy })));
      await loseEverything(queue);
      for (const { commission } of opened) {
        expect(await lost(projects, commission.id)).toMatchObject({ lossReason: 'EXPIRED', version: 2 });
      }
      const subjects = opened.map(({ commission }) => commission.id);
      expect(await losses(subjects)).toEqual(subjects.toSorted());
    } finally {
      for (const replica of replicas) await replica.close();
    }
  });
});

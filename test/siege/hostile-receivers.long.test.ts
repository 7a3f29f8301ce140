import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, stepsOf } from '../../services/notifications/test/commissions-given.ts';
import { type Community, startCommunity } from './community/community.ts';
import { OwnProcess } from './community/own-process.ts';
import { type Delivery, deliveriesOf, type Registered, registerAll } from './community/partners.ts';
import { testDatabases } from './community/test-databases.ts';
import { type FromHostile, kindNames, kinds, type ToHostile } from './hostile/kinds.ts';
import { latenciesOf, quantile } from './receiver/latency.ts';
import { monotonic } from './receiver/messages.ts';
import { commissionOf, perCommission } from './receiver/numbers.ts';
import { ReceiverProcess } from './receiver/receiver.ts';

// All waiting is a thousand times shorter: an hour of 500 is 3.6 s, and five days of failing are seven minutes.
jest.setTimeout(600_000);

const goodCount = 10;
const eachKind = 4;
const commissionsEach = 80;
const commissionsPerSecond = 4;
/** Attempts that are kept of one delivery. */
const mostKept = 25;
const all = kindNames.flatMap((kind) => Array.from({ length: eachKind }, () => kind));

const databases = testDatabases('hostile');
let redis: OwnRedis;
let community: Community;
let receiver: ReceiverProcess;
let hostile: OwnProcess<ToHostile, FromHostile>;
let good: readonly Registered[];
let bad: readonly Registered[];
const commits = new Map<number, number>();
beforeAll(async () => {
  redis = await ownRedis('--maxmemory-policy', 'noeviction');
  receiver = await ReceiverProcess.start({
    ...{ endpoints: goodCount, events: 3 * commissionsEach * perCommission, refusesOneIn: 0, checksOneIn: 50, seed: 1 },
    isTimed: true,
  });
  hostile = new OwnProcess(new URL('./hostile/process.ts', import.meta.url));
  community = await startCommunity({
    ...{ name: databases.name, uriOf: databases.uriOf, redisUrl: redis.url, replicas: 2 },
    env: { TIME_COMPRESSION: '1000' },
  });
  good = await registerAll(community, receiver.urls);
  await receiver.trust(good.map(({ secret }) => secret));
});
afterAll(async () => {
  await community?.close();
  await hostile?.close();
  await receiver?.close();
  await redis?.close();
  await databases.drop();
});

let told = 0;
/** Tells of commissions at a pace; answers from when to when. */
async function tellOf(count: number) {
  const from = monotonic();
  for (let at = 0; at < count; at += 1, told += 1) {
    const commissionId = commissionOf(told);
    await community.projects.tell(
      opened({ commissionId, openedBy: newId('per'), leadId: newId('org') }),
      ...stepsOf(commissionId),
    );
    for (let step = 0; step < perCommission; step += 1) commits.set(told * perCommission + step, monotonic());
    await sleep(Math.max(0, from + ((at + 1) * 1_000) / commissionsPerSecond - monotonic()));
  }
  return { from, to: monotonic() };
}

const untilGoodHaveAll = () =>
  waitFor(
    'the good ones to have all',
    async () => (await receiver.progress()).distinct === told * perCommission * goodCount,
    300_000,
  );

async function figures(span: { readonly from: number; readonly to: number }): Promise<string> {
  const took = latenciesOf(await receiver.moments(), commits, span);
  const [middle, most] = [quantile(took, 0.5), quantile(took, 0.99)].map((ms) => ms.toFixed(0));
  return `p50 ${middle} ms, p99 ${most} ms of ${took.length} deliveries`;
}

const ofKind = (kind: string): readonly Registered[] => bad.filter((_, at) => all[at] === kind);
/** What was tried at all: what waits is newer, and there is much of it. */
async function tried(endpoint: Registered): Promise<readonly Delivery[]> {
  const states = ['RETRYING', 'DELIVERED', 'DEAD'];
  const pages = await Promise.all(states.map((state) => deliveriesOf(community, endpoint, 100, state)));
  return pages.flat().filter(({ attempts }) => attempts.length > 0);
}
const seen = async () => (await hostile.ask({ ask: 'seen' }, 'seen')).seen;

describe(`${goodCount} good endpoints beside ${all.length} hostile ones, through two processes of the service`, () => {
  it('get everything, in order, as they did without them', async () => {
    // Until their code is compiled, processes do much less.
    await tellOf(commissionsEach / 2);
    await untilGoodHaveAll();
    const calm = await tellOf(commissionsEach);
    await untilGoodHaveAll();
    const { ports } = await hostile.ask({ open: all }, 'ports');
    bad = await registerAll(
      community,
      ports.map((port) => `http://127.0.0.1:${port}/events`),
    );
    const siege = await tellOf(commissionsEach);
    await untilGoodHaveAll();
    process.stdout.write(`alone:               ${await figures(calm)}\nbeside hostile ones: ${await figures(siege)}\n`);
    const { endpoints, unknown, signatures } = await receiver.report();
    expect(endpoints.map(({ outOfOrder }, at) => (good[at]?.isOrdered ? outOfOrder : 0))).toEqual(good.map(() => 0));
    expect([unknown, signatures.wrong]).toEqual([0, 0]);
    expect(signatures.checked).toBeGreaterThan(0);
  });

  it.each(kindNames.filter((kind) => kind !== 'fails'))(
    'show what became of each attempt at one that %s',
    async (kind) => {
      const { errors, status } = kinds[kind];
      for (const endpoint of ofKind(kind)) {
        const deliveries = await waitFor(
          'an attempt',
          async () => {
            const found = await tried(endpoint);
            return found.length > 0 && found;
          },
          120_000,
        );
        for (const attempt of deliveries.flatMap(({ attempts }) => attempts)) {
          expect(errors).toContain(attempt.error);
          expect(attempt.status).toBe(status);
          expect(Buffer.byteLength(attempt.excerpt ?? '')).toBeLessThanOrEqual(500);
        }
      }
    },
  );

  it('that were failing and recover get all that they missed, each attempt kept', async () => {
    await hostile.ask({ ask: 'recover' }, 'recovered');
    const wanted = commissionsEach * perCommission;
    for (const endpoint of ofKind('fails')) {
      const posts = async () => (await seen()).posts[bad.indexOf(endpoint)] ?? {};
      const settled = await waitFor(
        'all that it missed',
        async () => {
          if (Object.keys(await posts()).length < wanted) return false;
          const page = await deliveriesOf(community, endpoint);
          return page.length === 100 && page.every(({ state }) => state === 'DELIVERED') && page;
        },
        300_000,
      );
      const came = await posts();
      expect(settled.map(({ eventId, attempts }) => [eventId, attempts.length])).toEqual(
        settled.map(({ eventId }) => [eventId, Math.min(mostKept, came[eventId] ?? 0)]),
      );
      for (const { attempts } of settled) {
        expect(attempts.at(-1)).toMatchObject({ status: 204, error: null });
        expect(attempts.slice(0, -1).every(({ status, error }) => status === 500 && error === 'STATUS')).toBe(true);
      }
      expect(Object.values(came).some((times) => times > 1)).toBe(true);
    }
  });

  it('have nobody come to where hostile ones send them', async () => {
    expect((await seen()).trapped).toBe(0);
  });
});

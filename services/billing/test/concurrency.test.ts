import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, nextKey, startBillingUnderTest } from './billing-under-test.ts';

/** Two replicas of the service on one database. */
let replicas: ServiceUnderTest[] = [];
const database = freshDatabase('billing_replicas');
beforeAll(async () => {
  const start = () => startBillingUnderTest({ MONGODB_URI: database.uri, JOBS_PREFIX: database.name });
  // One behind the other: both make the indexes.
  replicas = [await start(), await start()];
});
afterAll(async () => {
  for (const replica of replicas) await replica.close();
  await database.drop();
});

const replica = (at: number): ServiceUnderTest => {
  const found = replicas[at % replicas.length];
  if (!found) throw new TypeError('no replica');
  return found;
};
const [one, two] = [new Desk(() => replica(0)), new Desk(() => replica(1))];
const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));

async function sequencesOf(accountId: string): Promise<number[]> {
  const query = `query ($id: ID!) { account(id: $id) { postings(first: 100) { edges { cursor node { balanceAfter { amount } } } } } }`;
  const { data } = await replica(0).ask(query, { id: accountId }, bookkeeper);
  return data.account.postings.edges.map(({ cursor }: { cursor: string }) => Number(Buffer.from(cursor, 'base64url')));
}

describe('fifty entries at once on one account', () => {
  const expected = Array.from({ length: 50 }, (_, at) => 50 - at);

  it.each([
    ['from one replica', () => one],
    ['from two replicas', (at: number) => (at % 2 ? two : one)],
  ])('%s all land, each in its own place, and the balance is exact', async (_where, desk) => {
    const [hot = '', ...others] = await times(6, () => one.account());
    const before = performance.now();
    const answers = await times(50, (at) =>
      desk(at).post([
        [hot, `${at + 1}.01`],
        [others[at % 5] ?? '', `-${at + 1}.01`],
      ]),
    );
    // Measured: 1.4 s from one replica on two busy cores, 3.5 s without lanes.
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    expect(await one.balance(hot)).toBe('1275.50');
    expect(await sequencesOf(hot)).toEqual(expected);
  });
});

describe('entries at once that cross', () => {
  it('end, and leave each balance exact', async () => {
    const [a = '', b = '', c = ''] = await times(3, () => one.account());
    const answers = await times(30, (at) => {
      const ring = [a, b, c];
      const [from = '', to = ''] = [ring[at % 3], ring[(at + 1) % 3]];
      return (at % 2 ? one : two).post(
        at % 4 < 2
          ? [
              [from, '1.00'],
              [to, '-1.00'],
            ]
          : [
              [to, '-1.00'],
              [from, '1.00'],
            ],
      );
    });
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    expect(await Promise.all([a, b, c].map((id) => one.balance(id)))).toEqual(['0.00', '0.00', '0.00']);
  });
});

describe('twenty callers with one key', () => {
  it('get one entry', async () => {
    const [a = '', b = ''] = await times(2, () => one.account());
    const change = { idempotencyKey: nextKey() };
    const answers = await times(20, (at) =>
      (at % 2 ? one : two).post(
        [
          [a, '5.00'],
          [b, '-5.00'],
        ],
        change,
      ),
    );
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([]);
    expect(new Set(answers.map((answer) => answer.entry.id)).size).toBe(1);
    expect(await one.balance(a)).toBe('5.00');
    const reused = await one.post(
      [
        [a, '6.00'],
        [b, '-6.00'],
      ],
      change,
    );
    expect(reused).toMatchObject({ entry: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    expect(await one.balance(a)).toBe('5.00');
  });
});

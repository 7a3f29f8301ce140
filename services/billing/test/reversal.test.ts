import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, member, nextKey, startBillingUnderTest } from './billing-under-test.ts';

let billing: ServiceUnderTest;
let [bank, income]: string[] = [];
const desk = new Desk(() => billing);
beforeAll(async () => {
  billing = await startBillingUnderTest();
  const ownerId = newId('org');
  [bank, income] = await Promise.all([desk.account({ ownerId }), desk.account({ ownerId, purpose: 'INCOME' })]);
});
afterAll(() => billing.close());

const pair = (amount = '10.00'): [string, string][] => [
  [bank ?? '', amount],
  [income ?? '', amount.startsWith('-') ? amount.slice(1) : `-${amount}`],
];
const balances = async () => [await desk.balance(bank ?? ''), await desk.balance(income ?? '')];
const rows = (collection: string, filter: object = {}) =>
  billing.database((db) => db.collection(collection).countDocuments(filter));

describe('at the edges of 64 bits', () => {
  const most = '92233720368547758.07';

  it('a balance is exact up to the edge, and refused beyond, with nothing half done', async () => {
    const [a = '', b = '', c = ''] = await Promise.all([desk.account(), desk.account(), desk.account()]);
    await desk.post([
      [a, most],
      [b, `-${most}`],
    ]);
    expect([await desk.balance(a), await desk.balance(b)]).toEqual([most, `-${most}`]);
    // One more on the credit side is −2^63, which still fits.
    expect(
      (
        await desk.post([
          [b, '-0.01'],
          [c, '0.01'],
        ])
      ).userErrors,
    ).toEqual([]);
    expect(await desk.balance(b)).toBe('-92233720368547758.08');
    const before = await rows('postings');
    expect(
      (
        await desk.post([
          [c, '-0.01'],
          [a, '0.01'],
        ])
      ).userErrors,
    ).toMatchObject([{ code: 'BALANCE_OUT_OF_RANGE', path: ['input', 'postings', '1'] }]);
    expect(
      (
        await desk.post([
          [b, '-0.01'],
          [c, '0.01'],
        ])
      ).userErrors,
    ).toMatchObject([{ code: 'BALANCE_OUT_OF_RANGE' }]);
    expect([await desk.balance(a), await desk.balance(c), await rows('postings')]).toEqual([most, '0.01', before]);
  });

  it('a reversal that would leave it is refused, at the entry', async () => {
    const [a = '', b = '', c = ''] = await Promise.all([desk.account(), desk.account(), desk.account()]);
    const { entry } = await desk.post([
      [a, '-1.00'],
      [b, '1.00'],
    ]);
    await desk.post([
      [a, most],
      [c, `-${most}`],
    ]);
    await desk.post([
      [a, '1.00'],
      [b, '-1.00'],
    ]);
    expect((await desk.reverse(entry.id)).userErrors).toMatchObject([
      { code: 'BALANCE_OUT_OF_RANGE', path: ['input', 'entryId'] },
    ]);
    expect(await desk.balance(a)).toBe(most);
  });
});

describe('reversing an entry', () => {
  it('restores every balance, names what it takes back, and is told as the entry’s second version', async () => {
    const before = await balances();
    const posted = (await desk.post(pair('3.33'))).entry;
    const { entry, userErrors } = await desk.reverse(posted.id);
    expect(userErrors).toEqual([]);
    expect(entry).toMatchObject({ description: 'A mistake', reverses: { id: posted.id }, reversedBy: null });
    expect(entry.postings.map((posting: { amount: { amount: string } }) => posting.amount.amount)).toEqual([
      '-3.33',
      '3.33',
    ]);
    expect(await balances()).toEqual(before);
    const query = 'query ($id: ID!) { journalEntry(id: $id) { reversedBy { id } reverses { id } } }';
    const { data } = await billing.ask(query, { id: posted.id }, bookkeeper);
    expect(data.journalEntry).toEqual({ reversedBy: { id: entry.id }, reverses: null });
    const events = await billing.database((db) =>
      db.collection('outbox').find({ subject: posted.id }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(events.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['millepiani.billing.journal-entry.posted.v1', 1],
      ['millepiani.billing.journal-entry.reversed.v1', 2],
    ]);
    expect(events[1]?.data).toEqual({ entryId: posted.id, reversedBy: entry.id });
  });

  it('is done once, of many at once too; a reversal is not reversed', async () => {
    const posted = (await desk.post(pair())).entry;
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.reverse(posted.id)));
    const [made] = answers.filter(({ entry }) => entry);
    expect(answers.filter(({ entry }) => entry)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual(
      Array.from({ length: 5 }, () => 'ALREADY_REVERSED'),
    );
    expect((await desk.reverse(made.entry.id)).userErrors).toMatchObject([
      { code: 'REVERSAL_NOT_REVERSIBLE', path: ['input', 'entryId'] },
    ]);
  });

  it('answers the same key with the same reversal', async () => {
    const posted = (await desk.post(pair())).entry;
    const idempotencyKey = nextKey();
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.reverse(posted.id, { idempotencyKey })));
    expect(new Set(answers.map(({ entry }) => entry?.id)).size).toBe(1);
  });

  it.each([
    [{ entryId: newId('jnl') }, 'ENTRY_NOT_FOUND', 'entryId'],
    [{ entryId: newId('acc') }, 'INVALID_ID', 'entryId'],
    [{ date: '2024-01-14' }, 'DATE_BEFORE_ENTRY', 'date'],
    [{ date: '2999-12-31' }, 'DATE_IN_FUTURE', 'date'],
    [{ description: '' }, 'TOO_SHORT', 'description'],
    [{ description: 'a'.repeat(501) }, 'TOO_LONG', 'description'],
    [{ description: '\u0000' }, 'FORBIDDEN_CHARACTER', 'description'],
  ])('is refused with %j', async (change, code, field) => {
    const posted = (await desk.post(pair())).entry;
    const before = await balances();
    expect(await desk.reverse(posted.id, change)).toMatchObject({
      entry: null,
      userErrors: [{ code, path: ['input', field] }],
    });
    expect(await balances()).toEqual(before);
  });

  it('is for bookkeepers', async () => {
    const posted = (await desk.post(pair())).entry;
    expect((await desk.reverse(posted.id, {}, member())).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

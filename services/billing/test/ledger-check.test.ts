import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { bookkeeper, Desk, member, nextKey, startBillingUnderTest } from './billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
beforeAll(async () => {
  billing = await startBillingUnderTest({ JOBS_RECONCILE_EVERY: '300ms' });
});
afterAll(() => billing.close());

const fields = `checkedAt accounts entries isSound discrepancyCount unsoundEntryCount unsoundEntries { id }
  discrepancies { accountId account { id } kept { amount currency } recomputed { amount currency } }`;
const latest = async (actor: TestActor | undefined = bookkeeper) =>
  (await billing.ask(`{ latestLedgerCheck { ${fields} } }`, {}, actor)).data.latestLedgerCheck;
const request = async (actor: TestActor | undefined = bookkeeper, idempotencyKey = nextKey()) => {
  const query = 'mutation ($input: CheckLedgerInput!) { checkLedger(input: $input) { pending userErrors { code } } }';
  return (await billing.ask(query, { input: { idempotencyKey } }, actor)).data.checkLedger;
};

/** A check made after now. */
async function nextCheck(make: () => Promise<unknown> = request) {
  const before = (await latest())?.checkedAt ?? '';
  await make();
  return waitFor('the next check', async () => {
    const check = await latest();
    return check?.checkedAt > before && check;
  });
}

describe('the ledger check', () => {
  it('is made without being asked for', async () => {
    expect(await waitFor('the first check', latest)).toMatchObject({ accounts: 0, entries: 0, isSound: true });
  });

  it('finds nothing in a ledger that nobody meddled with', async () => {
    const [a = '', b = ''] = await Promise.all([desk.account(), desk.account()]);
    const { entry } = await desk.post([
      [a, '92233720368547758.07'],
      [b, '-92233720368547758.07'],
    ]);
    await desk.post([
      [a, '-0.01'],
      [b, '0.01'],
    ]);
    await desk.reverse(entry.id);
    expect(await nextCheck()).toMatchObject({
      accounts: 2,
      entries: 3,
      isSound: true,
      discrepancyCount: 0,
      discrepancies: [],
      unsoundEntries: [],
    });
  });

  it('is not disturbed by entries that are posted meanwhile', async () => {
    const [a = '', b = ''] = await Promise.all([desk.account(), desk.account()]);
    const checks: unknown[] = [];
    const posting = (async () => {
      for (let at = 0; at < 30; at += 1)
        await desk.post([
          [a, '1.00'],
          [b, '-1.00'],
        ]);
    })();
    for (let at = 0; at < 3; at += 1) checks.push((await nextCheck()).isSound);
    await posting;
    expect(checks).toEqual([true, true, true]);
  });

  it('finds a balance that was changed in the database, and a posting that was', async () => {
    const [a = '', b = '', c = '', d = ''] = await Promise.all(Array.from({ length: 4 }, () => desk.account()));
    await desk.post([
      [a, '10.00'],
      [b, '-10.00'],
    ]);
    const { entry } = await desk.post([
      [c, '20.00'],
      [d, '-20.00'],
    ]);
    await billing.database(async (db) => {
      await db.collection('ledger_accounts').updateOne({ _id: a as never }, { $inc: { balance: 1n } });
      await db.collection('ledger_accounts').updateOne({ _id: b as never }, { $set: { balance: -1000.5 } });
      await db
        .collection('postings')
        .updateOne({ entryId: entry.id, position: 0 }, { $set: { 'amount.minor': 1999n } });
    });
    const found = await nextCheck();
    expect(found).toMatchObject({
      isSound: false,
      discrepancyCount: 3,
      unsoundEntryCount: 1,
      unsoundEntries: [{ id: entry.id }],
    });
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    const byAccount = new Map(found.discrepancies.map((each: { accountId: string }) => [each.accountId, each]));
    expect(byAccount.get(a)).toEqual({
      accountId: a,
      account: { id: a },
      kept: eur('10.01'),
      recomputed: eur('10.00'),
    });
    expect(byAccount.get(c)).toEqual({
      accountId: c,
      account: { id: c },
      kept: eur('20.00'),
      recomputed: eur('19.99'),
    });
    await billing.database((db) =>
      db.collection('ledger_accounts').updateOne({ _id: b as never }, { $set: { balance: -1000n } }),
    );
    expect((await nextCheck()).discrepancyCount).toBe(2);
  });

  it('has an account with an unreadable balance cost its own fields only, and no sum is made up with it', async () => {
    const ownerId = newId('org');
    const [a = '', b = ''] = [await desk.account({ ownerId }), await desk.account({ ownerId, purpose: 'FEE' })];
    await desk.post([
      [a, '1.00'],
      [b, '-1.00'],
    ]);
    const setBalance = (balance: unknown) =>
      billing.database((db) => db.collection('ledger_accounts').updateOne({ _id: a as never }, { $set: { balance } }));
    await setBalance(100.5);
    const query =
      'query ($a: ID!, $b: ID!) { a: account(id: $a) { id } b: account(id: $b) { id } trialBalance { currency } }';
    const { data, errors } = await billing.ask(query, { a, b }, bookkeeper);
    expect(data).toEqual({ a: null, b: { id: b }, trialBalance: null });
    expect(errors?.map(({ path }) => path?.[0]).toSorted()).toEqual(['a', 'trialBalance']);
    expect(new Set(errors?.map(({ message }) => message))).toEqual(new Set(['Internal error']));
    const found = (await nextCheck()).discrepancies.find((each: { accountId: string }) => each.accountId === a);
    expect(found).toEqual({ accountId: a, account: null, kept: null, recomputed: { amount: '1.00', currency: 'EUR' } });
    await setBalance(100n);
  });

  it('is listed, latest first, page by page', async () => {
    await nextCheck();
    const query = `query ($first: Int, $after: String) { ledgerChecks(first: $first, after: $after) {
      edges { node { checkedAt } } pageInfo { hasNextPage endCursor } } }`;
    const page = (await billing.ask(query, { first: 1 }, bookkeeper)).data.ledgerChecks;
    expect(page).toMatchObject({
      edges: [{ node: { checkedAt: (await latest()).checkedAt } }],
      pageInfo: { hasNextPage: true },
    });
    const next = (await billing.ask(query, { first: 100, after: page.pageInfo.endCursor }, bookkeeper)).data
      .ledgerChecks;
    const times = next.edges.map(({ node }: { node: { checkedAt: string } }) => node.checkedAt);
    expect(times.length).toBeGreaterThan(1);
    expect(times).toEqual(times.toSorted().toReversed());
    const bad = await billing.ask(query, { after: 'nonsense' }, bookkeeper);
    expect(bad.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('is asked for and seen by auditors alone', async () => {
    expect(await request()).toEqual({ pending: ['LEDGER_CHECK'], userErrors: [] });
    const poster = { id: newId('per'), scopes: ['ledger:read', 'ledger:post'] };
    for (const actor of [member(), poster]) {
      expect(await request(actor)).toEqual({ pending: [], userErrors: [{ code: 'FORBIDDEN' }] });
      expect(await latest(actor)).toBeNull();
      expect((await billing.ask('{ ledgerChecks { edges { cursor } } }', {}, actor)).data.ledgerChecks).toBeNull();
    }
  });

  it('is asked for once by one key', async () => {
    const requested = () => billing.database((db) => db.collection('ledger_check_state').findOne());
    const key = nextKey();
    const before = (await requested())?.requested;
    await Promise.all(Array.from({ length: 5 }, () => request(bookkeeper, key)));
    expect((await requested())?.requested).toBe(before + 1);
  });
});

describe('with the job lost', () => {
  it('the reconciler finds that a check is due', async () => {
    const found = await nextCheck(() =>
      // What a request writes, without its hint: as if Redis had lost the job.
      billing.database((db) => db.collection('ledger_check_state').updateOne({}, { $inc: { requested: 1 } })),
    );
    expect(found.accounts).toBeGreaterThan(0);
  });

  it('and that yesterday’s is not today’s', async () => {
    await nextCheck(() =>
      billing.database((db) =>
        db.collection('ledger_check_state').updateOne({}, { $set: { checkedOn: '2024-01-01' } }),
      ),
    );
    const state = await waitFor('the state', () =>
      billing.database(async (db) => {
        const row = await db.collection('ledger_check_state').findOne();
        return row?.checkedOn > '2024-01-01' && row;
      }),
    );
    expect(state.answered).toBe(state.requested);
  });
});

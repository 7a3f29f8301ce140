import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openAccount } from '../../src/ledger/accounts.commands.ts';
import { balanceAsOf } from '../../src/ledger/balances.adapter.ts';
import { dateUndated } from '../../src/ledger/dating.commands.ts';
import { dueDating } from '../../src/ledger/dating.worker.ts';
import { postJournalEntry } from '../../src/ledger/journal.commands.ts';
import type { AccountId } from '../../src/ledger/ledger-account.ts';
import { isSound } from '../../src/ledger-check/ledger-check.ts';
import { makeCheck } from '../../src/ledger-check/making.adapter.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';

const database = freshDatabase('billing_check');
let service: OpenBilling;
const ids: AccountId[] = [];
const actor = {
  id: newId('per'),
  sessionId: undefined,
  scopes: new Set(['ledger:post', 'ledger:read', 'ledger:audit']),
};
const call = <I extends object>(mutation: string, input: I) => ({
  ...{ actor, mutation },
  input: { ...input, idempotencyKey: newId('evt') },
});
const post = (date: string, ...moves: readonly (readonly [number, number])[]) => {
  const postings = moves.flatMap(([at, euros]) => {
    const accountId = ids[at];
    return accountId ? [{ accountId, amount: { amount: `${euros}.00`, currency: 'EUR' } }] : [];
  });
  return postJournalEntry(service.billing, call('postJournalEntry', { description: 'x', date, postings }));
};
beforeAll(async () => {
  service = await openBillingOn(database.uri);
  for (let at = 0; at < 7; at += 1) {
    const input = { ownerId: newId('org'), purpose: 'BANK' as const, currency: 'EUR', name: 'Bank' };
    const opened = await openAccount(service.billing, call('openAccount', input));
    if (opened.ok) ids.push(opened.value.accountId);
  }
  for (let at = 0; at < 20; at += 1) {
    const date = `2026-01-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`;
    await post(
      date,
      [at % 7, 5 + at],
      [(at + 1) % 7, -5],
      [(at + 3) % 7, -at],
      ...(at === 0 ? [[0, 1] as const, [0, -1] as const] : []),
    );
  }
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const rows = (name: string) => service.connection.collection<{ _id: string }>(name);
const stretches = [
  { entries: 20_000, accounts: 500, postings: 1_000_000n },
  { entries: 3, accounts: 2, postings: 1_000n },
  { entries: 1, accounts: 500, postings: 5n },
  { entries: 19, accounts: 7, postings: 1n },
];
const check = (at = 0) => makeCheck(service.billing, new Date(), stretches[at]);

describe('the check', () => {
  it.each([0, 1, 2, 3])('finds the same in whatever stretches: nothing (%i)', async (at) => {
    const found = await check(at);
    expect(found).toMatchObject({ accounts: 7, discrepancies: [], unsoundEntries: [], brokenSeries: [] });
    expect(found.entries).toBe(await rows('journal_entries').countDocuments());
  });

  it.each<[string, string, object, object]>([
    ['a closing of a day', 'account_days', { $inc: { closing: 1 } }, { brokenSeries: [{ fault: 'DAY' }] }],
    [
      'a balance after an entry',
      'postings',
      { $inc: { balanceAfter: 1n } },
      { brokenSeries: [{ fault: 'BALANCE_AFTER' }] },
    ],
    ['a place', 'postings', { $inc: { sequence: 1_000n } }, { brokenSeries: [{ fault: 'PLACE' }] }],
    ['the day of a posting', 'postings', { $set: { date: '2020-01-01' } }, { brokenSeries: [{ fault: 'DAY' }] }],
    ['a balance', 'ledger_accounts', { $inc: { balance: 1n } }, { discrepancyCount: 1 }],
    ['an amount', 'postings', { $inc: { 'amount.minor': 1n } }, { discrepancyCount: 1, unsoundEntryCount: 1 }],
    ['a currency', 'postings', { $set: { 'amount.currency': 'USD' } }, { unsoundEntryCount: 1, discrepancyCount: 2 }],
    ['an account that is not there', 'postings', { $set: { accountId: newId('acc') } }, { discrepancyCount: 2 }],
  ])('finds %s that was changed in the database, in whatever stretches', async (_what, name, change, expected) => {
    const row = await rows(name).findOne({}, { sort: { _id: -1 } });
    if (!row) throw new TypeError('nothing to change');
    await rows(name).updateOne({ _id: row._id }, change);
    try {
      for (const at of stretches.keys()) {
        const found = await check(at);
        expect(found).toMatchObject(expected);
        expect(isSound(found)).toBe(false);
      }
    } finally {
      await rows(name).replaceOne({ _id: row._id }, row);
    }
    expect(isSound(await check())).toBe(true);
  });

  it('is not disturbed by entries and accounts that come meanwhile', async () => {
    let isOver = false;
    const coming = (async () => {
      for (let at = 0; !isOver; at += 1) {
        await post('2026-02-01', [at % 7, 1], [(at + 1) % 7, -1]);
        const input = { ownerId: newId('org'), purpose: 'BANK' as const, currency: 'EUR', name: 'Bank' };
        const opened = await openAccount(service.billing, call('openAccount', input));
        if (!opened.ok) continue;
        ids.push(opened.value.accountId);
        await post('2026-02-02', [ids.length - 1, 1], [0, -1]);
      }
    })();
    for (let at = 0; at < 12; at += 1) expect(isSound(await check(1 + (at % 3)))).toBe(true);
    isOver = true;
    await coming;
  });
});

describe('a ledger of before there were days', () => {
  it('is put on its days, and is then as if they had always been there', async () => {
    const kept = async () =>
      JSON.stringify(
        await Promise.all(
          ['ledger_accounts', 'postings', 'account_days'].map((name) => rows(name).find().sort({ _id: 1 }).toArray()),
        ),
        (_key, value) => (typeof value === 'bigint' ? String(value) : value),
      );
    const strip = async () => {
      await rows('account_days').deleteMany({});
      await rows('postings').updateMany({}, { $unset: { date: 1, postedAt: 1, ofDay: 1 } });
      await rows('ledger_accounts').updateMany({}, { $unset: { latest: 1 } });
    };
    const fields = (text: string): unknown => JSON.parse(text, (_key, value) => value);
    const before = await kept();
    await strip();
    const [id] = ids;
    if (!id) throw new TypeError('no account');
    await expect(balanceAsOf(service.billing, id, { asOf: '2026-01-10', postedBefore: undefined })).rejects.toThrow(
      'not put on their days',
    );
    expect(await dueDating(service.billing)).toHaveLength(1);
    await dateUndated(service.billing);
    expect(await dueDating(service.billing)).toEqual([]);
    const sorted = (text: string) =>
      JSON.stringify(fields(text), (_key, value) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toSorted())
          : value,
      );
    expect(sorted(await kept())).toBe(sorted(before));
    expect(isSound(await check())).toBe(true);
  });

  it('is posted on at once, before the job has come to it', async () => {
    await rows('account_days').deleteMany({});
    await rows('postings').updateMany({}, { $unset: { date: 1, postedAt: 1, ofDay: 1 } });
    await rows('ledger_accounts').updateMany({}, { $unset: { latest: 1 } });
    expect(await post('2026-01-15', [0, 1], [1, -1])).toMatchObject({ ok: true });
    await dateUndated(service.billing);
    expect(isSound(await check())).toBe(true);
  });
});

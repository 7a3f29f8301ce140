import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, member, startBillingUnderTest } from '../billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
let [bank, income, yen, full] = ['', '', '', ''];
let posted = '';
beforeAll(async () => {
  billing = await startBillingUnderTest();
  bank = await desk.account();
  income = await desk.account({ purpose: 'INCOME' });
  yen = await desk.account({ currency: 'JPY' });
  full = await desk.account({ purpose: 'SURPLUS' });
  const { entry } = await desk.post([
    [full, '92233720368547758.07'],
    [bank, '-92233720368547758.07'],
  ]);
  posted = entry.id;
  await desk.post([
    [bank, '10.00'],
    [income, '-10.00'],
  ]);
});
afterAll(() => billing.close());

const rows = ['ledger_accounts', 'journal_entries', 'postings', 'account_days'];
const counted = ['idempotency_keys', 'outbox'];
/** All that a mutation could have written: rows as a hash, and how many keys and events there are. */
const ledger = () =>
  billing.database(async (db) => {
    const hash = createHash('sha256');
    for (const name of rows)
      for (const row of await db.collection(name).find({}).sort({ _id: 1 }).toArray())
        hash.update(JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? String(value) : value)));
    const counts = await Promise.all(counted.map((name) => db.collection(name).countDocuments()));
    return [hash.digest('hex'), ...counts].join(' ');
  });

const pair =
  (amount: string, currency = 'EUR') =>
  () =>
    [
      [bank, amount, currency],
      [income, amount.startsWith('-') ? amount.slice(1) : `-${amount}`, currency],
    ] as const;
const tomorrow = '2199-01-01';

describe('an entry that is not right', () => {
  it.each<[string, () => readonly (readonly [string, string, string?])[], string, object?]>([
    ['an amount of nothing', pair('0'), 'ZERO_AMOUNT'],
    ['an amount of nothing with a sign', pair('-0.00'), 'ZERO_AMOUNT'],
    ['a third decimal', pair('1.001'), 'TOO_MANY_DECIMALS'],
    [
      'decimals of a currency without',
      () => [
        [yen, '1.5', 'JPY'],
        [yen, '-1.5', 'JPY'],
      ],
      'TOO_MANY_DECIMALS',
    ],
    ['an exponent', pair('1e3'), 'INVALID_AMOUNT'],
    ['a plus sign', pair('+1.00'), 'INVALID_AMOUNT'],
    ['a leading zero', pair('01.00'), 'INVALID_AMOUNT'],
    ['a bare point', pair('1.'), 'INVALID_AMOUNT'],
    ['a decimal comma', pair('1,00'), 'INVALID_AMOUNT'],
    ['blanks', pair(' 1.00'), 'INVALID_AMOUNT'],
    ['other digits', pair('١'), 'INVALID_AMOUNT'],
    ['no number', pair('NaN'), 'INVALID_AMOUNT'],
    ['hexadecimals', pair('0x10'), 'INVALID_AMOUNT'],
    ['an amount of 2^63', pair('92233720368547758.08'), 'AMOUNT_OUT_OF_RANGE'],
    ['an amount beyond all', pair('9'.repeat(19)), 'AMOUNT_OUT_OF_RANGE'],
    ['a currency in small letters', pair('1.00', 'eur'), 'UNKNOWN_CURRENCY'],
    ['a currency that is none', pair('1.00', 'XYZ'), 'UNKNOWN_CURRENCY'],
    ['another currency than the account’s', pair('1', 'JPY'), 'CURRENCY_MISMATCH'],
    ['one posting', () => [[bank, '1.00']], 'TOO_FEW_POSTINGS'],
    ['no posting', () => [], 'TOO_FEW_POSTINGS'],
    ['101 postings', () => Array.from({ length: 101 }, () => [bank, '1.00'] as const), 'TOO_MANY_POSTINGS'],
    [
      'a cent too much',
      () => [
        [bank, '1.00'],
        [income, '-0.99'],
      ],
      'UNBALANCED',
    ],
    [
      'currencies that balance only together',
      () => [
        [bank, '1.00'],
        [yen, '-1', 'JPY'],
      ],
      'UNBALANCED',
    ],
    [
      'an account that is not there',
      () => [
        [newId('acc'), '1.00'],
        [bank, '-1.00'],
      ],
      'ACCOUNT_NOT_FOUND',
    ],
    [
      'an id of something else',
      () => [
        [newId('org'), '1.00'],
        [bank, '-1.00'],
      ],
      'INVALID_ID',
    ],
    [
      'a balance beyond 64 bits',
      () => [
        [full, '0.01'],
        [income, '-0.01'],
      ],
      'BALANCE_OUT_OF_RANGE',
    ],
    ['a day to come', pair('1.00'), 'DATE_IN_FUTURE', { date: tomorrow }],
    ['no description', pair('1.00'), 'TOO_SHORT', { description: ' ' }],
    ['a description of 501 characters', pair('1.00'), 'TOO_LONG', { description: 'x'.repeat(501) }],
    ['a description that turns the text around', pair('1.00'), 'FORBIDDEN_CHARACTER', { description: 'a\u202eb' }],
    ['a commission that is none', pair('1.00'), 'INVALID_ID', { aboutId: 'com_1' }],
    ['a key of seven characters', pair('1.00'), 'INVALID_IDEMPOTENCY_KEY', { idempotencyKey: 'seven77' }],
  ])('is refused for %s, and the ledger is as it was', async (_what, postings, code, change = {}) => {
    const before = await ledger();
    const { entry, userErrors } = await desk.post(postings(), change);
    expect(entry).toBeNull();
    const codes = new Set(userErrors.map((error: { code: string }) => error.code));
    expect([...codes]).toEqual([code]);
    expect(await ledger()).toBe(before);
  });

  it.each([
    ['a day that is not', '2026-02-29'],
    ['a day before all that may be meant', '0001-01-01'],
    ['an instant for a day', '2026-02-01T00:00:00Z'],
  ])('is refused for %s before anything is looked at', async (_what, date) => {
    const input = { idempotencyKey: newId('evt'), description: 'x', date, postings: [] };
    const query =
      'mutation ($input: PostJournalEntryInput!) { postJournalEntry(input: $input) { userErrors { code } } }';
    const { errors } = await billing.ask(query, { input }, bookkeeper);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('is refused for an amount that is a number of JSON', async () => {
    const postings = [{ accountId: bank, amount: { amount: 1.1, currency: 'EUR' } }];
    const input = { idempotencyKey: newId('evt'), description: 'x', date: '2024-01-15', postings };
    const query =
      'mutation ($input: PostJournalEntryInput!) { postJournalEntry(input: $input) { userErrors { code } } }';
    expect((await billing.ask(query, { input }, bookkeeper)).errors).toHaveLength(1);
  });
});

describe('a reversal that is not right', () => {
  it.each<[string, () => string, string, object?]>([
    ['an entry that is not there', () => newId('jnl'), 'ENTRY_NOT_FOUND'],
    ['no id', () => 'jnl_1', 'INVALID_ID'],
    ['a day before the entry’s', () => posted, 'DATE_BEFORE_ENTRY', { date: '2024-01-14' }],
    ['a day to come', () => posted, 'DATE_IN_FUTURE', { date: tomorrow }],
    ['no description', () => posted, 'TOO_SHORT', { description: '' }],
  ])('is refused for %s, and the ledger is as it was', async (_what, id, code, change = {}) => {
    const before = await ledger();
    const { userErrors } = await desk.reverse(id(), change);
    expect(userErrors.map((error: { code: string }) => error.code)).toEqual([code]);
    expect(await ledger()).toBe(before);
  });
});

it('whoever keeps no books posts nothing', async () => {
  const before = await ledger();
  const { userErrors } = await desk.post(pair('1.00')(), {}, member());
  expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect(await ledger()).toBe(before);
});

describe('a trial balance that is asked for wrongly', () => {
  it.each([
    ['a currency that is none', { currency: 'XYZ' }, 'UNKNOWN_CURRENCY'],
    ['a day that is not', { asOf: '2026-13-01' }, 'BAD_USER_INPUT'],
    ['an instant that is none', { postedBefore: '2026-01-01' }, 'BAD_USER_INPUT'],
    ['a year that nobody means', { postedBefore: '9999-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_what, variables, code) => {
    const query = `query ($currency: CurrencyCode, $asOf: Date, $postedBefore: DateTime) {
      trialBalance(currency: $currency, asOf: $asOf, postedBefore: $postedBefore) { currency } }`;
    const { errors } = await billing.ask(query, variables, bookkeeper);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, member, nextKey, startBillingUnderTest } from './billing-under-test.ts';

let billing: ServiceUnderTest;
let [bank, income, yen]: string[] = [];
const desk = new Desk(() => billing);
beforeAll(async () => {
  billing = await startBillingUnderTest();
  const ownerId = newId('org');
  [bank, income, yen] = await Promise.all([
    desk.account({ ownerId }),
    desk.account({ ownerId, purpose: 'INCOME' }),
    desk.account({ ownerId, currency: 'JPY' }),
  ]);
});
afterAll(() => billing.close());

const pair = (amount = '10.00'): [string, string][] => [
  [bank ?? '', amount],
  [income ?? '', amount.startsWith('-') ? amount.slice(1) : `-${amount}`],
];
const balances = async () => [await desk.balance(bank ?? ''), await desk.balance(income ?? '')];
const rows = (collection: string, filter: object = {}) =>
  billing.database((db) => db.collection(collection).countDocuments(filter));

describe('posting an entry', () => {
  it('moves the balances, and tells the others with exact amounts', async () => {
    const aboutId = newId('com');
    const before = await balances();
    const { entry, userErrors } = await desk.post(pair('8000.01'), { aboutId, description: 'Lumen pays' });
    expect(userErrors).toEqual([]);
    expect(entry).toEqual({
      id: expect.stringMatching(/^jnl_/),
      description: 'Lumen pays',
      date: '2024-01-15',
      postedAt: expect.any(String),
      postedBy: { id: bookkeeper.id },
      about: { id: aboutId },
      postings: [
        { account: { id: bank }, amount: { amount: '8000.01', currency: 'EUR' }, balanceAfter: { amount: '8000.01' } },
        {
          account: { id: income },
          amount: { amount: '-8000.01', currency: 'EUR' },
          balanceAfter: { amount: '-8000.01' },
        },
      ],
      reverses: null,
      reversedBy: null,
    });
    expect(before).toEqual(['0.00', '0.00']);
    expect(await balances()).toEqual(['8000.01', '-8000.01']);
    const event = await billing.database((db) => db.collection('outbox').findOne({ subject: entry.id }));
    expect(event).toMatchObject({
      type: 'millepiani.billing.journal-entry.posted.v1',
      aggregateversion: 1,
      partitionkey: aboutId,
      data: {
        entryId: entry.id,
        commissionId: aboutId,
        postings: [
          { accountId: bank, amount: '8000.01', currency: 'EUR' },
          { accountId: income, amount: '-8000.01', currency: 'EUR' },
        ],
      },
    });
  });

  it('keeps several postings on one account apart, with one balance after the entry', async () => {
    const [a = '', b = ''] = await Promise.all([desk.account(), desk.account()]);
    const { entry } = await desk.post([
      [a, '122.00'],
      [b, '-100.00'],
      [b, '-22.00'],
    ]);
    expect(entry.postings.map((posting: { balanceAfter: object }) => posting.balanceAfter)).toEqual([
      { amount: '122.00' },
      { amount: '-122.00' },
      { amount: '-122.00' },
    ]);
  });

  it('stores amounts and balances as 64-bit integers', async () => {
    await desk.post(pair());
    expect(await rows('postings', { 'amount.minor': { $not: { $type: 'long' } } })).toBe(0);
    expect(await rows('postings', { balanceAfter: { $not: { $type: 'long' } } })).toBe(0);
    expect(await rows('ledger_accounts', { balance: { $not: { $type: 'long' } } })).toBe(0);
  });

  const faulty: [string, () => Promise<{ entry: unknown; userErrors: object[] }>, object[]][] = [
    [
      'an unbalanced entry',
      () =>
        desk.post([
          [bank ?? '', '10.00'],
          [income ?? '', '-9.99'],
        ]),
      [{ code: 'UNBALANCED', message: 'The postings in EUR total 0.01, not 0.', path: ['input', 'postings'] }],
    ],
    [
      'one that balances across currencies only',
      () =>
        desk.post([
          [bank ?? '', '10'],
          [yen ?? '', '-10', 'JPY'],
        ]),
      [{ code: 'UNBALANCED' }, { code: 'UNBALANCED' }],
    ],
    ['nothing', () => desk.post([]), [{ code: 'TOO_FEW_POSTINGS' }]],
    [
      'amounts of nothing',
      () =>
        desk.post([
          [bank ?? '', '0'],
          [income ?? '', '0.00'],
        ]),
      [{ code: 'ZERO_AMOUNT', path: ['input', 'postings', '0', 'amount', 'amount'] }, { code: 'ZERO_AMOUNT' }],
    ],
    [
      'amounts beyond 2^63',
      () => desk.post(pair('92233720368547758.08')),
      [{ code: 'AMOUNT_OUT_OF_RANGE' }, { code: 'AMOUNT_OUT_OF_RANGE' }],
    ],
    [
      'too many decimals',
      () => desk.post(pair('1.001')),
      [{ code: 'TOO_MANY_DECIMALS' }, { code: 'TOO_MANY_DECIMALS' }],
    ],
    ['no number', () => desk.post(pair('0x10')), [{ code: 'INVALID_AMOUNT' }, { code: 'INVALID_AMOUNT' }]],
    [
      'an unknown currency',
      () =>
        desk.post([
          [bank ?? '', '1', 'XXX'],
          [income ?? '', '-1', 'XXX'],
        ]),
      [
        { code: 'UNKNOWN_CURRENCY', path: ['input', 'postings', '0', 'amount', 'currency'] },
        { code: 'UNKNOWN_CURRENCY' },
      ],
    ],
    [
      'another currency than the account’s',
      () =>
        desk.post([
          [bank ?? '', '1', 'JPY'],
          [yen ?? '', '-1', 'JPY'],
        ]),
      [{ code: 'CURRENCY_MISMATCH', path: ['input', 'postings', '0', 'amount', 'currency'] }],
    ],
    [
      'an account that is not there',
      () =>
        desk.post([
          [newId('acc'), '1'],
          [income ?? '', '-1'],
        ]),
      [{ code: 'ACCOUNT_NOT_FOUND', path: ['input', 'postings', '0', 'accountId'] }],
    ],
    [
      'an id that is none',
      () =>
        desk.post([
          ['acc_1', '1'],
          [income ?? '', '-1'],
        ]),
      [{ code: 'INVALID_ID' }],
    ],
    [
      'a hundred and one postings',
      () => desk.post(Array.from({ length: 101 }, () => [bank ?? '', '1'])),
      [{ code: 'TOO_MANY_POSTINGS' }],
    ],
    ['no description', () => desk.post(pair(), { description: '' }), [{ code: 'TOO_SHORT' }]],
    ['a long description', () => desk.post(pair(), { description: 'a'.repeat(10_000) }), [{ code: 'TOO_LONG' }]],
    [
      'a description that turns',
      () => desk.post(pair(), { description: 'a\u202eb' }),
      [{ code: 'FORBIDDEN_CHARACTER' }],
    ],
    [
      'a day to come',
      () => desk.post(pair(), { date: '2999-12-31' }),
      [{ code: 'DATE_IN_FUTURE', path: ['input', 'date'] }],
    ],
    [
      'something that is no commission',
      () => desk.post(pair(), { aboutId: newId('org') }),
      [{ code: 'INVALID_ID', path: ['input', 'aboutId'] }],
    ],
    ['a key of one character', () => desk.post(pair(), { idempotencyKey: 'x' }), [{ code: 'INVALID_IDEMPOTENCY_KEY' }]],
    ['a member', () => desk.post(pair(), {}, member()), [{ code: 'FORBIDDEN' }]],
    ['an auditor', () => desk.post(pair(), {}, { ...bookkeeper, scopes: ['ledger:audit'] }), [{ code: 'FORBIDDEN' }]],
  ];
  it.each(faulty)('refuses %s, and leaves the ledger untouched', async (_what, ask, expected) => {
    const state = async () => [
      await balances(),
      await rows('postings'),
      await rows('journal_entries'),
      await rows('outbox'),
    ];
    const before = await state();
    const { entry, userErrors } = await ask();
    expect(entry).toBeNull();
    expect(userErrors).toMatchObject(expected);
    expect(userErrors).toHaveLength(expected.length);
    expect(await state()).toEqual(before);
  });

  it('refuses what documents keep one by one', async () => {
    const kept = await Promise.all(
      ['RESERVE', 'CLIENT_CREDIT', 'FEE_CREDIT', 'CONVERSION'].map((purpose) => desk.account({ purpose })),
    );
    const entries = await rows('journal_entries');
    const { userErrors } = await desk.post([
      [bank ?? '', '4.00'],
      ...kept.map((id): [string, string] => [id, '-1.00']),
    ]);
    expect(userErrors).toMatchObject(
      [1, 2, 3, 4].map((at) => ({ code: 'PURPOSE_NOT_ALLOWED', path: ['input', 'postings', `${at}`, 'accountId'] })),
    );
    expect(await rows('journal_entries')).toBe(entries);
  });

  it('refuses amounts written as numbers, and days that are none', async () => {
    const query = 'mutation ($input: PostJournalEntryInput!) { postJournalEntry(input: $input) { entry { id } } }';
    const input = { idempotencyKey: nextKey(), description: 'x', date: '2024-01-15' };
    const amount = (value: unknown) => [{ accountId: bank, amount: { amount: value, currency: 'EUR' } }];
    for (const bad of [{ postings: amount(10.5) }, { postings: amount('1'), date: '2024-02-30' }]) {
      const { errors } = await billing.ask(query, { input: { ...input, ...bad } }, bookkeeper);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

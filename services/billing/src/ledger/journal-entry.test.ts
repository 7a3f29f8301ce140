import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { datePostings } from './account-day.ts';
import { type Draft, draft, draftReversal, type EntryPosted, post, type Standing } from './journal-entry.ts';
import { type AccountId, evolve, keptByDocuments, type LedgerAccount } from './ledger-account.ts';
import type { Accounts } from './posting.ts';

// Half past midnight of the 25th in Rome.
const at = new Date('2026-11-24T23:30:00Z');
const by = newId('per');
const [aurora, ada] = [newId('org'), newId('per')];

function account(
  ownerId = aurora as LedgerAccount['ownerId'],
  purpose: LedgerAccount['purpose'] = 'BANK',
): LedgerAccount {
  const facts = { id: newId('acc'), ownerId, purpose, currency: 'EUR' as const, name: 'Bank', at };
  return evolve(undefined, { type: 'account.opened', ...facts });
}
const [bank, income] = [account(), account(ada)];
const accounts: Accounts = new Map([bank, income].map((each) => [each.id, each]));
const paid = (change: object = {}) => ({
  type: 'post' as const,
  id: newId('jnl'),
  by,
  at,
  date: '2026-11-25',
  description: 'Lumen pays',
  aboutId: undefined,
  postings: [
    { accountId: bank.id, amount: { amount: '8000.00', currency: 'EUR' } },
    { accountId: income.id, amount: { amount: '-8000.00', currency: 'EUR' } },
  ],
  ...change,
});

function posted(drafted: ReturnType<typeof draft>, on = accounts): EntryPosted {
  const result = drafted.ok ? post(drafted.value, on) : drafted;
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
}
const standing = (change: Partial<Standing> = {}): Standing => ({
  ...posted(draft(paid())),
  reversedBy: undefined,
  ...change,
});
const takeBack = (change: object = {}) => ({
  type: 'reverse' as const,
  id: newId('jnl'),
  by,
  at,
  date: '2026-11-25',
  description: 'Lumen paid somebody else',
  ...change,
});

describe('posting', () => {
  it('gives an entry with its postings, and its accounts’ owners as parties', () => {
    const commission = newId('com');
    const { entry, postings } = posted(draft(paid({ aboutId: commission, description: ' Lumen pays ' })));
    expect(entry).toMatchObject({
      description: 'Lumen pays',
      date: '2026-11-25',
      about: commission,
      postedAt: at,
      postedBy: by,
    });
    expect(entry.parties).toEqual([aurora, ada].toSorted());
    expect(postings.map(({ amount }) => amount.minor)).toEqual([800_000n, -800_000n]);
  });

  it('takes today in Rome, and refuses tomorrow', () => {
    expect(draft(paid({ date: '2026-11-25' })).ok).toBe(true);
    expect(draft(paid({ date: '2026-11-26' }))).toMatchObject({
      ok: false,
      error: [{ code: 'DATE_IN_FUTURE', path: ['date'] }],
    });
  });

  it.each([
    [{ description: ' ' }, 'TOO_SHORT', 'description'],
    [{ description: 'a'.repeat(501) }, 'TOO_LONG', 'description'],
    [{ description: 'Lumen\u202e' }, 'FORBIDDEN_CHARACTER', 'description'],
    [{ aboutId: newId('org') }, 'INVALID_ID', 'aboutId'],
    [{ postings: [] }, 'TOO_FEW_POSTINGS', 'postings'],
  ])('refuses a faulty entry (case %#)', (change, code, field) => {
    expect(draft(paid(change))).toMatchObject({ ok: false, error: [{ code, path: [field] }] });
  });
});

/** An entry that an invoice, a payment, a credit note, a run or a batch has booked. */
const ofDocument = { ...standing().entry, bookedBy: 'DOCUMENT' as const };

describe('accounts that documents keep', () => {
  const kept = [...keptByDocuments].map((purpose) => account(aurora, purpose));
  const known: Accounts = new Map([bank, ...kept].map((each) => [each.id, each]));
  const amount = (minor: bigint) => ({ minor, currency: 'EUR' as const });
  const postings = [
    { accountId: bank.id, amount: { amount: `${kept.length}.00`, currency: 'EUR' } },
    ...kept.map(({ id }) => ({ accountId: id, amount: { amount: '-1.00', currency: 'EUR' } })),
  ];
  const byHand = draft(paid({ postings }));
  if (!byHand.ok) throw new TypeError(JSON.stringify(byHand.error));

  it('are reserves, credits, what was exchanged and what is under way: nobody posts on them by hand', () => {
    expect([...keptByDocuments].toSorted()).toEqual([
      ...['CLEARING', 'CLIENT_CREDIT', 'CONVERSION', 'FEE_CREDIT', 'RESERVE'],
    ]);
    expect(post(byHand.value, known)).toMatchObject({
      ok: false,
      error: kept.map(({ purpose }, at) => ({
        ...{ code: 'PURPOSE_NOT_ALLOWED', path: ['postings', at + 1, 'accountId'] },
        message: expect.stringContaining(purpose),
      })),
    });
  });

  it('are posted on by documents', () => {
    const { facts, movements } = byHand.value;
    expect(post({ movements, facts: { ...facts, bookedBy: 'DOCUMENT' } }, known).ok).toBe(true);
  });

  it('lose what was posted on them by hand before, by a reversal', () => {
    const [reserve] = kept;
    if (!reserve) throw new TypeError('None is kept.');
    const entry = { ...standing().entry, bookedBy: undefined };
    const moved = [
      { accountId: bank.id, amount: amount(5n) },
      { accountId: reserve.id, amount: amount(-5n) },
    ].map((one, position) => ({ ...one, entryId: entry.id, position, sequence: 1n, balanceAfter: one.amount }));
    const drafted = draftReversal(takeBack(), standing({ entry, postings: moved }));
    if (!drafted.ok) throw new TypeError(JSON.stringify(drafted.error));
    expect(post(drafted.value, known)).toMatchObject({
      ok: true,
      value: { postings: [{ amount: amount(-5n) }, { amount: amount(5n) }] },
    });
  });
});

describe('reversing', () => {
  it('posts the opposite about the same commission, and names what it takes back', () => {
    const given = standing();
    const { entry, postings } = posted(draftReversal(takeBack(), given));
    expect([given.entry.bookedBy, entry.bookedBy]).toEqual([undefined, undefined]);
    expect(entry).toMatchObject({ reverses: given.entry.id, about: given.entry.about, parties: given.entry.parties });
    expect(postings.map(({ amount }) => amount.minor)).toEqual([-800_000n, 800_000n]);
  });

  it.each([
    [standing({ entry: ofDocument }), {}, 'ENTRY_OF_A_DOCUMENT', 'entryId'],
    [standing({ entry: ofDocument }), { date: '2026-11-26' }, 'ENTRY_OF_A_DOCUMENT', 'entryId'],
    [standing({ reversedBy: newId('jnl') }), {}, 'ALREADY_REVERSED', 'entryId'],
    [standing({ entry: { ...standing().entry, reverses: newId('jnl') } }), {}, 'REVERSAL_NOT_REVERSIBLE', 'entryId'],
    [standing(), { date: '2026-11-24' }, 'DATE_BEFORE_ENTRY', 'date'],
    [standing(), { date: '2026-11-26' }, 'DATE_IN_FUTURE', 'date'],
    [standing(), { description: '' }, 'TOO_SHORT', 'description'],
  ])('is refused (case %#)', (given, change, code, field) => {
    expect(draftReversal(takeBack(change), given)).toMatchObject({ ok: false, error: [{ code, path: [field] }] });
  });

  it('restores every balance, whatever the entry moved', () => {
    const amounts = fc.array(
      fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }).filter((minor) => minor !== 0n),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), (minors, before) => {
        const pairs = minors.flatMap((minor) => [
          { accountId: bank.id, amount: { minor, currency: 'EUR' as const } },
          { accountId: income.id, amount: { minor: -minor, currency: 'EUR' as const } },
        ]);
        const from = new Map(accounts).set(bank.id, { ...bank, balance: { minor: before, currency: 'EUR' } });
        const facts = {
          id: newId('jnl'),
          description: 'x',
          date: '2026-01-01',
          about: undefined,
          postedAt: at,
          postedBy: by,
        };
        const drafted: Draft = { facts: { ...facts, reverses: undefined, bookedBy: undefined }, movements: pairs };
        const first = posted({ ok: true, value: drafted }, from);
        const between = after(from, first);
        const second = posted(draftReversal(takeBack(), { ...first, reversedBy: undefined }), between);
        for (const [id, { balance, postings }] of after(between, second)) {
          expect(balance).toEqual(from.get(id)?.balance);
          expect(postings).toBe(BigInt(minors.length) * 2n);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function after(from: Accounts, entry: EntryPosted): Map<AccountId, LedgerAccount> {
  const to = new Map(from);
  const { postings, latest: days } = datePostings(entry, from, new Map());
  for (const { accountId, sequence, balanceAfter } of postings) {
    const latest = days.get(accountId);
    if (latest)
      to.set(accountId, evolve(to.get(accountId), { type: 'account.posted', sequence, balanceAfter, latest }));
  }
  return to;
}

import { describe, expect, it } from '@jest/globals';
import type { Currency } from '@millepiani/kernel/currency';
import { fits, formatAmount, type Money, maxMinor, minMinor } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { type AccountId, evolve, type LedgerAccount } from './ledger-account.ts';
import { checkBalanced, type Movement, parsePostings, place } from './posting.ts';

const entryId = newId('jnl');
const runs = { numRuns: 1_000 };
const currencies = ['EUR', 'JPY', 'KWD'] as const;

function account(currency: Currency, minor = 0n, postings = 0n): LedgerAccount {
  const id = newId('acc');
  const facts = { id, ownerId: newId('org'), purpose: 'BANK' as const, currency, name: 'Bank', at: new Date(0) };
  const opened = evolve(undefined, { type: 'account.opened', ...facts });
  return { ...opened, balance: { minor, currency }, postings };
}
const known = (...accounts: LedgerAccount[]) => new Map(accounts.map((each) => [each.id, each]));
const move = (accountId: AccountId, minor: bigint, currency: Currency = 'EUR'): Movement => ({
  accountId,
  amount: { minor, currency },
});
const text = (accountId: string, amount: string, currency = 'EUR') => ({ accountId, amount: { amount, currency } });
const [bank, income] = [account('EUR'), account('EUR')];

/** Amounts of one currency that sum to zero: whatever was drawn, and what is missing, cut to 64 bits. */
const balanced = fc
  .tuple(
    fc.constantFrom(...currencies),
    fc.array(fc.bigInt({ min: minMinor + 1n, max: maxMinor }), { minLength: 1, maxLength: 30 }),
  )
  .map(([currency, drawn]): Movement[] => {
    const minors = drawn.filter((minor) => minor !== 0n);
    let missing = -minors.reduce((sum, minor) => sum + minor, 0n);
    while (missing !== 0n) {
      let part = missing;
      if (missing > maxMinor) part = maxMinor;
      if (missing < -maxMinor) part = -maxMinor;
      minors.push(part);
      missing -= part;
    }
    return minors.map((minor) => move(newId('acc'), minor, currency));
  });
const entries = fc.array(balanced, { minLength: 1, maxLength: 3 }).map((parts) => parts.flat());

describe('the balance of an entry', () => {
  it('holds for all movements that sum to zero in each currency, in any order', () => {
    fc.assert(
      fc.property(
        entries.chain((movements) =>
          fc.tuple(fc.constant(movements), fc.shuffledSubarray(movements, { minLength: movements.length })),
        ),
        ([movements, shuffled]) => {
          expect(checkBalanced(movements)).toEqual({ ok: true, value: movements });
          expect(checkBalanced(shuffled).ok).toBe(true);
        },
      ),
      runs,
    );
  });

  it('is refused for anything else, and tells each currency and its difference', () => {
    const differences = fc.dictionary(
      fc.constantFrom(...currencies),
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).filter((by) => by !== 0n),
      {
        minKeys: 1,
      },
    );
    fc.assert(
      fc.property(entries, differences, (movements, by) => {
        const wrong = Object.entries(by).map(([currency, minor]) => move(newId('acc'), minor, currency as Currency));
        const expected = wrong
          .map(({ amount }) => amount)
          .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
          .map((amount: Money) => ({
            code: 'UNBALANCED',
            message: `The postings in ${amount.currency} total ${formatAmount(amount)}, not 0.`,
            path: ['postings'],
          }));
        expect(checkBalanced([...movements, ...wrong])).toEqual({ ok: false, error: expected });
        expect(checkBalanced([...wrong, ...movements])).toEqual({ ok: false, error: expected });
      }),
      runs,
    );
  });

  it('is not helped by another currency', () => {
    const failed = checkBalanced([move(bank.id, 100n, 'EUR'), move(income.id, -100n, 'JPY')]);
    expect(failed).toMatchObject({ ok: false, error: [{ code: 'UNBALANCED' }, { code: 'UNBALANCED' }] });
  });
});

describe('reading postings', () => {
  it('takes an account more than once, and keeps its postings apart', () => {
    const read = parsePostings([text(bank.id, '122.00'), text(income.id, '-100'), text(income.id, '-22')]);
    expect(read).toEqual({
      ok: true,
      value: [move(bank.id, 12_200n), move(income.id, -10_000n), move(income.id, -2_200n)],
    });
  });

  it.each([
    [[], 'TOO_FEW_POSTINGS', ['postings']],
    [[text(bank.id, '0')], 'TOO_FEW_POSTINGS', ['postings']],
    [Array.from({ length: 101 }, () => text(bank.id, '1')), 'TOO_MANY_POSTINGS', ['postings']],
    [[text('acc_1', '1'), text(bank.id, '-1')], 'INVALID_ID', ['postings', 0, 'accountId']],
    [[text(newId('org'), '1'), text(bank.id, '-1')], 'INVALID_ID', ['postings', 0, 'accountId']],
    [[text(bank.id, '1'), text(bank.id, '0.00')], 'ZERO_AMOUNT', ['postings', 1, 'amount', 'amount']],
    [[text(bank.id, '1'), text(bank.id, '-0')], 'ZERO_AMOUNT', ['postings', 1, 'amount', 'amount']],
    [[text(bank.id, '1.001'), text(bank.id, '-1')], 'TOO_MANY_DECIMALS', ['postings', 0, 'amount', 'amount']],
    [[text(bank.id, '1e3'), text(bank.id, '-1')], 'INVALID_AMOUNT', ['postings', 0, 'amount', 'amount']],
    [[text(bank.id, '1', 'XXX'), text(bank.id, '-1')], 'UNKNOWN_CURRENCY', ['postings', 0, 'amount', 'currency']],
    [
      [text(bank.id, '92233720368547758.08'), text(bank.id, '-1')],
      'AMOUNT_OUT_OF_RANGE',
      ['postings', 0, 'amount', 'amount'],
    ],
    [
      [text(bank.id, '-92233720368547758.08'), text(bank.id, '1')],
      'AMOUNT_OUT_OF_RANGE',
      ['postings', 0, 'amount', 'amount'],
    ],
    [[text(bank.id, '1'), text(income.id, '-0.99')], 'UNBALANCED', ['postings']],
  ])('refuses a faulty entry (case %#)', (postings, code, path) => {
    expect(parsePostings(postings)).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('tells every fault at once', () => {
    const failed = parsePostings([text('nobody', 'x'), text(bank.id, '0')]);
    expect(failed).toMatchObject({
      ok: false,
      error: [{ code: 'INVALID_ID' }, { code: 'INVALID_AMOUNT' }, { code: 'ZERO_AMOUNT' }],
    });
  });
});

describe('placing movements on accounts', () => {
  it('numbers them on each account, and tells the balance after the whole entry', () => {
    const [from, to] = [account('EUR', 500n, 7n), account('EUR')];
    const movements = [move(from.id, -300n), move(to.id, 200n), move(to.id, 100n)];
    expect(place(entryId, movements, known(from, to))).toMatchObject({
      ok: true,
      value: [
        { position: 0, sequence: 8n, balanceAfter: { minor: 200n } },
        { position: 1, sequence: 1n, balanceAfter: { minor: 300n } },
        { position: 2, sequence: 2n, balanceAfter: { minor: 300n } },
      ],
    });
  });

  it('refuses accounts that are not there, and amounts in another currency than the account', () => {
    const dollars = account('USD');
    const movements = [move(bank.id, 1n), move(newId('acc'), 1n), move(dollars.id, -2n)];
    expect(place(entryId, movements, known(bank, dollars))).toMatchObject({
      ok: false,
      error: [
        { code: 'ACCOUNT_NOT_FOUND', path: ['postings', 1, 'accountId'] },
        { code: 'CURRENCY_MISMATCH', path: ['postings', 2, 'amount', 'currency'] },
      ],
    });
  });

  it.each([
    [maxMinor - 1n, 1n, true],
    [maxMinor, 1n, false],
    [minMinor + 1n, -1n, true],
    [minMinor, -1n, false],
  ])('keeps a balance of %d that moves by %d within 64 bits', (before, by, isOk) => {
    const edge = account('EUR', before);
    const placed = place(entryId, [move(bank.id, -by), move(edge.id, by)], known(bank, edge));
    expect(placed.ok).toBe(isOk);
    if (!placed.ok) expect(placed.error).toMatchObject([{ code: 'BALANCE_OUT_OF_RANGE', path: ['postings', 1] }]);
  });

  it('counts only the balance after the whole entry, hence in any order alike', () => {
    const edge = fc.bigInt({ min: maxMinor - 50n, max: maxMinor });
    const amounts = fc.array(fc.integer({ min: -40, max: 40 }).map(BigInt), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(edge, amounts, (before, minors) => {
        const full = account('EUR', before);
        const sum = minors.reduce((total, minor) => total + minor, 0n);
        const movements = minors.map((minor) => move(full.id, minor));
        for (const order of [movements, movements.toReversed()]) {
          const placed = place(entryId, order, known(full));
          expect(placed.ok).toBe(fits(before + sum));
          if (placed.ok)
            expect(new Set(placed.value.map((posting) => posting.balanceAfter.minor))).toEqual(new Set([before + sum]));
        }
      }),
      runs,
    );
  });
});

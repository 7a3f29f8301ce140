import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDue, isSound, mostKept, Tally } from './ledger-check.ts';

const at = new Date('2026-11-24T09:00:00Z');
const posting = (entryId: string, accountId: string, minor: unknown, currency = 'EUR') => ({
  entryId,
  accountId,
  minor,
  currency,
});
const account = (id: string, balance: unknown, currency = 'EUR') => ({ id, balance, currency });

function check(postings: ReturnType<typeof posting>[], accounts: ReturnType<typeof account>[]) {
  const tally = new Tally();
  for (const each of postings) tally.addToEntry(each);
  for (const each of postings) tally.addToAccount(each);
  for (const each of accounts) tally.compare(each);
  return tally.finish(at);
}

describe('adding up the ledger', () => {
  it('finds nothing where every balance is the sum of its postings, however large', () => {
    const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(moves, (pairs) => {
        const balances = Array.from({ length: 5 }, () => 0n);
        const postings = pairs.flatMap(([to, from, minor], at) => {
          balances[to] = (balances[to] ?? 0n) + minor;
          balances[from] = (balances[from] ?? 0n) - minor;
          return [posting(`jnl_${at}`, `acc_${to}`, minor), posting(`jnl_${at}`, `acc_${from}`, -minor)];
        });
        const found = check(
          postings,
          balances.map((balance, at) => account(`acc_${at}`, balance)),
        );
        expect(found).toMatchObject({ accounts: 5, entries: pairs.length, discrepancyCount: 0, unsoundEntryCount: 0 });
        expect(isSound(found)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds a balance that is off by one, and tells what it should be', () => {
    const found = check([posting('a', 'x', 5n), posting('a', 'y', -5n)], [account('x', 6n), account('y', -5n)]);
    expect(found.discrepancies).toEqual([{ accountId: 'x', currency: 'EUR', kept: 6n, recomputed: 5n }]);
    expect(isSound(found)).toBe(false);
  });

  it('finds entries that do not balance, each currency by itself', () => {
    const found = check(
      [posting('a', 'x', 5n), posting('a', 'y', -5n, 'JPY'), posting('b', 'x', 1n), posting('b', 'x', -1n)],
      [account('x', 5n), account('y', -5n, 'JPY')],
    );
    expect(found).toMatchObject({ entries: 2, unsoundEntryCount: 1, unsoundEntries: ['a'], discrepancyCount: 0 });
  });

  it.each([5, 5.5, '5', null])('takes %j for no amount', (minor) => {
    const found = check([posting('a', 'x', minor), posting('a', 'y', -5n)], [account('x', 5n), account('y', -5n)]);
    expect(found).toMatchObject({
      unsoundEntries: ['a'],
      discrepancies: [{ accountId: 'x', kept: 5n, recomputed: 0n }],
    });
    const kept = check([], [account('x', minor)]);
    expect(kept.discrepancies).toEqual([{ accountId: 'x', currency: 'EUR', kept: undefined, recomputed: 0n }]);
  });

  it('finds postings on an account that is not there', () => {
    const found = check([posting('a', 'x', 5n), posting('a', 'gone', -5n)], [account('x', 5n)]);
    expect(found.discrepancies).toEqual([{ accountId: 'gone', currency: 'EUR', kept: undefined, recomputed: -5n }]);
  });

  it('counts all findings and keeps the first hundred', () => {
    const many = Array.from({ length: mostKept + 7 }, (_, at) => account(`acc_${at}`, 1n));
    const found = check(
      many.map(({ id }) => posting(id, 'acc_lost', 0n)).map((each) => ({ ...each, minor: 1n })),
      many,
    );
    expect(found).toMatchObject({ discrepancyCount: mostKept + 8, unsoundEntryCount: mostKept + 7 });
    expect(found.discrepancies).toHaveLength(mostKept);
    expect(found.unsoundEntries).toHaveLength(mostKept);
  });
});

describe('a check is due', () => {
  it.each([
    [{ requested: 0, answered: 0, checkedOn: undefined }, true],
    [{ requested: 0, answered: 0, checkedOn: '2026-11-23' }, true],
    [{ requested: 0, answered: 0, checkedOn: '2026-11-24' }, false],
    [{ requested: 2, answered: 1, checkedOn: '2026-11-24' }, true],
    [{ requested: 2, answered: 2, checkedOn: '2026-11-24' }, false],
  ])('%j: %s', (state, expected) => {
    expect(isDue(state, '2026-11-24')).toBe(expected);
  });
});

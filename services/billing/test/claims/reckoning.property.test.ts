import { describe, expect, it, jest } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { type ClaimKey, openOf } from '../../src/claims/claim.ts';
import type { AccountPurpose } from '../../src/ledger/ledger-account.ts';
import { Claims, sum } from './bench.ts';

// A thousand cases each, on a machine that may be busy with other things.
jest.setTimeout(120_000);
const thousand = { numRuns: 1000 };

const [aurora, fabio] = [newId('org'), newId('per')];
const missing = (tier: 'expenses' | 'share'): ClaimKey => ({
  ...{ reason: 'MISSING', tier, debtorId: aurora, creditorId: fabio, isHeld: false },
});
const lent = (isHeld: boolean): ClaimKey => ({
  ...{ reason: 'LENT', tier: undefined, debtorId: fabio, creditorId: aurora, isHeld },
});

const amount = fc.oneof(fc.constant(0n), fc.bigInt(0n, 30n), fc.bigInt(0n, 500_00n));
const step = fc.oneof(
  fc.record({ type: fc.constant('due' as const), amount }),
  fc.record({
    type: fc.constant('settle' as const),
    place: fc.nat(5),
    kind: fc.constantFrom('PAYMENT' as const, 'GIVEN_UP' as const),
    amount: fc.bigInt(1n, 300_00n),
  }),
);
const history = fc.array(step, { minLength: 1, maxLength: 12 });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What runs leave open, time after time, with what was settled in between. */
function play(key: ClaimKey, steps: readonly Step[], after: (claims: Claims, due: bigint) => void): void {
  const claims = new Claims();
  let due = 0n;
  for (const one of steps) {
    if (one.type === 'due') {
      due = one.amount;
      claims.reckon([{ ...key, amount: due }]);
    } else claims.settle(one.place, one.kind, one.amount);
    after(claims, due);
  }
}

/** Somebody's balance for a purpose, by adding up what claims moved. */
const balance = ({ entries }: Claims, ownerId: string, purpose: AccountPurpose): bigint =>
  sum(entries.flat().flatMap((one) => (one.ownerId === ownerId && one.purpose === purpose ? [one.minor] : [])));

const openBy = ({ all }: Claims, reasons: readonly string[]): bigint =>
  sum(all.filter(({ reason }) => reasons.includes(reason)).map(openOf));

describe('a version’s claims', () => {
  it.each([
    ['of what is missing', missing('expenses')],
    ['of what was lent', lent(false)],
    ['of what is held', lent(true)],
  ])('%s come to what is due, whatever was settled before; again changes nothing', (_, key) => {
    fc.assert(
      fc.property(history, (steps) => {
        play(key, steps, (claims, due) => {
          expect(claims.owed(key)).toBe(due);
          expect(claims.reckon(due > 0n ? [{ ...key, amount: due }] : [])).toEqual([]);
          for (const { amount: whole, cleared, givenUp, corrected, returned, ...claim } of claims.all) {
            expect(
              [whole > 0n, cleared, givenUp, corrected, returned].every((one) => one === true || (one as bigint) >= 0n),
            ).toBe(true);
            expect(openOf({ ...claim, amount: whole, cleared, givenUp, corrected, returned })).toBeGreaterThanOrEqual(
              0n,
            );
            expect(returned).toBeLessThanOrEqual(cleared);
          }
        });
      }),
      thousand,
    );
  });

  it('never have somebody pay what is not owed without owing it back', () => {
    fc.assert(
      fc.property(history, (steps) => {
        play(missing('share'), steps, (claims, due) => {
          const paid = sum(claims.all.flatMap((one) => (one.reason === 'MISSING' ? [one.cleared] : [])));
          const owedBack = sum(claims.all.flatMap((one) => (one.reason === 'RETURN' ? [one.amount] : [])));
          expect(paid - owedBack).toBeLessThanOrEqual(due);
        });
      }),
      thousand,
    );
  });

  it('balance in each owner’s books, in every entry', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(missing('expenses'), missing('share'), lent(false), lent(true)),
        (steps, key) => {
          play(key, steps, ({ entries }) => {
            for (const entry of entries) {
              for (const owner of [aurora, fabio]) {
                expect(sum(entry.flatMap(({ ownerId, minor }) => (ownerId === owner ? [minor] : [])))).toBe(0n);
              }
            }
          });
        },
      ),
      thousand,
    );
  });

  it('of what is missing are in both’s books what is open, and earned is what was neither given up nor taken back', () => {
    fc.assert(
      fc.property(history, (steps) => {
        play(missing('expenses'), steps, (claims) => {
          const [open, back] = [openBy(claims, ['MISSING']), openBy(claims, ['RETURN'])];
          expect(balance(claims, fabio, 'RECEIVABLE')).toBe(open);
          expect(balance(claims, aurora, 'PAYABLE')).toBe(-open);
          expect(balance(claims, fabio, 'PAYABLE')).toBe(-back);
          expect(balance(claims, aurora, 'RECEIVABLE')).toBe(back);
          expect(balance(claims, fabio, 'EXPENSE')).toBe(-balance(claims, aurora, 'EXPENSE'));
          expect(balance(claims, fabio, 'BANK') + open - back).toBe(-balance(claims, fabio, 'EXPENSE'));
        });
      }),
      thousand,
    );
  });

  it('of what was lent leave of the account that the run had turned round what is owed back alone', () => {
    fc.assert(
      fc.property(history, (steps) => {
        play(lent(false), steps, (claims, due) => {
          // The run itself: Fabio is owed so much less than nothing as he got too much.
          expect(balance(claims, fabio, 'RECEIVABLE') - due).toBe(openBy(claims, ['RETURN']));
          expect(balance(claims, aurora, 'PAYABLE') + due).toBe(-openBy(claims, ['RETURN']));
          expect(balance(claims, fabio, 'PAYABLE')).toBe(-openBy(claims, ['LENT']));
          expect(balance(claims, aurora, 'RECEIVABLE')).toBe(openBy(claims, ['LENT']));
        });
      }),
      thousand,
    );
  });
});

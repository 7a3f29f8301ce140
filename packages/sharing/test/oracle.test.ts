import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carriedClaims } from '../src/carried-claims.ts';
import { type Distribution, entitlementsOf, missingOf } from '../src/distribution.ts';
import { isApproved, type Portion, planRelease } from '../src/release.ts';
import { approvalCounts, belowFloors } from '../src/rule.ts';
import { nothingPosted, run, type SharingRun } from '../src/run.ts';
import { inputs as anyInputs, cases, documents } from './arbitraries.ts';
import { agents } from './community.ts';
import { ask, citedAssets, named, weighed, written } from './oracle-case.ts';
import { read, share, total } from './sharing-case.ts';

const count = 2500;
/** Chosen anew each time; a failure names it. */
const seed = Date.now() % 2 ** 31;

const tiers = ['expenses', 'minimum', 'share'] as const;
const byTier = (amountsOf: (tier: (typeof tiers)[number]) => Readonly<Record<string, string>>) =>
  Object.fromEntries(tiers.map((tier) => [tier, amountsOf(tier)]));

/** Where the cash goes, as the oracle writes it. */
function books({ fee, reserve, surplus, ...distribution }: Distribution) {
  const entitlements = entitlementsOf({ fee, reserve, surplus, ...distribution });
  const pots = [
    { name: 'fee', amount: fee },
    { name: 'surplus', amount: surplus },
  ];
  return {
    ...named(
      pots,
      ({ name }) => name,
      ({ amount }) => amount,
    ),
    reserve: named(
      reserve,
      ({ purpose }) => purpose,
      ({ amount }) => amount,
    ),
    ...byTier((tier) =>
      named(
        entitlements,
        ({ agent }) => agent,
        (one) => one[tier],
      ),
    ),
  };
}

const missing = (distribution: Distribution) =>
  byTier((tier) =>
    named(
      missingOf(distribution).filter((one) => one.tier === tier),
      ({ agent }) => agent,
      ({ amount }) => amount,
    ),
  );

const portions = fc
  .array(
    fc.record({
      left: fc.oneof(fc.bigInt(-50n, 50n), fc.bigInt(0n, 5_000n)),
      floor: fc.option(fc.bigInt(0n, 4_000n), { nil: undefined }),
      by: fc.subarray([...agents], { minLength: 1 }),
      approvals: fc.constantFrom(...approvalCounts),
      belowFloor: fc.constantFrom(...belowFloors),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((one, at): Portion => ({ id: `com${at}`, ...one })));

describe('an implementation in another language, of the description alone', () => {
  it(`gives the same cents, ${count} times`, () => {
    const one = fc.record({ sharing: cases(), cited: citedAssets });
    const samples = fc.sample(one, { seed, numRuns: count });
    const results = ask(
      'waterfall.py',
      samples.map(({ sharing, cited }) => ({ document: sharing.document, inputs: written(sharing.inputs, cited) })),
    );
    expect(results).toHaveLength(count);
    let shared = 0n;
    for (const [at, { sharing, cited }] of samples.entries()) {
      const rule = read(sharing.document);
      const distribution = share(rule, weighed(rule, sharing.inputs, cited));
      const outcome = { ...books(distribution), missing: missing(distribution) };
      expect({ seed, at, ...outcome }).toEqual({ seed, at, ...(results[at] as object) });
      shared += total(distribution.shares.shares.map(({ amount }) => amount));
    }
    // The samples are not all of nothing.
    expect(shared).toBeGreaterThan(BigInt(count));
  }, 120_000);

  it(`pays, carries and leaves as claims the same, run after run, ${count} times`, () => {
    const withheld = fc.array(fc.record({ agent: fc.constantFrom(...agents), amount: fc.bigInt(0n, 3_000n) }), {
      maxLength: 3,
    });
    const step = fc.record({ inputs: anyInputs, withheld });
    const one = fc.record({
      ...{ document: documents(), steps: fc.array(step, { minLength: 1, maxLength: 4 }), cited: citedAssets },
    });
    const samples = fc.sample(one, { seed, numRuns: count });
    const results = ask(
      'agreement.py',
      samples.map(({ document, steps, cited }) => ({
        document,
        steps: steps.map(({ inputs, withheld: taxes }) => ({
          inputs: written({ ...inputs, currency: 'EUR' }, cited),
          withheld: taxes.map(({ agent, amount }) => ({ agent, amount: amount.toString() })),
        })),
      })),
    );
    let carried = 0n;
    for (const [at, { document, steps, cited }] of samples.entries()) {
      const rule = read(document);
      const made: SharingRun[] = [];
      let last: Distribution | undefined;
      for (const { inputs, withheld: taxes } of steps) {
        last = share(rule, weighed(rule, { ...inputs, currency: 'EUR' }, cited));
        made.push(run(made.at(-1)?.posted ?? nothingPosted('EUR'), last, taxes));
      }
      const final = made.at(-1);
      if (!(last && final)) throw new TypeError('A history has a step.');
      const claims = carriedClaims(last, final);
      const outcome = {
        runs: made.map(({ settlements, lent }) => ({
          paid: named(
            settlements,
            ({ agent }) => agent,
            ({ payment }) => payment,
          ),
          carried: named(
            settlements,
            ({ agent }) => agent,
            (settlement) => settlement.carried,
          ),
          ...(lent === 0n ? {} : { lent: lent.toString() }),
        })),
        books: books(last),
        claims: {
          missing: byTier((tier) =>
            named(
              claims.flatMap((claim) => (claim.kind === 'missing' && claim.tier === tier ? [claim] : [])),
              ({ creditor }) => creditor,
              ({ amount }) => amount.minor,
            ),
          ),
          lent: named(
            claims.flatMap((claim) => (claim.kind === 'lent' ? [claim] : [])),
            ({ debtor }) => debtor,
            ({ amount }) => amount.minor,
          ),
        },
      };
      expect({ seed, at, ...outcome }).toEqual({ seed, at, ...(results[at] as object) });
      carried += total(claims.map(({ amount }) => amount.minor));
    }
    expect(carried).toBeGreaterThan(BigInt(count));
  }, 120_000);

  it(`releases the same of the same, by whom the same are needed, ${count} times`, () => {
    const one = fc.record({ portions, amount: fc.bigInt(1n, 6_000n), approved: fc.subarray([...agents]) });
    const samples = fc.sample(one, { seed, numRuns: count });
    const balanceOf = (list: readonly Portion[]): bigint => total(list.map(({ left }) => left));
    const results = ask(
      'agreement.py',
      samples.map(({ portions: list, amount, approved }) => ({
        ...{ amount: amount.toString(), balance: balanceOf(list).toString(), approved },
        portions: list.map((each) => ({ ...each, left: each.left.toString(), floor: each.floor?.toString() })),
      })),
    );
    let released = 0;
    for (const [at, { portions: list, amount, approved }] of samples.entries()) {
      const plan = planRelease(amount, balanceOf(list), list);
      const outcome = plan.ok
        ? {
            lines: named(
              plan.value.lines,
              ({ id }) => id,
              (line) => line.amount,
            ),
            approved: isApproved(plan.value, new Set(approved)) ? 'yes' : 'no',
          }
        : { refused: plan.error[0]?.code };
      expect({ seed, at, ...outcome }).toEqual({ seed, at, ...(results[at] as object) });
      if (plan.ok) released += 1;
    }
    expect(released).toBeGreaterThan(count / 10);
  }, 120_000);
});

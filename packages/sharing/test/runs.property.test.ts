import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { entitlementsOf } from '../src/distribution.ts';
import type { SharingInputs } from '../src/inputs.ts';
import { nothingPosted, type Posted, run, type SharingAccount, type SharingRun, type Withheld } from '../src/run.ts';
import { documents, inputs } from './arbitraries.ts';
import { agents } from './community.ts';
import { read, share, thousand, total } from './sharing-case.ts';

// A thousand cases each, on a machine that may be busy with other things.
jest.setTimeout(120_000);

const withheld = fc.array(fc.record({ agent: fc.constantFrom(...agents), amount: fc.bigInt(0n, 3_000n) }), {
  maxLength: 3,
});
const step = fc.record({ inputs, withheld });
const history = fc.record({ document: documents(), steps: fc.array(step, { minLength: 1, maxLength: 4 }) });
type Step = { readonly inputs: SharingInputs; readonly withheld: readonly Withheld[] };

/** One run after the other, each on what the one before left; all in EUR. */
function runs(document: unknown, steps: readonly Step[], from: Posted = nothingPosted('EUR')): readonly SharingRun[] {
  const rule = read(document);
  const made: SharingRun[] = [];
  for (const one of steps) {
    const distribution = share(rule, { ...one.inputs, currency: 'EUR' });
    made.push(run(made.at(-1)?.posted ?? from, distribution, one.withheld));
  }
  return made;
}

const nameOf = (account: SharingAccount): string => Object.values(account).join(' ');

/** The balance of every account after these runs, by adding up postings; those at 0 left out. */
function balances(made: readonly SharingRun[]): Readonly<Record<string, bigint>> {
  const sums = new Map<string, bigint>();
  for (const { account, minor } of made.flatMap(({ postings }) => postings)) {
    sums.set(nameOf(account), (sums.get(nameOf(account)) ?? 0n) + minor);
  }
  return Object.fromEntries([...sums].filter(([, balance]) => balance !== 0n).toSorted());
}

describe('runs', () => {
  it('post what adds up to nothing, and never nothing', () => {
    fc.assert(
      fc.property(history, ({ document, steps }) => {
        for (const { postings } of runs(document, steps)) {
          expect(total(postings.map(({ minor }) => minor))).toBe(0n);
          expect(postings.every(({ minor }) => minor !== 0n)).toBe(true);
        }
      }),
      thousand,
    );
  });

  it('many are one on the total', () => {
    fc.assert(
      fc.property(history, ({ document, steps }) => {
        const many = runs(document, steps);
        const one = runs(document, steps.slice(-1));
        expect(balances(many)).toEqual(balances(one));
        const [last, only] = [many.at(-1), one.at(-1)];
        // Who got too much in between keeps it in hand, and carries it: but for that, the same was paid.
        for (const { agent, paid } of last?.posted.members ?? []) {
          const carried = last?.settlements.find((settlement) => settlement.agent === agent)?.carried ?? 0n;
          const whole = only?.settlements.find((settlement) => settlement.agent === agent);
          expect(paid - carried).toBe((whole?.payment ?? 0n) - (whole?.carried ?? 0n));
        }
      }),
      thousand,
    );
  });

  it('a reversal restores every balance', () => {
    fc.assert(
      fc.property(history, step, ({ document, steps }, reversed) => {
        const before = runs(document, steps);
        const last = steps.slice(-1);
        const after = runs(document, [...steps, reversed, ...last]);
        expect(balances(after)).toEqual(balances(before));
        const none = { inputs: { ...reversed.inputs, cash: 0n }, withheld: [] };
        // Without cash all goes back, whatever else is still there.
        expect(balances(runs(document, [...steps, none]))).toEqual({});
      }),
      thousand,
    );
  });

  it('pay what is due and no more: nothing below 0, and either a payment or something carried', () => {
    fc.assert(
      fc.property(history, ({ document, steps }) => {
        for (const { settlements, lent } of runs(document, steps)) {
          for (const { payment, carried } of settlements) {
            expect(payment >= 0n && carried >= 0n && (payment === 0n || carried === 0n)).toBe(true);
          }
          expect(lent).toBe(total(settlements.map(({ carried }) => carried)));
        }
      }),
      thousand,
    );
  });

  it('what a member has, in cash and tax credits, is the entitlement and what is carried', () => {
    fc.assert(
      fc.property(history, ({ document, steps }) => {
        const made = runs(document, steps);
        const last = made.at(-1);
        const final = steps.at(-1);
        if (last === undefined || final === undefined) return;
        const distribution = share(read(document), { ...final.inputs, currency: 'EUR' });
        for (const { agent, paid } of last.posted.members) {
          const due = entitlementsOf(distribution).find((one) => one.agent === agent);
          const settlement = last.settlements.find((one) => one.agent === agent);
          const credits = total(final.withheld.filter((one) => one.agent === agent).map(({ amount }) => amount));
          expect(paid + credits).toBe(
            (due?.expenses ?? 0n) + (due?.minimum ?? 0n) + (due?.share ?? 0n) + (settlement?.carried ?? 0n),
          );
        }
      }),
      thousand,
    );
  });
});

import { describe, expect, it, jest } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { compare, multiply, type Rational, rational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { entitlementsOf, type Share } from '../src/distribution.ts';
import type { SharingInputs } from '../src/inputs.ts';
import { cases, type RuleDocument, shareKinds } from './arbitraries.ts';
import { ada, agents, bruno } from './community.ts';
import { earned, hasContributors, shareCase, thousand } from './sharing-case.ts';

// A thousand cases each, on a machine that may be busy with other things.
jest.setTimeout(120_000);

const lists = ['expenses', 'hours', 'money', 'points', 'citations', 'reserves'] as const;

/** The same inputs in another order: each list turned by `by`, and back to front. */
function turned(inputs: SharingInputs, by: number): SharingInputs {
  const turn = <T>(list: readonly T[]): readonly T[] => {
    const at = list.length === 0 ? 0 : by % list.length;
    return [...list.slice(at), ...list.slice(0, at)].toReversed();
  };
  return { ...inputs, ...Object.fromEntries(lists.map((name) => [name, turn<unknown>(inputs[name])])) };
}

const byAgent = <T extends { readonly agent: AgentId }>(list: readonly T[], of: (entry: T) => T): readonly T[] =>
  list.filter(({ agent }) => agent !== bruno).flatMap((one) => (one.agent === ada ? [one, of(one)] : [one]));

/** All that is said of Ada is said of Bruno too, and nothing else of him. */
function twins(inputs: SharingInputs): SharingInputs {
  const twin = <T extends { readonly id: string; readonly agent: AgentId }>(list: readonly T[]): readonly T[] =>
    byAgent(list, (one) => ({ ...one, id: `${one.id}'`, agent: bruno }));
  return {
    ...inputs,
    expenses: twin(inputs.expenses),
    hours: twin(inputs.hours),
    money: twin(inputs.money),
    points: twin(inputs.points),
    // With Bruno away, and Ada twice, an asset's shares no longer total 1: each maker gets the same part again.
    citations: inputs.citations.flatMap((citation) => {
      const makers = byAgent(citation.makers, (one) => ({ ...one, agent: bruno }));
      const part = rational(1n, BigInt(makers.length || 1));
      return makers.length === 0 ? [] : [{ ...citation, makers: makers.map(({ agent }) => ({ agent, share: part })) }];
    }),
  };
}

function twinRule(document: RuleDocument): object {
  const { minimums, rates, caps } = document;
  const adas = rates?.perHour.find(({ agent }) => agent === ada)?.rate ?? '0';
  const amounts = byAgent(minimums?.amounts ?? [], (one) => ({ ...one, agent: bruno }));
  return {
    ...document,
    minimums: minimums && amounts.length > 0 ? { ...minimums, amounts } : null,
    rates: rates && {
      ...rates,
      perHour: rates.perHour.map((one) => (one.agent === bruno ? { ...one, rate: adas } : one)),
    },
    caps: byAgent(caps, (one) => ({ ...one, agent: bruno })),
  };
}

describe('fairness', () => {
  it('does not depend on the order in which anything but the reserve is said', () => {
    fc.assert(
      fc.property(cases(), fc.nat(5), ({ document, inputs }, by) => {
        const back = {
          ...document,
          minimums: document.minimums && { ...document.minimums, amounts: document.minimums.amounts.toReversed() },
          rates: document.rates && { ...document.rates, perHour: document.rates.perHour.toReversed() },
          caps: document.caps.toReversed(),
        };
        const { distribution } = shareCase({ document: back, inputs: turned(inputs, by) });
        expect(distribution).toEqual(shareCase({ document, inputs }).distribution);
      }),
      thousand,
    );
  });

  it('gives two of whom the same is said the same, but for one unit a tier, which goes to the smaller id', () => {
    fc.assert(
      fc.property(cases(fc.oneof(shareKinds.contributed, shareKinds.claim)), ({ document, inputs }) => {
        const { distribution } = shareCase({ document: twinRule(document), inputs: twins(inputs) });
        const [one, other] = [ada, bruno].map((agent) =>
          entitlementsOf(distribution).find((each) => each.agent === agent),
        );
        for (const tier of ['expenses', 'minimum', 'share'] as const) {
          const difference = (one?.[tier] ?? 0n) - (other?.[tier] ?? 0n);
          expect(difference === 0n || difference === 1n).toBe(true);
        }
      }),
      thousand,
    );
  });

  it('does not change where all weights of a component are scaled', () => {
    const scale = fc.tuple(fc.bigInt(1n, 50n), fc.constantFrom(1n, 2n, 3n, 5n, 8n, 9n)).map(([a, b]) => rational(a, b));
    fc.assert(
      fc.property(cases(shareKinds.weights), scale, scale, fc.bigInt(1n, 9n), ({ document, inputs }, a, b, work) => {
        const by = (factor: Rational) => (value: Rational) => multiply(value, factor);
        const worked = by(rational(work));
        const scaled: SharingInputs = {
          ...inputs,
          points: inputs.points.map((one) => ({ ...one, points: by(a)(one.points) })),
          citations: inputs.citations.map((one) => ({ ...one, weight: by(b)(one.weight) })),
          hours: inputs.hours.map((one) => ({ ...one, hours: worked(one.hours), claimed: worked(one.claimed) })),
          money: inputs.money.map((one) => ({ ...one, amount: { ...one.amount, minor: one.amount.minor * work } })),
        };
        const before = shareCase({ document, inputs }).distribution;
        const after = shareCase({ document, inputs: scaled }).distribution;
        expect(entitlementsOf(after)).toEqual(entitlementsOf(before));
        expect([after.reserve, after.surplus]).toEqual([before.reserve, before.surplus]);
      }),
      thousand,
    );
  });

  it('never pays less for more of one’s own, but for one unit', () => {
    fc.assert(
      fc.property(cases(), fc.constantFrom(...agents), fc.bigInt(1n, 80n), ({ document, inputs }, agent, quarters) => {
        const more = rational(quarters, 4n);
        const claimed = rational(0n);
        const added: SharingInputs = {
          ...inputs,
          hours: [...inputs.hours, { id: 'more', agent, hours: more, claimed }],
          points: [...inputs.points, { id: 'more', agent, points: more }],
          citations: [...inputs.citations, { id: 'more', weight: more, makers: [{ agent, share: rational(1n) }] }],
          money: [...inputs.money, { id: 'more', agent, amount: { minor: quarters, currency: 'EUR' } }],
        };
        const before = shareCase({ document, inputs }).distribution;
        const after = shareCase({ document, inputs: added }).distribution;
        expect(earned(after, agent)).toBeGreaterThanOrEqual(earned(before, agent) - 1n);
      }),
      thousand,
    );
  });

  it('keeps caps, gives what is above them to the others, and leaves nothing while one has room', () => {
    fc.assert(
      fc.property(cases(shareKinds.weights), (one) => {
        const { distribution, rule, inputs } = shareCase(one);
        const capOf = (agent: AgentId) =>
          rule.caps.find((cap) => cap.agent === agent && cap.amount.currency === inputs.currency)?.amount.minor;
        for (const agent of agents) {
          const cap = capOf(agent);
          if (cap !== undefined) expect(earned(distribution, agent)).toBeLessThanOrEqual(cap);
        }
        if (!hasContributors(distribution) || distribution.surplus === 0n) return;
        const sharing = distribution.shares.shares.filter(({ weight }) => weight.numerator > 0n);
        for (const { agent } of sharing) expect(earned(distribution, agent)).toBe(capOf(agent));
      }),
      thousand,
    );
  });

  it('gives each what the weights say, or the bound that this is beyond', () => {
    fc.assert(
      fc.property(cases(shareKinds.weights), (one) => {
        const { level, shares } = shareCase(one).distribution.shares;
        if (level !== undefined) for (const line of shares) expect(line.exact).toEqual(clamped(level, line));
      }),
      thousand,
    );
  });
});

/** clamp(λ · weight, low, high) */
function clamped(level: Rational, { weight, low, high }: Share): Rational {
  const due = multiply(level, weight);
  if (compare(due, rational(low)) < 0) return rational(low);
  return high !== undefined && compare(due, rational(high)) > 0 ? rational(high) : due;
}

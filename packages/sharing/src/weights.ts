import { minorUnit } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import {
  add,
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  sum,
} from '@millepiani/kernel/rational';
import type { SharingInputs } from './inputs.ts';
import { type Component, componentsOf, type HoursAsClaim, type PlacedComponent, type SharingRule } from './rule.ts';

/** What one contribution adds to an agent's weight in a component: the least part of an explanation. */
export interface WeightTerm {
  readonly agent: AgentId;
  /** The contribution; undefined for what the rule itself says. */
  readonly input: string | undefined;
  readonly value: Rational;
  /** How `value` came to be: factors of a product. */
  readonly factors: readonly Rational[];
}

/** A component with what everybody weighs in it. */
export interface WeighedComponent extends PlacedComponent {
  readonly terms: readonly WeightTerm[];
  readonly total: Rational;
  /** Its part of the whole once the parts of empty components went to the others; 0 where it is empty itself. */
  readonly part: Rational;
}

const zero = rational(0n);

type Rule = Pick<SharingRule, 'rates' | 'shares'>;

/** Weighs every component, and gives an empty one's part to the others in proportion to theirs. */
export function weighComponents(rule: Rule, inputs: SharingInputs): readonly WeighedComponent[] {
  const weighed = componentsOf(rule.shares).map((placed) => {
    const terms = termsOf(placed.component, rule, inputs);
    return { ...placed, terms, total: sum(terms.map(({ value }) => value)) };
  });
  const used = sum(weighed.filter(({ total }) => total.numerator > 0n).map(({ weight }) => weight));
  return weighed.map((one) => ({ ...one, part: partOf(one, used) }));
}

const partOf = ({ weight, total }: { weight: Rational; total: Rational }, used: Rational): Rational =>
  total.numerator > 0n && used.numerator > 0n ? divide(weight, used) : zero;

/** What everybody weighs over all components; the weights total 1, or nobody weighs anything. */
export function combinedWeights(components: readonly WeighedComponent[]): ReadonlyMap<AgentId, Rational> {
  const weights = new Map<AgentId, Rational>();
  for (const { terms, total, part } of components) {
    if (part.numerator === 0n) continue;
    for (const [agent, value] of byAgent(terms)) {
      weights.set(agent, add(weights.get(agent) ?? zero, multiply(part, divide(value, total))));
    }
  }
  return weights;
}

/** What everybody is owed for hours, in minor units of the rates' currency, half up per agent. */
export function hourClaims(rule: Rule, inputs: SharingInputs): ReadonlyMap<AgentId, bigint> {
  const { rates } = rule;
  // A claim is owed in its own currency, and only there.
  if (rates === null || rates.currency !== inputs.currency) return new Map();
  const unit = rational(10n ** BigInt(minorUnit(rates.currency)));
  const earned = byAgent(hourTerms(rule, inputs));
  return new Map([...earned].map(([agent, value]) => [agent, roundHalfUp(multiply(value, unit))]));
}

function byAgent(terms: readonly WeightTerm[]): ReadonlyMap<AgentId, Rational> {
  const values = new Map<AgentId, Rational>();
  for (const { agent, value } of terms) values.set(agent, add(values.get(agent) ?? zero, value));
  return values;
}

/** What is agreed for an hour of the agent, in major units; 0 where nothing is: inputs are checked for that. */
const ratePerHour = ({ rates }: Rule, agent: AgentId): Rational =>
  rates?.perHour.find((one) => one.agent === agent)?.rate ?? zero;

const product = (factors: readonly Rational[]): Rational => factors.reduce(multiply, rational(1n));

const term = (agent: AgentId, input: string | undefined, ...factors: readonly Rational[]): WeightTerm => ({
  agent,
  input,
  value: product(factors),
  factors,
});

/** What each contribution of hours is worth by the agreed rates, in major units. */
export const hourTerms = (rule: Rule, { hours: worked }: SharingInputs): readonly WeightTerm[] =>
  worked.map(({ id, agent, hours }) => term(agent, id, hours, ratePerHour(rule, agent)));

function termsOf(component: Component | HoursAsClaim, rule: Rule, inputs: SharingInputs): readonly WeightTerm[] {
  switch (component.kind) {
    case 'fixed':
      return component.rates.map(({ agent, rate }) => term(agent, undefined, rate));
    case 'hours':
      return hourTerms(rule, inputs);
    case 'slices':
      return [
        ...inputs.hours.map(({ id, agent, hours, claimed }) =>
          term(agent, id, nonCashFactor, subtract(hours, claimed), ratePerHour(rule, agent)),
        ),
        ...inputs.money.map(({ id, agent, amount: { minor, currency } }) =>
          term(agent, id, cashFactor, rational(minor, 10n ** BigInt(minorUnit(currency)))),
        ),
      ];
    case 'points':
      return inputs.points.map(({ id, agent, points }) => term(agent, id, points));
    case 'royalties':
      return inputs.citations.flatMap(({ id, weight, makers }) =>
        makers.map(({ agent, share }) => term(agent, id, weight, share)),
      );
    default:
      return component satisfies never;
  }
}

/** How much more what is given at risk counts than what is paid for: by Slicing Pie, twice, and four times if it is money. */
const nonCashFactor = rational(2n);
const cashFactor = rational(4n);

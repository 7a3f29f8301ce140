import type { AgentId } from '@millepiani/kernel/id';
import { divide, formatRational, multiply, type Rational, rational, sum } from '@millepiani/kernel/rational';
import { type Explanation, type Figures, plus } from './explanation.ts';
import type { SharingInputs } from './inputs.ts';
import type { SharingRule } from './rule.ts';
import { hourClaims, hourTerms, type WeighedComponent, type WeightTerm, weighComponents } from './weights.ts';

const number = formatRational;

/** One's weight over all components: the sum of one's parts in each. */
export function explainWeight(rule: SharingRule, inputs: SharingInputs, agent: AgentId): Explanation {
  const components = weighComponents(rule, inputs).filter(({ part }) => part.numerator > 0n);
  const used = sum(components.map(({ weight }) => weight));
  const parts = components.map((component) => explainComponent(component, used, agent));
  const value = sum(components.map((component) => ownPart(component, agent)));
  return {
    kind: 'weight',
    at: ['shares'],
    value: number(value),
    arithmetic: plus(parts.map((part) => part.value)),
    inputs: [],
    parts,
  };
}

const own = (terms: readonly WeightTerm[], agent: AgentId) => terms.filter((term) => term.agent === agent);

const weightOf = (terms: readonly WeightTerm[]): Rational => sum(terms.map(({ value }) => value));

const ownPart = ({ terms, total, part }: WeighedComponent, agent: AgentId): Rational =>
  multiply(part, divide(weightOf(own(terms, agent)), total));

/** The part of the component × one's own of all that weighs in it. */
function explainComponent(component: WeighedComponent, used: Rational, agent: AgentId): Explanation {
  const { terms, total, weight, part, at } = component;
  const mine = own(terms, agent);
  const whole = used.numerator === used.denominator ? number(part) : `(${number(weight)} ÷ ${number(used)})`;
  return {
    kind: 'component',
    at,
    value: number(ownPart(component, agent)),
    arithmetic: `${whole} × ${number(weightOf(mine))} ÷ ${number(total)}`,
    inputs: [],
    parts: mine.map((term) => explainTerm(term, at)),
  };
}

function explainTerm({ input, value, factors }: WeightTerm, at: Explanation['at']): Explanation {
  return {
    kind: input === undefined ? 'agreed' : 'contribution',
    at,
    value: number(value),
    arithmetic: factors.map(number).join(' × '),
    inputs: input === undefined ? [] : [input],
    parts: [],
  };
}

/** What one claims for hours: hours × rate, half up. */
export function explainClaim(
  { rule, inputs }: { readonly rule: SharingRule; readonly inputs: SharingInputs },
  agent: AgentId,
  figures: Figures,
): Explanation {
  const claim = hourClaims(rule, inputs).get(agent) ?? 0n;
  const parts = claim === 0n ? [] : own(hourTerms(rule, inputs), agent).map((term) => explainTerm(term, ['shares']));
  return {
    kind: 'claim',
    at: ['shares'],
    value: figures.exact(rational(claim)),
    arithmetic: `halfUp(${plus(parts.map(({ value }) => value))})`,
    inputs: [],
    parts,
  };
}

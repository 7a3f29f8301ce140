import type { AgentId } from '@millepiani/kernel/id';
import { formatRational, type Rational } from '@millepiani/kernel/rational';
import type { Distribution, Share } from './distribution.ts';
import { type Explained, explainAward, explainExpensesOwed, explainLevel, explainPool } from './explain-tiers.ts';
import { explainClaim, explainWeight } from './explain-weights.ts';
import { type Explanation, figuresOf, minus, plus } from './explanation.ts';
import type { SharingInputs } from './inputs.ts';
import type { SharingRule } from './rule.ts';

/**
 * Says how what one agent is entitled to came to be, from the rule, the inputs and the distribution that they gave: a step
 * for each tier at which the agent has something, each down to contributions.
 */
export function explain(
  {
    rule,
    inputs,
    distribution,
  }: { readonly rule: SharingRule; readonly inputs: SharingInputs; readonly distribution: Distribution },
  agent: AgentId,
): Explanation {
  const explained: Explained = { rule, inputs, distribution, figures: figuresOf(distribution.currency) };
  const parts = [explainExpenses, explainMinimum, explainShare].flatMap((tier) => tier(explained, agent) ?? []);
  const { expenses, minimums, shares } = distribution;
  const total = [...expenses.awards, ...minimums.awards, ...shares.shares]
    .filter((one) => one.agent === agent)
    .reduce((all, { amount }) => all + amount, 0n);
  return {
    kind: 'entitlement',
    at: [],
    value: explained.figures.amount(total),
    arithmetic: plus(parts.map(({ value }) => value)),
    inputs: [],
    parts,
  };
}

function explainExpenses(explained: Explained, agent: AgentId): Explanation | undefined {
  const { distribution, figures } = explained;
  const tier = distribution.expenses;
  const one = tier.awards.find((award) => award.agent === agent);
  if (one === undefined) return undefined;
  const owed = explainExpensesOwed(explained, agent);
  const cash = figures.amount(distribution.cash);
  const pool: Explanation = { kind: 'pool', at: [], value: cash, arithmetic: cash, inputs: [], parts: [] };
  return explainAward({ tier, one, owed, pool }, 'expenses', figures);
}

function explainMinimum(explained: Explained, agent: AgentId): Explanation | undefined {
  const { rule, inputs, distribution, figures } = explained;
  const tier = distribution.minimums;
  const one = tier.awards.find((award) => award.agent === agent);
  if (one === undefined) return undefined;
  const place = (rule.minimums?.amounts ?? []).findIndex(
    (minimum) => minimum.agent === agent && minimum.amount.currency === inputs.currency,
  );
  const value = figures.amount(one.owed);
  const at = ['minimums', 'amounts', place, 'amount'];
  const owed: Explanation = { kind: 'agreed', at, value, arithmetic: value, inputs: [], parts: [] };
  return explainAward({ tier, one, owed, pool: explainPool(explained) }, 'minimum', figures);
}

/** What is filled into the shares: what minimums leave where they are on top, all where they are a floor. */
function explainSharePool(explained: Explained): Explanation {
  const { rule, distribution, figures } = explained;
  const reaching = explainPool(explained);
  const { minimums, shares } = distribution;
  const owed = figures.amount(minimums.awards.reduce((total, one) => total + one.owed, 0n));
  const arithmetic =
    rule.minimums?.mode === 'floor'
      ? `max(${reaching.value}, ${owed})`
      : minus([reaching.value, figures.amount(minimums.pool)]);
  return {
    kind: 'pool',
    at: ['minimums'],
    value: figures.amount(shares.pool),
    arithmetic,
    inputs: [],
    parts: [reaching],
  };
}

function explainShare(explained: Explained, agent: AgentId): Explanation | undefined {
  const { distribution, figures } = explained;
  const one = distribution.shares.shares.find((share) => share.agent === agent);
  if (one === undefined) return undefined;
  const rounded = figures.rounded(one.exact, one.amount + one.low);
  return {
    kind: 'share',
    at: ['shares'],
    value: figures.amount(one.amount),
    arithmetic: one.low === 0n ? rounded : minus([rounded, figures.amount(one.low)]),
    inputs: [],
    parts: [explainExact(explained, one)],
  };
}

/** clamp(λ · weight, low, high), as far as there are bounds. */
function explainExact(explained: Explained, one: Share): Explanation {
  const { rule, distribution, figures } = explained;
  const { level, shares } = distribution.shares;
  const claimed = rule.shares.kind === 'hours' && rule.shares.as === 'claim' ? rule.shares : undefined;
  const stake = claimed
    ? explainClaim(explained, one.agent, figures)
    : explainWeight(rule, explained.inputs, one.agent);
  const step = { kind: 'exact', at: ['shares'], value: figures.exact(one.exact), inputs: [] } as const;
  // Without a level everybody is at the upper bound; who weighs nothing stays at the lower.
  if (level === undefined || one.weight.numerator === 0n) {
    return { ...step, arithmetic: figures.exact(one.exact), parts: [stake, ...boundsOf(explained, one)] };
  }
  const amounts = claimed?.shortfall === 'proportional';
  const weigh = (weight: Rational): string => (amounts ? figures.exact(weight) : formatRational(weight));
  const say = { level: amounts ? formatRational : figures.exact, weight: weigh, figures };
  const reached = explainLevel({ level, filled: shares, pool: explainSharePool(explained) }, ['shares'], say);
  const due = `${reached.value} × ${weigh(one.weight)}`;
  const above = one.low === 0n ? due : `max(${figures.amount(one.low)}, ${due})`;
  const arithmetic = one.high === undefined ? above : `min(${figures.amount(one.high)}, ${above})`;
  return { ...step, arithmetic, parts: [reached, stake, ...boundsOf(explained, one)] };
}

/** The minimum and the cap that bind an agent's share, where the rule has them. */
function boundsOf({ rule, inputs, figures }: Explained, { agent }: Share): readonly Explanation[] {
  const lists = [
    { list: rule.minimums?.amounts ?? [], at: ['minimums', 'amounts'] },
    { list: rule.caps, at: ['caps'] },
  ];
  return lists.flatMap(({ list, at }) =>
    [...list.entries()]
      .filter(([, one]) => one.agent === agent && one.amount.currency === inputs.currency)
      .map(([place, { amount }]): Explanation => {
        const value = figures.amount(amount.minor);
        return { kind: 'agreed', at: [...at, place, 'amount'], value, arithmetic: value, inputs: [], parts: [] };
      }),
  );
}

import type { AgentId } from '@millepiani/kernel/id';
import { equals, formatRational, multiply, type Rational, sum } from '@millepiani/kernel/rational';
import type { Award, AwardTier, Distribution } from './distribution.ts';
import { type Explanation, type Figures, minus, plus } from './explanation.ts';
import type { SharingInputs } from './inputs.ts';
import type { ReserveRule, SharingRule } from './rule.ts';
import { claimWeight, reimbursement } from './tiers.ts';

/** All that an explanation is made from. */
export interface Explained {
  readonly rule: SharingRule;
  readonly inputs: SharingInputs;
  readonly distribution: Distribution;
  readonly figures: Figures;
}

/** What is filled by a level: all that is needed to say how the level came to be. */
export interface Filled {
  readonly weight: Rational;
  readonly exact: Rational;
}

/**
 * The level to which a pool fills: what those get who are at a bound is taken from it, the rest is spread over the others'
 * weights. `weigh` says weights, which are amounts where each gets the same part of what is owed, and `say` the level.
 */
export function explainLevel(
  { level, filled, pool }: { readonly level: Rational; readonly filled: readonly Filled[]; readonly pool: Explanation },
  at: Explanation['at'],
  say: {
    readonly level: (level: Rational) => string;
    readonly weight: (weight: Rational) => string;
    readonly figures: Figures;
  },
): Explanation {
  const isFree = ({ weight, exact }: Filled): boolean =>
    weight.numerator > 0n && equals(multiply(level, weight), exact);
  const free = sum(filled.filter(isFree).map(({ weight }) => weight));
  const bound = sum(filled.filter((one) => !isFree(one)).map(({ exact }) => exact));
  const spread = bound.numerator === 0n ? pool.value : `(${pool.value} − ${say.figures.exact(bound)})`;
  return {
    kind: 'level',
    at,
    value: say.level(level),
    // Where all are at a bound, a whole range of levels fills the pool; the one that was found is as good as another.
    arithmetic: free.numerator === 0n ? say.level(level) : `${spread} ÷ ${say.weight(free)}`,
    inputs: [],
    parts: [pool],
  };
}

/** What one gets of what one is owed at a tier. */
export function explainAward(
  {
    tier,
    one,
    owed,
    pool,
  }: { readonly tier: AwardTier; readonly one: Award; readonly owed: Explanation; readonly pool: Explanation },
  kind: 'expenses' | 'minimum',
  figures: Figures,
): Explanation {
  const { level, shortfall } = tier;
  const step = { kind, value: figures.amount(one.amount), inputs: [] } as const;
  if (level === undefined) return { ...step, at: owed.at, arithmetic: owed.value, parts: [owed] };
  const at = [kind === 'expenses' ? 'expenses' : 'minimums', 'shortfall'];
  const filled = tier.awards.map(({ owed: due, exact }) => ({ weight: claimWeight(due, shortfall), exact }));
  const proportional = shortfall === 'proportional';
  const say = proportional
    ? { level: formatRational, weight: figures.exact, figures }
    : { level: figures.exact, weight: formatRational, figures };
  const reached = explainLevel({ level, filled, pool }, at, say);
  const exact: Explanation = {
    kind: 'exact',
    at,
    value: figures.exact(one.exact),
    arithmetic: proportional ? `${reached.value} × ${owed.value}` : `min(${reached.value}, ${owed.value})`,
    inputs: [],
    parts: [reached, owed],
  };
  return { ...step, at, arithmetic: figures.rounded(one.exact, one.amount), parts: [exact] };
}

/** What one's approved expenses come to, one by one. */
export function explainExpensesOwed({ inputs, figures }: Explained, agent: AgentId): Explanation {
  const parts = inputs.expenses
    .filter((expense) => expense.agent === agent)
    .map((expense): Explanation => {
      const { id, net, gross, deductsVat } = expense;
      const value = figures.amount(reimbursement(expense));
      // Who deducts VAT is not out of pocket by it.
      const arithmetic = deductsVat ? `${figures.amount(gross)} − ${figures.amount(gross - net)}` : value;
      return { kind: 'expense', at: ['expenses'], value, arithmetic, inputs: [id], parts: [] };
    });
  const owed = inputs.expenses
    .filter((expense) => expense.agent === agent)
    .reduce((total, expense) => total + reimbursement(expense), 0n);
  const arithmetic = plus(parts.map(({ value }) => value));
  return { kind: 'owed', at: ['expenses'], value: figures.amount(owed), arithmetic, inputs: [], parts };
}

/** The cash that reaches tier 4: what expenses, fee and reserve leave. */
export function explainPool({ rule, inputs, distribution, figures }: Explained): Explanation {
  const { cash, expenses, fee, reserve } = distribution;
  const entering = cash - expenses.pool;
  const parts: Explanation[] = [
    {
      kind: 'fee',
      at: ['fee', 'rate'],
      value: figures.amount(fee),
      arithmetic: `halfUp(${formatRational(rule.fee.rate)} × ${figures.amount(entering)})`,
      inputs: [],
      parts: [],
    },
  ];
  let left = entering - fee;
  for (const { purpose, amount } of reserve) {
    const place = rule.reserve.findIndex((one) => one.purpose === purpose && one.currency === inputs.currency);
    const one = rule.reserve[place];
    if (one === undefined) continue;
    const balance = inputs.reserves.find((each) => each.purpose === purpose)?.balance ?? 0n;
    parts.push({
      kind: 'reserve',
      at: ['reserve', place],
      value: figures.amount(amount),
      arithmetic: creditArithmetic(one, { entering: entering - fee, left, balance }, figures),
      inputs: [],
      parts: [],
    });
    left -= amount;
  }
  return {
    kind: 'pool',
    at: [],
    value: figures.amount(left),
    arithmetic: minus([figures.amount(cash), figures.amount(expenses.pool), ...parts.map(({ value }) => value)]),
    inputs: [],
    parts,
  };
}

function creditArithmetic(
  { rate, cap, floor, topUp }: ReserveRule,
  { entering, left, balance }: { readonly entering: bigint; readonly left: bigint; readonly balance: bigint },
  { amount }: Figures,
): string {
  const byRate = `halfUp(${formatRational(rate)} × ${amount(entering)})`;
  const wanted = topUp && floor !== undefined ? `max(${byRate}, ${amount(floor)} − ${amount(balance)})` : byRate;
  const bounds = cap === undefined ? [] : [`max(0, ${amount(cap)} − ${amount(balance)})`];
  return `min(${[wanted, ...bounds, amount(left)].join(', ')})`;
}

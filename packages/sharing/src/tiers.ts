import type { AgentId } from '@millepiani/kernel/id';
import { largestRemainder } from '@millepiani/kernel/largest-remainder';
import { multiply, type Rational, rational, roundHalfUp } from '@millepiani/kernel/rational';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { AwardTier, ReserveCredit } from './distribution.ts';
import { fill } from './fill.ts';
import type { Expense, SharingInputs } from './inputs.ts';
import type { ReserveRule, Shortfall } from './rule.ts';

const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right);
const greater = (left: bigint, right: bigint): bigint => (left > right ? left : right);

/** What an expense is reimbursed with: VAT is a cost to who cannot deduct it. */
export const reimbursement = ({ net, gross, deductsVat }: Expense): bigint => (deductsVat ? net : gross);

/** What everybody's expenses come to. */
export function expensesOwed(expenses: readonly Expense[]): ReadonlyMap<AgentId, bigint> {
  const owed = new Map<AgentId, bigint>();
  for (const expense of expenses) owed.set(expense.agent, (owed.get(expense.agent) ?? 0n) + reimbursement(expense));
  return owed;
}

/** By which one's part of a shortfall is measured: by what is owed, or, where awards are equal, by being owed something. */
export const claimWeight = (owed: bigint, shortfall: Shortfall): Rational =>
  shortfall === 'proportional' ? rational(owed) : rational(owed > 0n ? 1n : 0n);

/** Gives everybody what they are owed, or what there is of it as the rule says; rounded once. */
export function award(cash: bigint, owed: ReadonlyMap<AgentId, bigint>, shortfall: Shortfall): AwardTier {
  const entries = [...owed].toSorted(([left], [right]) => compareUtf8(left, right));
  const pool = smaller(
    cash,
    entries.reduce((total, [, one]) => total + one, 0n),
  );
  const vessels = entries.map(([agent, one]) => ({ agent, weight: claimWeight(one, shortfall), low: 0n, high: one }));
  const { exact, level } = fill(pool, vessels);
  const amounts = largestRemainder(pool, partsOf(exact));
  const awards = entries.map(([agent, one]) => ({
    agent,
    owed: one,
    exact: exact.get(agent) ?? rational(0n),
    amount: amounts.get(agent) ?? 0n,
  }));
  return { pool, shortfall, level, awards };
}

/** Exact shares as what is to be rounded. */
export const partsOf = (exact: ReadonlyMap<AgentId, Rational>) =>
  [...exact].map(([key, value]) => ({ key, exact: value }));

/** A rate of whole minor units, half up. */
export const rateOf = (rate: Rational, cash: bigint): bigint => roundHalfUp(multiply(rate, rational(cash)));

/** Credits the purposes of this currency in the order of the rule: each a rate of `cash`, within its bounds and what is left. */
export function reserve(cash: bigint, rules: readonly ReserveRule[], inputs: SharingInputs): readonly ReserveCredit[] {
  let left = cash;
  return rules
    .filter(({ currency }) => currency === inputs.currency)
    .map((rule) => {
      const balance = inputs.reserves.find(({ purpose }) => purpose === rule.purpose)?.balance ?? 0n;
      const amount = smaller(creditWanted(rule, cash, balance), left);
      left -= amount;
      return { purpose: rule.purpose, amount };
    });
}

/** What a purpose would be credited if there were enough: never so much that a balance within its cap leaves it. */
function creditWanted({ rate, cap, floor, topUp }: ReserveRule, cash: bigint, balance: bigint): bigint {
  const byRate = rateOf(rate, cash);
  const wanted = topUp && floor !== undefined ? greater(byRate, floor - balance) : byRate;
  return cap === undefined ? wanted : smaller(wanted, greater(0n, cap - balance));
}

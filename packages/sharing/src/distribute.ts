import type { Failures } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { checkInputs } from './check-inputs.ts';
import type { AwardTier, Distribution, ShareTier } from './distribution.ts';
import type { SharingInputs } from './inputs.ts';
import { payMembers, stakesOf } from './member-tiers.ts';
import type { SharingRule } from './rule.ts';
import { award, expensesOwed, rateOf, reserve } from './tiers.ts';

/**
 * Shares cumulative cash by a rule: the waterfall of one version of an agreement in one currency. The same rule and inputs
 * give the same cents, in whatever order inputs come. Fails with what {@link checkInputs} finds.
 */
export function distribute(rule: SharingRule, inputs: SharingInputs): Result<Distribution, Failures> {
  const failures = checkInputs(rule, inputs);
  return failures.length > 0 ? err(failures) : ok(waterfall(rule, inputs));
}

function waterfall(rule: SharingRule, inputs: SharingInputs): Distribution {
  const { currency, cash } = inputs;
  const expenses = award(cash, expensesOwed(inputs.expenses), rule.expenses.shortfall);
  const afterExpenses = cash - expenses.pool;
  const fee = rateOf(rule.fee.rate, afterExpenses);
  const afterFee = afterExpenses - fee;
  const stakes = stakesOf(rule, inputs);
  const first = { currency, cash, expenses, fee };
  // Without contributors nothing is set aside of their work, and nobody has a minimum for it: the rest waits in surplus.
  if (stakes.of.size === 0) return { ...first, reserve: [], ...nobody(rule), surplus: afterFee };
  const credits = reserve(afterFee, rule.reserve, inputs);
  const afterReserve = credits.reduce((left, { amount }) => left - amount, afterFee);
  const { minimums, shares, rest } = payMembers(afterReserve, stakes, rule, inputs);
  return { ...first, reserve: credits, minimums, shares, surplus: rest };
}

const nobody = (rule: SharingRule): { minimums: AwardTier; shares: ShareTier } => ({
  minimums: { pool: 0n, shortfall: rule.minimums?.shortfall ?? 'proportional', level: undefined, awards: [] },
  shares: { pool: 0n, level: undefined, shares: [] },
});

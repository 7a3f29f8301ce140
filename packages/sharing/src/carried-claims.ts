import type { AgentId } from '@millepiani/kernel/id';
import { CurrencyMismatch, type Money, money } from '@millepiani/kernel/money';
import { type Distribution, missingOf, type OwingTier } from './distribution.ts';
import type { SharingRun } from './run.ts';

/** What one still owes another when an agreement has ended (ValueFlows *Claim*). */
export type CarriedClaim =
  | { readonly kind: 'missing'; readonly creditor: AgentId; readonly tier: OwingTier; readonly amount: Money }
  | { readonly kind: 'lent'; readonly debtor: AgentId; readonly amount: Money };

/**
 * What is left open by the last run of an agreement that has ended: what members were owed and did not get (`missing`), and
 * what surplus lent to members, which no later run will set off (`lent`). Before the end neither is a claim: the next run
 * derives both anew. Throws {@link CurrencyMismatch} where distribution and run are not of one currency.
 */
export function carriedClaims(distribution: Distribution, last: SharingRun): readonly CarriedClaim[] {
  const { currency } = distribution;
  if (last.currency !== currency) throw new CurrencyMismatch(last.currency, currency);
  return [
    ...missingOf(distribution).map(
      ({ agent, tier, amount }): CarriedClaim => ({
        kind: 'missing',
        creditor: agent,
        tier,
        amount: money(amount, currency),
      }),
    ),
    ...last.settlements
      .filter(({ carried }) => carried > 0n)
      .map(({ agent, carried }): CarriedClaim => ({ kind: 'lent', debtor: agent, amount: money(carried, currency) })),
  ];
}

import { carriedClaims } from '@millepiani/sharing/carried-claims';
import type { PaidRun, PostedRun } from '../distributions/distribution-run.ts';
import { type MandateSettlement, receivedBy } from '../mandates/mandate.ts';
import { type ClaimKey, keyText } from './claim.ts';

/** What one owes another by the last run of a version that has ended: minor units, more than nothing. */
export interface ClaimDue extends ClaimKey {
  readonly amount: bigint;
}

/**
 * What is left open by the last run of a version that has ended. The lead answers for what is missing, for its reserves and surplus are what the
 * commission left; the payer is owed what somebody got too much, for it is the payer who paid, less what they handed over. Nobody owes themselves: of those debts
 * there is no claim.
 */
export function claimsDue(
  { leadId, basis, outcome, setOff }: PostedRun | PaidRun,
  settlements: readonly MandateSettlement[],
): readonly ClaimDue[] {
  const { payerId, collected } = basis;
  const isHolder = (agent: string): boolean =>
    agent !== payerId && collected.some((one) => one.agent === agent && one.net > 0n);
  return carriedClaims(outcome.distribution, outcome.run)
    .flatMap((claim): ClaimDue[] => {
      if (claim.kind === 'missing') {
        const { creditor: creditorId, tier, amount } = claim;
        return [{ reason: 'MISSING', tier, debtorId: leadId, creditorId, isHeld: false, amount: amount.minor }];
      }
      const { debtor: debtorId, amount } = claim;
      // What was taken off payments that nobody had made yet was not lent after all.
      const off = setOff.find(({ agent }) => agent === debtorId)?.amount ?? 0n;
      return [
        {
          ...{ reason: 'LENT', tier: undefined, debtorId, creditorId: payerId, isHeld: isHolder(debtorId) },
          amount: amount.minor - off - receivedBy(settlements, debtorId),
        },
      ];
    })
    .filter(({ debtorId, creditorId, amount }) => debtorId !== creditorId && amount > 0n)
    .toSorted((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
}

import type { AgentId } from '@millepiani/kernel/id';
import { carriedClaims } from '@millepiani/sharing/carried-claims';
import type { PaidRun, PostedRun } from '../distributions/distribution-run.ts';
import { type MandateSettlement, receivedBy } from '../mandates/mandate.ts';
import { type ClaimKey, keyText } from './claim.ts';

/** What one owes another by the last run of a version that has ended: minor units, more than nothing. */
export interface ClaimDue extends ClaimKey {
  readonly amount: bigint;
}

/** What batches paid beyond the last run and the documents, by whom it was paid to: minor units, more than nothing. */
export type PaidBeyond = ReadonlyMap<AgentId, bigint>;

/**
 * What is left open by the last run of a version that has ended. The lead answers for what is missing, for its reserves and surplus are what the
 * commission left; the payer is owed what somebody got too much, for it is the payer who paid, less what they handed over. Nobody owes themselves: of those debts
 * there is no claim.
 */
export function claimsDue(
  run: PostedRun | PaidRun,
  settlements: readonly MandateSettlement[],
  beyond: PaidBeyond = new Map(),
): readonly ClaimDue[] {
  return [...missingBy(run), ...lentBy(run, settlements, beyond)]
    .filter(({ debtorId, creditorId, amount }) => debtorId !== creditorId && amount > 0n)
    .toSorted((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
}

const missingBy = ({ leadId: debtorId, outcome }: PostedRun | PaidRun): readonly ClaimDue[] =>
  carriedClaims(outcome.distribution, outcome.run).flatMap((claim): ClaimDue[] =>
    claim.kind === 'missing'
      ? [
          {
            ...{ reason: 'MISSING', tier: claim.tier, debtorId, creditorId: claim.creditor, isHeld: false },
            amount: claim.amount.minor,
          },
        ]
      : [],
  );

function lentBy(
  { basis, outcome, setOff }: PostedRun | PaidRun,
  settlements: readonly MandateSettlement[],
  beyond: PaidBeyond,
): readonly ClaimDue[] {
  const { payerId: creditorId, collected } = basis;
  const carried = new Map(outcome.run.settlements.map((one) => [one.agent, one.carried]));
  return [...new Set([...carried.keys(), ...beyond.keys()])].map((debtorId): ClaimDue => {
    const isHeld = debtorId !== creditorId && collected.some(({ agent, net }) => agent === debtorId && net > 0n);
    // What was taken off payments that nobody had made yet was not lent after all.
    const off = setOff.find(({ agent }) => agent === debtorId)?.amount ?? 0n;
    const left = (carried.get(debtorId) ?? 0n) - off - receivedBy(settlements, debtorId);
    // What an ally holds is settled between allies.
    const more = isHeld ? 0n : (beyond.get(debtorId) ?? 0n);
    return {
      ...{ reason: 'LENT', tier: undefined, debtorId, creditorId, isHeld },
      amount: (left > 0n ? left : 0n) + more,
    };
  });
}

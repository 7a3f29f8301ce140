import type { Transaction } from '@millepiani/commands/command-runner';
import type { Billing } from '../billing.ts';
import type { Settlement } from '../claims/claim.ts';
import type { RunId } from '../distributions/distribution-run.ts';

/** Which claims were set off against what a run has to be paid to somebody, in the order in which they were. */
export async function setOffsOf(
  { settlements, claims }: Billing,
  { session }: Pick<Transaction, 'session'>,
  { runId, payeeId }: { readonly runId?: RunId | undefined; readonly payeeId: string },
): Promise<readonly Settlement[]> {
  const own: Settlement[] = [];
  for (const settlement of runId ? await settlements.against(session, runId) : []) {
    const claim = await claims.find(settlement.claimId, session);
    if (claim?.debtorId === payeeId) own.push(settlement);
  }
  return own;
}

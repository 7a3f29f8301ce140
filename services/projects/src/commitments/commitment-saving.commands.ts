import type { CommissionId, Id } from '@millepiani/kernel/id';
import type { Projects } from '../projects.ts';
import type { Writing } from '../teams/team-saving.commands.ts';
import { evolve } from './commitment.ts';
import { type CommitmentChange, fulfil, withdraw } from './commitment-lifecycle.ts';
import { toEvent } from './commitments.events.ts';

/** Stores what comes of commitments that were read in the same transaction, and tells it. */
export async function saveCommitments(
  projects: Projects,
  { session, emit }: Writing,
  changes: readonly CommitmentChange[],
): Promise<void> {
  const events = [];
  for (const { before, event } of changes) {
    const after = evolve(before, event);
    if (before) await projects.commitments.replace(session, before.version, after);
    else await projects.commitments.insert(session, after);
    events.push(toEvent(after, event));
  }
  await emit(events);
}

/** Says that all that everybody was bound to do is done, in the transaction in which the commission is accepted. */
export async function fulfilCommitments(
  projects: Projects,
  transaction: Writing,
  commissionId: CommissionId,
): Promise<void> {
  const present = await projects.commitments.ofCommission(commissionId, transaction.session);
  await saveCommitments(projects, transaction, fulfil(present, transaction.now));
}

/** Where somebody's time is free again before the work was done, they are bound no more: in the transaction that hears of it. */
export async function loseCommitment(
  projects: Projects,
  transaction: Writing,
  commissionId: CommissionId,
  holdId: Id<'hld'>,
): Promise<void> {
  const { session, now: at } = transaction;
  const commission = await projects.commissions.find(commissionId, session);
  const present = await projects.commitments.ofCommission(commissionId, session);
  const before = present.find((one) => one.holdId === holdId);
  if (!(commission && before)) return;
  const decided = withdraw({ reason: 'UNAVAILABLE', at }, before, commission);
  if (decided.ok) await saveCommitments(projects, transaction, [{ before, event: decided.value }]);
}

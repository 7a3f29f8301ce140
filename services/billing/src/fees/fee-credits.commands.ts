import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type AgentId, isId, type PersonId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import type { ApprovedContribution, ContributionId } from '../contributions/approved-contribution.ts';
import { type CreditState, grantMovements, worthOf } from './fee-credit.ts';
import type { StoredCredit } from './fee-credits.store.ts';
import { bookFee } from './settling-fees.commands.ts';

/** Something that was put in and approved. */
export interface PutInForIt {
  readonly contribution: ApprovedContribution;
  readonly approvedBy: PersonId;
}

/**
 * Grants credit for what was put in where the community works for itself: no client is invoiced, so that no distribution ever pays it.
 * Nothing for anything else, nor for what has no agreed value in euros.
 */
export async function grantCredit(
  billing: Billing,
  transaction: Transaction,
  { contribution, approvedBy }: PutInForIt,
): Promise<void> {
  const { session } = transaction;
  const { id: contributionId, versionId, commissionId, agentId, putIn, happenedOn } = contribution;
  const organizationId = await creditor(billing, transaction, versionId);
  const worth = worthOf(putIn);
  if (!(organizationId && worth) || agentId === organizationId) return;
  if (await billing.feeCredits.find(contributionId, session)) return;
  const facts = { contributionId, commissionId, agentId, organizationId, happenedOn, approvedBy };
  await move(billing, transaction, { ...facts, amount: worth.minor, state: 'GRANTED' }, approvedBy);
}

/** The community, where this version is about its own work. */
async function creditor(
  { feeCredits, feeSettings }: Billing,
  { session }: Transaction,
  versionId: ApprovedContribution['versionId'],
): Promise<AgentId | undefined> {
  const community = (await feeSettings.find(session))?.organizationId;
  const worker = await feeCredits.ownWorkOf(versionId, session);
  return community !== undefined && worker === community ? community : undefined;
}

/** A contribution is disputed, restored or taken back: its credit stands as it does. */
export async function changeCredit(
  billing: Billing,
  transaction: Transaction,
  { contributionId, state, actor }: { contributionId: ContributionId; state: CreditState; actor: string | undefined },
): Promise<void> {
  const credit = await billing.feeCredits.find(contributionId, transaction.session);
  // What was taken back stays so.
  if (!credit || credit.state === state || credit.state === 'REVOKED') return;
  const [was, is] = [credit.state === 'GRANTED', state === 'GRANTED'];
  const by = actor !== undefined && isId(actor, 'per') ? actor : credit.approvedBy;
  const changed = { ...credit, state };
  // Held and then taken back, it moves nothing more.
  if (was === is) return billing.feeCredits.save(transaction.session, changed);
  await move(billing, transaction, changed, by);
}

async function move(billing: Billing, transaction: Transaction, credit: StoredCredit, by: PersonId): Promise<void> {
  const isBack = credit.state !== 'GRANTED';
  await billing.feeCredits.save(transaction.session, credit);
  await billing.feeCredits.add(transaction.session, credit, isBack ? -credit.amount : credit.amount);
  await bookFee(billing, transaction, {
    ...{ by, date: dayOf(transaction.now) },
    description: `Credit for what was put in${isBack ? ', taken back' : ''}: ${credit.contributionId}`,
    movements: grantMovements(credit, isBack),
  });
}

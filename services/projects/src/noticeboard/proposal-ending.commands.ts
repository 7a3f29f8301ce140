import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import type { Projects } from '../projects.ts';
import type { ProposalId } from './proposal.ts';
import { canEnd } from './proposal-access.ts';
import type { ProposalOutcome } from './proposal-lifecycle.ts';
import { type BoardWriting, changeProposal, type ProposalAnswer } from './proposal-saving.commands.ts';

/** Closes a proposal whose time is up. Fails with `NOT_DUE` or `WRONG_STATE` where that is not so. */
export const expireProposal = (projects: Projects, proposalId: ProposalId): Promise<Result<ProposalAnswer, Failures>> =>
  endProposal(projects, proposalId, 'expire');

/** Closes all that a person asks for or offers who has left, in that transaction. */
export async function abandonProposals(
  projects: Projects,
  transaction: BoardWriting,
  personId: PersonId,
): Promise<void> {
  for (const id of await projects.noticeboard.openOf(personId, transaction.session)) {
    const proposal = await projects.noticeboard.find(id, transaction.session);
    if (proposal) await changeProposal(projects, transaction, proposal, { type: 'abandon', at: transaction.now });
  }
}

/**
 * Forgets what a person asked for, offered and responded. What is on the noticeboard is closed first, so that whoever was told of
 * it is told of that, too. Safe twice.
 */
export async function forgetProposals(projects: Projects, personId: PersonId): Promise<void> {
  for (const id of await projects.noticeboard.openOf(personId)) await endProposal(projects, id, 'abandon');
  await projects.responses.forget(personId, await projects.noticeboard.forget(personId));
}

function endProposal(
  projects: Projects,
  proposalId: ProposalId,
  type: ProposalOutcome['type'],
): Promise<Result<ProposalAnswer, Failures>> {
  // One key for ever: what was ended once is answered from then on, and what was refused is asked anew.
  const input = { idempotencyKey: `${type}-${proposalId}`, proposalId };
  const call = { actor: systemActor('projects'), mutation: `${type}Proposal`, input };
  return projects.commands.run(call, async (transaction) => {
    if (!canEnd(transaction.actor)) return fail('FORBIDDEN', 'The service does so by itself.');
    const proposal = await projects.noticeboard.find(proposalId, transaction.session);
    if (!proposal) return fail('PROPOSAL_NOT_FOUND', 'There is none with this id.', ['proposalId']);
    return changeProposal(projects, transaction, proposal, { type, at: transaction.now });
  });
}

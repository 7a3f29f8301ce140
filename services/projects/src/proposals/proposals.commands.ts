import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type CommissionId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ClientSession } from 'mongoose';
import type { Commission } from '../commissions/commission.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import type { Projects } from '../projects.ts';
import type { SeatText } from '../teams/choosing.ts';
import { hintFormation } from './proposal-saving.commands.ts';
import { propose, seatsOfProposal } from './proposing.ts';
import type { TeamProposalId } from './team-proposal.ts';

/** What asking for a proposal answers. */
export type ProposalAnswer = { readonly proposalId: TeamProposalId; readonly commissionId: CommissionId };

/** What a team is proposed for, as the edge hands it over. */
export type ProposeTeamText = {
  readonly commissionId: string;
  readonly mustInclude?: readonly string[] | null | undefined;
  readonly exclude?: readonly string[] | null | undefined;
};

/** Has a team proposed for a commission. Whoever manages it may. It is computed by a job, soon after. */
export async function proposeTeam(
  projects: Projects,
  call: CallWith<ProposeTeamText>,
): Promise<Result<ProposalAnswer, Failures>> {
  const asked = await projects.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const { commissionId, mustInclude, exclude } = call.input;
    const commission = await findCommission(projects, transaction, commissionId, 'manage');
    if (!commission.ok) return commission;
    if (!actor.id) return fail('FORBIDDEN', 'A person has a team proposed.');
    const command = { id: newId('tpr'), by: actor.id, at: now, mustInclude: mustInclude ?? [], exclude: exclude ?? [] };
    const latest = await projects.proposals.latest(commission.value.id, session);
    const proposal = propose(command, commission.value, latest);
    if (!proposal.ok) return proposal;
    await projects.proposals.insert(session, proposal.value);
    return ok({ proposalId: proposal.value.id, commissionId: commission.value.id });
  });
  if (asked.ok) hintFormation(projects, asked.value.proposalId);
  return asked;
}

/** The seats of a proposal that somebody who manages the commission chooses. */
export async function seatsChosen(
  projects: Projects,
  session: ClientSession,
  { proposalId, commission }: { readonly proposalId: string; readonly commission: Commission },
): Promise<Result<{ readonly id: TeamProposalId; readonly seats: readonly SeatText[] }, Failures>> {
  const id = parseId(proposalId, ['tpr'], ['proposalId']);
  if (!id.ok) return id;
  const proposal = await projects.proposals.find(id.value, session);
  if (proposal?.commissionId !== commission.id) {
    return fail('PROPOSAL_NOT_FOUND', 'There is none with this id for this commission.', ['proposalId']);
  }
  const [latest] = await projects.teams.latest(commission.id, 1, session);
  const seats = seatsOfProposal(proposal, commission, latest);
  return seats.ok ? ok({ id: id.value, seats: seats.value }) : seats;
}

import { newId } from '@millepiani/kernel/new-id';
import { type Commission, substitutionOf } from '../commissions/commission.ts';
import type { Projects } from '../projects.ts';
import type { NotProposedTeam, ProposedTeam } from '../proposals/team-proposal.ts';
import { answerBy, substitute } from './substitution.ts';
import { saveTeam, type Writing } from './team-saving.commands.ts';

/**
 * Asks the substitute who was proposed, in the transaction in which that is stored, where whoever manages the commission wants it so:
 * on their behalf. What stands in the way of it is no failure, since then somebody is to look: the proposal is there.
 */
export async function askSubstitute(
  projects: Projects,
  transaction: Writing,
  commission: Commission,
  { replaces, ...proposal }: ProposedTeam | NotProposedTeam,
): Promise<void> {
  if (substitutionOf(commission) !== 'PROPOSE' || proposal.state !== 'PROPOSED' || !replaces) return;
  const { session, now } = transaction;
  const team = await projects.teams.find(replaces.teamId, session);
  const seat = team?.seats.find(({ slotId }) => slotId === replaces.slotId);
  const place = proposal.places.find(({ slotId }) => slotId === replaces.slotId);
  if (!(team && seat && place)) return;
  const { slotId, personId, mayUseTentative } = place;
  const command = {
    ...{ slotId, personId, mayUseTentative, confirmBy: answerBy(seat, now) },
    ...{ holdId: newId('hld'), by: commission.openedBy, at: now },
  };
  const chosen = substitute(command, team, await projects.commitments.ofCommission(commission.id, session));
  if (chosen.ok) await saveTeam(projects, transaction, team, [chosen.value]);
}

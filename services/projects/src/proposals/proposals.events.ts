import { type CheckedEvent, event } from '@millepiani/events/event';
import { teamNotProposed, teamProposed } from '@millepiani/events/projects/team-proposal.events';
import type { NotProposedTeam, ProposedTeam } from './team-proposal.ts';

/** What came of a proposal, as its contract tells it: people by their ids, and no scores. */
export function toEvent(proposal: ProposedTeam | NotProposedTeam): CheckedEvent {
  const { id: proposalId, commissionId, requestedBy, replaces } = proposal;
  const place = { subject: proposalId, aggregateVersion: proposal.version, partition: commissionId };
  const about = { proposalId, commissionId, requestedBy: requestedBy ?? null, replaces: replaces ?? null };
  if (proposal.state === 'PROPOSED') {
    const seats = proposal.places.map(({ slotId, personId }) => {
      const entry = proposal.bench.find((one) => one.slotId === slotId);
      return { slotId, personId, substituteId: entry?.without?.substitute.personId ?? null };
    });
    return event(teamProposed, { ...place, data: { ...about, seats } });
  }
  const problems = proposal.problems.map((problem) => ({
    code: problem.code,
    slotId: 'slotId' in problem ? problem.slotId : null,
    personId: 'personId' in problem ? problem.personId : null,
  }));
  return event(teamNotProposed, { ...place, data: { ...about, problems } });
}

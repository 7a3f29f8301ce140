import type { Visibility } from '@millepiani/events/define-event';
import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  proposalAnswered,
  proposalClosed,
  proposalDrafted,
  proposalMatched,
  proposalPublished,
  proposalResponded,
  proposalResponseWithdrawn,
  proposalRevised,
} from '@millepiani/events/projects/proposal.events';
import { moneyText } from '@millepiani/kernel/money';
import type { Intent } from './intent.ts';
import { type Match, type Proposal, type ProposalEvent, publishedAtOf } from './proposal.ts';
import type { ProposalResponse } from './response.ts';

const visibilities = { PUBLIC: 'public', COMMUNITY: 'community', ALLIANCE: 'parties' } as const;

/** How an event of a proposal may be seen: as the proposal itself, and by nobody as long as it was never published. */
const visibilityOf = (proposal: Proposal): Visibility =>
  publishedAtOf(proposal) === undefined ? 'internal' : visibilities[proposal.audience.visibility];

/** What happened to a proposal tells other services, by the proposal as it is after it: ids, and none of the owner's words. */
export function toEvents(after: Proposal, happened: ProposalEvent): readonly CheckedEvent[] {
  const { id: proposalId, kind, ownerId, version } = after;
  const place = { subject: proposalId, aggregateVersion: version, partition: proposalId };
  const seen = { ...place, visibility: visibilityOf(after) };
  const about = { proposalId, kind, ownerId };
  switch (happened.type) {
    case 'proposal.drafted':
      return [event(proposalDrafted, { ...place, data: about })];
    case 'proposal.revised':
      return [event(proposalRevised, { ...seen, data: { ...about, ...termsData(after) } })];
    case 'proposal.published':
      return [event(proposalPublished, { ...seen, data: { ...about, ...termsData(after) } })];
    case 'proposal.matched':
      return [
        event(proposalMatched, {
          ...seen,
          data: { ...about, by: happened.match.by, ...(happened.isShown ? matchData(happened.match) : none) },
        }),
        // For those whom it concerns: who responded, say, is nobody else's to know.
        event(proposalAnswered, {
          ...{ subject: `${proposalId}#match`, aggregateVersion: 1, partition: proposalId },
          data: { ...about, ...matchData(happened.match) },
        }),
      ];
    case 'proposal.closed':
      return [event(proposalClosed, { ...seen, data: { ...about, reason: happened.reason } })];
    default:
      return happened satisfies never;
  }
}

/** That somebody responded, for whose proposal it is. */
export const toResponseEvent = ({ id: proposalId, kind, ownerId }: Proposal, { id, personId }: ProposalResponse) =>
  event(proposalResponded, {
    ...{ subject: id, aggregateVersion: 1, partition: proposalId },
    data: { proposalId, kind, ownerId, responseId: id, personId },
  });

/** That somebody took their response back, for whose proposal it is. */
export const toResponseWithdrawnEvent = (
  { id: proposalId, kind, ownerId }: Proposal,
  { id, personId }: ProposalResponse,
) =>
  event(proposalResponseWithdrawn, {
    ...{ subject: id, aggregateVersion: 2, partition: proposalId },
    data: { proposalId, kind, ownerId, responseId: id, personId },
  });

const termsData = ({ audience, expiresAt, intents }: Proposal) => ({
  visibility: audience.visibility,
  allianceId: audience.visibility === 'ALLIANCE' ? audience.allianceId : null,
  expiresAt: expiresAt.toISOString(),
  intents: intents.map(intentData),
});

const intentData = ({ id, action, skill, level, hours, from, to, rate }: Intent) => ({
  ...{ id, action, skill: skill ?? null, level: level ?? null, hours: hours ?? null },
  ...{ from: from ?? null, to: to ?? null, rate: rate ? moneyText(rate) : null },
});

const none = { commissionId: null, answeredBy: null, responseId: null, partnerId: null };

function matchData(match: Match) {
  switch (match.by) {
    case 'COMMISSION':
      return { ...none, commissionId: match.commissionId };
    case 'PROPOSAL':
      return { ...none, answeredBy: match.proposalId, partnerId: match.partnerId };
    case 'RESPONSE':
      return { ...none, responseId: match.responseId, partnerId: match.partnerId };
    default:
      return match satisfies never;
  }
}

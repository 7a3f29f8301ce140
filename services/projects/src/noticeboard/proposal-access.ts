import { type Actor, hasScope } from '@millepiani/kernel/actor';
import { isId } from '@millepiani/kernel/id';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import { type AllianceId, type Audience, type Proposal, type ProposalVisibility, publishedAtOf } from './proposal.ts';
import type { ProposalResponse } from './response.ts';

/** What somebody may do with a proposal that exists. */
export type ProposalAction = 'see' | 'manage' | 'respond';

/** Who asks, with the organizations for which they speak and the alliances of those. */
export type BoardStanding = Standing & { readonly alliances: readonly AllianceId[] };

/**
 * The audiences that may see a proposal. Together with {@link boardAudiencesOf} they are the whole rule of who sees what: lists ask
 * the store by them. Whose it is, its own people see at any time; a draft, or what was closed as one, nobody else.
 */
export function boardAudienceOf(proposal: Proposal): readonly string[] {
  if (publishedAtOf(proposal) === undefined) return [proposal.ownerId];
  const { audience } = proposal;
  switch (audience.visibility) {
    case 'PUBLIC':
      return ['public'];
    case 'COMMUNITY':
      return ['community'];
    case 'ALLIANCE':
      return [audience.allianceId, proposal.ownerId];
    default:
      return audience satisfies never;
  }
}

/** The audiences that somebody belongs to. */
export const boardAudiencesOf = (standing: BoardStanding): readonly string[] =>
  standing.actor.id === undefined ? ['public'] : ['public', 'community', ...agentsOf(standing), ...standing.alliances];

/** Of these audiences those that may see something of this visibility: whose it is sees it in any. */
export const audiencesWithin = (audiences: readonly string[], visibility: ProposalVisibility): readonly string[] =>
  audiences.filter((one) => {
    const only = isId(one, 'ali') ? 'ALLIANCE' : wholeAudiences[one];
    return only === undefined || only === visibility;
  });

const wholeAudiences: Readonly<Record<string, ProposalVisibility>> = { public: 'PUBLIC', community: 'COMMUNITY' };

/** Whether whoever sees what is for `audience` sees another thing, which is for these. */
export function isShownTo(audience: Audience, seenBy: Audience | { readonly visibility: 'PARTIES' }): boolean {
  switch (seenBy.visibility) {
    case 'PUBLIC':
      return true;
    case 'COMMUNITY':
      // Whoever owns an organization of an alliance is a member.
      return audience.visibility !== 'PUBLIC';
    case 'ALLIANCE':
      return audience.visibility === 'ALLIANCE' && audience.allianceId === seenBy.allianceId;
    case 'PARTIES':
      return false;
    default:
      return seenBy satisfies never;
  }
}

/** Whether somebody speaks for whose proposal it is. */
export const isOwn = (standing: Standing, { ownerId }: Pick<Proposal, 'ownerId'>): boolean =>
  speaksFor(standing, ownerId);

/** Whether somebody sees a response: whose it is, and who speaks for the proposal's owner. */
export const isResponseSeen = (
  standing: Standing,
  { personId }: Pick<ProposalResponse, 'personId'>,
  proposal: Pick<Proposal, 'ownerId'>,
): boolean => standing.actor.id === personId || isOwn(standing, proposal);

/** Whether the actor may take a response back: whose it is, with a token that may write. */
export const canWithdraw = (actor: Actor, { personId }: Pick<ProposalResponse, 'personId'>): boolean =>
  canDraft(actor) && actor.id === personId;

/** Whether the actor may write proposals. */
export const canDraft = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'projects:write');

/** Whether the actor may let a proposal expire or close it for who is gone: the service itself. */
export const canEnd = (actor: Actor): boolean => actor.system === 'projects';

/** Whether somebody may. Whoever speaks for its owner manages it; whoever sees another's may respond. With a token that may write. */
export function can(standing: BoardStanding, action: ProposalAction, proposal: Proposal): boolean {
  switch (action) {
    case 'see': {
      const audience = boardAudienceOf(proposal);
      return boardAudiencesOf(standing).some((one) => audience.includes(one));
    }
    case 'manage':
      return canDraft(standing.actor) && isOwn(standing, proposal);
    case 'respond':
      return canDraft(standing.actor) && can(standing, 'see', proposal);
    default:
      return action satisfies never;
  }
}

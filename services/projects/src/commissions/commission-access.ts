import { type Actor, anonymous, hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { agentsOf, type Standing } from '@millepiani/speakers/standing';
import type { Commission } from './commission.ts';

/** What somebody may do with a commission that exists. */
export type CommissionAction = 'see' | 'manage' | 'expire';

/**
 * Who looks by a token: its person, where it opens commissions, and nobody otherwise. Whoever may change commissions may look at them. For
 * what is shown; what is done has a scope of its own.
 */
export const lookerOf = (actor: Actor): Actor =>
  hasScope(actor, 'projects:read') || hasScope(actor, 'projects:write') ? actor : anonymous;

/** Those for which the actor speaks; none where that was not read. */
type Organizations = Standing['organizations'];

type Parties = Pick<Commission, 'openedBy' | 'leadId' | 'clientId' | 'team'>;

/** Who takes part, each once: whoever sits in the current team does, too, or sat in it since it was confirmed. */
export function partiesOf({ openedBy, leadId, clientId, team }: Parties): readonly AgentId[] {
  return [...new Set([openedBy, leadId, ...(clientId ? [clientId] : []), ...(team?.personIds ?? [])])];
}

/**
 * The audiences that may see a commission. Together with {@link audiencesOf} they are the whole rule of who sees what:
 * lists ask the store by them, so that no page is filtered after it was read.
 */
export function audienceOf(commission: Parties & Pick<Commission, 'visibility'>): readonly string[] {
  switch (commission.visibility) {
    case 'PUBLIC':
      return ['public'];
    case 'COMMUNITY':
      return ['community'];
    case 'PARTIES':
      return partiesOf(commission);
    default:
      return commission.visibility satisfies never;
  }
}

/** The audiences that somebody belongs to: an organization's, too, for which they speak. */
export const audiencesOf = (actor: Actor, organizations: Organizations = []): readonly string[] =>
  actor.id === undefined ? ['public'] : ['public', 'community', ...agentsOf({ actor, organizations })];

/** Whether somebody takes part, by themselves or by speaking for who does. */
export function isParty(standing: Standing, commission: Parties): boolean {
  const parties = partiesOf(commission);
  return agentsOf(standing).some((agent) => parties.includes(agent));
}

/** Whether the actor may open commissions. */
export const canOpen = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'projects:write');

/**
 * Whether the actor may. Whoever opened a commission manages it, with a token that may write; it is seen by whom it is for, and by
 * who speaks for such an organization.
 */
export function can(
  actor: Actor,
  action: CommissionAction,
  commission: Commission,
  organizations: Organizations = [],
): boolean {
  switch (action) {
    case 'see': {
      const audience = audienceOf(commission);
      return audiencesOf(actor, organizations).some((one) => audience.includes(one));
    }
    case 'manage':
      return hasScope(actor, 'projects:write') && actor.id === commission.openedBy;
    case 'expire':
      return actor.system === 'projects';
    default:
      return action satisfies never;
  }
}

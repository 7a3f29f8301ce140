import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import type { Commission } from './commission.ts';

/** What somebody may do with a commission that exists. */
export type CommissionAction = 'see' | 'manage' | 'expire';

type Parties = Pick<Commission, 'openedBy' | 'leadId' | 'clientId' | 'team'>;

/** Who takes part, each once: whoever sits in the current team does, too. */
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

/** The audiences that an actor belongs to. */
export const audiencesOf = ({ id }: Actor): readonly string[] => (id ? ['public', 'community', id] : ['public']);

/** Whether the actor may open commissions. */
export const canOpen = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'projects:write');

/** Whether the actor may. Whoever opened a commission manages it, with a token that may write. */
export function can(actor: Actor, action: CommissionAction, commission: Commission): boolean {
  switch (action) {
    case 'see': {
      const audience = audienceOf(commission);
      return audiencesOf(actor).some((one) => audience.includes(one));
    }
    case 'manage':
      return hasScope(actor, 'projects:write') && actor.id === commission.openedBy;
    case 'expire':
      return actor.system === 'projects';
    default:
      return action satisfies never;
  }
}

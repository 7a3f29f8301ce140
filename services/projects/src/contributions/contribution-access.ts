import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { agentsOf, type Standing } from '@millepiani/speakers/standing';
import type { AgreementContent } from '../agreements/agreement.ts';
import type { Commission } from '../commissions/commission.ts';
import { can } from '../commissions/commission-access.ts';
import type { Contribution } from './contribution.ts';

/** Whether one may record what this person put in: the person, and whoever manages the commission. */
export const canRecord = (actor: Actor, agentId: PersonId, commission: Commission): boolean =>
  hasScope(actor, 'projects:write') && (actor.id === agentId || can(actor, 'manage', commission));

/**
 * Whether one may approve a contribution: a party to the agreement, who speaks for one, or who manages the commission; never who
 * recorded it, and never whose it is.
 */
export function canApprove(
  standing: Standing,
  { recordedBy, agentId }: Contribution,
  { commission, parties }: { readonly commission: Commission; readonly parties: AgreementContent['parties'] },
): boolean {
  const { actor } = standing;
  if (!hasScope(actor, 'projects:write') || actor.id === recordedBy || actor.id === agentId) return false;
  return can(actor, 'manage', commission) || agentsOf(standing).some((agent) => parties.includes(agent));
}

/** Whether one may take a contribution back: who recorded it, whose it is, and who manages the commission. */
export const canReverse = (actor: Actor, { recordedBy, agentId }: Contribution, commission: Commission): boolean =>
  hasScope(actor, 'projects:write') &&
  (actor.id === recordedBy || actor.id === agentId || can(actor, 'manage', commission));

import { hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { type Standing, speaksFor } from '@millepiani/speakers/standing';
import type { Commission } from '../commissions/commission.ts';
import { can } from '../commissions/commission-access.ts';

/** Whether one may say that a milestone is delivered: who is bound to do the work, and the lead; with a token that may write. */
export const canDeliver = (
  standing: Standing,
  { leadId }: Pick<Commission, 'leadId'>,
  workers: readonly PersonId[],
): boolean => {
  const { actor } = standing;
  const isWorker = actor.id !== undefined && workers.includes(actor.id);
  return hasScope(actor, 'projects:write') && (isWorker || speaksFor(standing, leadId));
};

/** How one may accept or reject what was delivered. */
export type Answering = 'AS_CLIENT' | 'ON_BEHALF' | 'NOT';

/**
 * In whose name one may accept or reject: the client's, who is oneself or for whom one speaks; or, where the client has no id here,
 * on the client's behalf by managing the commission. With a token that may write.
 */
export function answering(standing: Standing, commission: Commission): Answering {
  const { actor } = standing;
  if (!hasScope(actor, 'projects:write')) return 'NOT';
  if (commission.clientId !== undefined) return speaksFor(standing, commission.clientId) ? 'AS_CLIENT' : 'NOT';
  return can(actor, 'manage', commission) ? 'ON_BEHALF' : 'NOT';
}

import type { Actor } from '@millepiani/kernel/actor';
import type { Commission } from '../commissions/commission.ts';

/**
 * Whether the actor may see what is proposed for a commission: whoever opened it, and nobody else. How people are scored,
 * and who would step in for whom, is neither the client's to know nor the noticeboard's.
 */
export const canSeeProposals = (actor: Actor, commission: Pick<Commission, 'openedBy'>): boolean =>
  actor.id !== undefined && actor.id === commission.openedBy;

/** Whether the actor may store what came of a proposal: the service itself, by its job. */
export const canConclude = (actor: Actor): boolean => actor.system === 'projects';

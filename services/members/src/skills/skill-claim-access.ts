import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import type { SkillClaim } from './skill-claim.ts';

/** Who claims by this token, if somebody does: everybody for themselves, with one that may write. */
export const claimantOf = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') ? actor.id : undefined;

/** Whether the actor may withdraw a claim: their own. */
export const canWithdraw = (actor: Actor, claim: SkillClaim): boolean => claimantOf(actor) === claim.personId;

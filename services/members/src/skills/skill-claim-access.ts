import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import type { SkillClaim } from './skill-claim.ts';

/** Whether the actor may see what people claim: whoever is signed in may. */
export const canSeeClaims = (actor: Actor): boolean => actor.id !== undefined;

/** Who claims by this token, if somebody does: everybody for themselves, with one that may write. */
export const claimantOf = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') ? actor.id : undefined;

/** Whether the actor may withdraw a claim: their own. */
export const canWithdraw = (actor: Actor, claim: SkillClaim): boolean => claimantOf(actor) === claim.personId;

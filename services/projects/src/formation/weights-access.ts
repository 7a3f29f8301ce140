import { type Actor, hasScope } from '@millepiani/kernel/actor';

/** Whether the actor may set by how much the parts of a score count: who administers the community. */
export const canSetWeights = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'members:administer');

/** Whether the actor may see it: every member, since it is what they are scored by. */
export const canSeeWeights = (actor: Actor): boolean => actor.id !== undefined;

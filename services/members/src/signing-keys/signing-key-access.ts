import { type Actor, hasScope } from '@millepiani/kernel/actor';

/** Whether the actor may see the keys' lives, and have them rotated before their time: administrators. */
export const canAdministerKeys = (actor: Actor): boolean =>
  actor.id !== undefined && hasScope(actor, 'members:administer');

/** Whether the actor rotates keys by the clock: the service itself. */
export const canRotateByClock = (actor: Actor): boolean => actor.system === 'members';

import { type Actor, hasScope } from '@millepiani/kernel/actor';

/** Whether the actor may look for others: members may, and administrators. Who only applied may not. */
export const canSearch = (actor: Actor): boolean =>
  hasScope(actor, 'members:write') || hasScope(actor, 'members:administer');

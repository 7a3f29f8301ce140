import { type Actor, hasScope } from '@millepiani/kernel/actor';

/** Whether somebody may look at how events fare, and have them handled again: administrators. */
export const canAdministerEvents = (actor: Actor): boolean => hasScope(actor, 'events:administer');

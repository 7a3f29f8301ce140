import { type Actor, hasScope } from '@millepiani/kernel/actor';

/** Whether the actor may see this agent's preferences: the person alone, with a token that may read. */
export const canSeePreferences = (actor: Actor, agentId: string): boolean =>
  actor.id === agentId && hasScope(actor, 'notifications:read');

/** Whether the actor may change preferences of its own. */
export const canChangePreferences = (actor: Actor): boolean => hasScope(actor, 'notifications:write');

import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { DeadLetter } from './dead-letter.ts';

/** Whether the actor may see all that could not be delivered: who administers events. */
export const canAdministerLetters = (actor: Actor): boolean => hasScope(actor, 'events:administer');

/** Whether the actor may see what could not be delivered to this agent: the person alone. */
export const canReadLettersOf = (actor: Actor, agentId: string): boolean =>
  actor.id === agentId && hasScope(actor, 'notifications:read');

/** Whether the actor may see a dead letter: its owner, and who administers events. */
export const canSeeLetter = (actor: Actor, { ownerId }: Pick<DeadLetter, 'ownerId'>): boolean =>
  canReadLettersOf(actor, ownerId) || canAdministerLetters(actor);

/** Whether the actor may have it tried again, or done with: its owner, and who administers events. */
export const canChangeLetter = (actor: Actor, { ownerId }: Pick<DeadLetter, 'ownerId'>): boolean =>
  (actor.id === ownerId && hasScope(actor, 'notifications:write')) || canAdministerLetters(actor);

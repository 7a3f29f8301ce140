import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';

/** Whose contact the actor may change: everybody their own, member or not yet, with a token that may write. */
export const whoseContact = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') || hasScope(actor, 'members:join') ? actor.id : undefined;

/** Whether the actor may tell the others how to write to people: the service itself, by its clock. */
export const canTellContacts = (actor: Actor): boolean => actor.system === 'members';

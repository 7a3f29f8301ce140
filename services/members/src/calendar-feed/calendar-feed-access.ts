import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtCommunity } from '../identity/looking.ts';

/** Whose feed the actor sees to: everybody their own, with a token that may write. */
export const feedOwner = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') ? actor.id : undefined;

/** Whether the actor may know that a person has a feed: that person alone. */
export const canSeeFeed = (actor: Actor, personId: PersonId): boolean =>
  actor.id === personId && looksAtCommunity(actor);

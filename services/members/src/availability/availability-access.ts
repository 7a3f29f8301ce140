import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtWorkOf } from '../identity/looking.ts';

/** Whether the actor may see when a person offers to work, and for what the person is held: that person, and administrators. */
export const canSeeWindows = (actor: Actor, personId: PersonId): boolean => looksAtWorkOf(actor, personId);

/** Who offers time by this token, if somebody does: everybody their own, with one that may write. */
export const offererOf = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'members:write') ? actor.id : undefined;

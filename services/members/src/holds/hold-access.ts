import type { Actor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtCommunity, looksAtWorkOf } from '../identity/looking.ts';
import type { CapacityHold } from './capacity-hold.ts';

/** Whether the actor may see a hold: whoever is held, and administrators. */
export const canSeeHold = (actor: Actor, hold: Pick<CapacityHold, 'personId'>): boolean =>
  looksAtWorkOf(actor, hold.personId);

/** Whether the actor may list all that a person was ever held for: that person alone. */
export const canListHolds = (actor: Actor, personId: PersonId): boolean =>
  actor.id === personId && looksAtCommunity(actor);

/** Whether the actor may place, confirm, release or expire holds: the service itself, by its reactions and its clock. */
export const canKeepHolds = (actor: Actor): boolean => actor.system === 'members';

import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtCommunity } from '../identity/looking.ts';

/** Whether the actor may see which roles a person could fill after a course: the person and administrators may. */
export const canSeeReach = (actor: Actor, personId: PersonId): boolean =>
  (actor.id === personId && looksAtCommunity(actor)) || hasScope(actor, 'members:administer');

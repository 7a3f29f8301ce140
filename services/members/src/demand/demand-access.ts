import type { Actor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtWorkOf } from '../identity/looking.ts';

/** Whether the actor may see which roles a person could fill after a course: the person and administrators may. */
export const canSeeReach = (actor: Actor, personId: PersonId): boolean => looksAtWorkOf(actor, personId);

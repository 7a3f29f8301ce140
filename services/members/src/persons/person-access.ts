import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { Person } from './person.ts';

/** Whether the actor may see a person's private side: the person and administrators may. */
export const canSeeAccount = (actor: Actor, person: Person): boolean =>
  actor.id === person.id || hasScope(actor, 'members:administer');

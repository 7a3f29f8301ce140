import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtAccounts } from '../identity/looking.ts';

/** Whether the actor may see what was done to a person's account: the person, by a token for accounts, and administrators. */
export const canSeeAudit = (actor: Actor, personId: PersonId): boolean =>
  (actor.id === personId && looksAtAccounts(actor)) || canSeeAllAudit(actor);

/** Whether the actor may see what was done to everybody: administrators may. */
export const canSeeAllAudit = (actor: Actor): boolean => hasScope(actor, 'members:administer');

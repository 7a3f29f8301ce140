import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtAccounts } from '../identity/looking.ts';

/**
 * Who asks to have somebody erased, or calls it off, if the actor may: everybody for themselves, by a token for accounts, and
 * administrators for those who ask them to.
 */
export const whoErases = (actor: Actor, personId: PersonId): PersonId | undefined =>
  (actor.id === personId && hasScope(actor, 'account:write')) || hasScope(actor, 'members:administer')
    ? actor.id
    : undefined;

/** Whether the actor may see that somebody is to be erased: the person, and administrators. */
export const canSeeErasure = (actor: Actor, personId: PersonId): boolean =>
  (actor.id === personId && looksAtAccounts(actor)) || hasScope(actor, 'members:administer');

/** Whether the actor erases what is due: the service itself. */
export const canEraseByItself = (actor: Actor): boolean => actor.system === 'members';

import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';

/** Whose account the actor may change: everybody their own, by a token for accounts, which no partner's application gets. */
export const whoseAccount = (actor: Actor): PersonId | undefined =>
  hasScope(actor, 'account:write') ? actor.id : undefined;

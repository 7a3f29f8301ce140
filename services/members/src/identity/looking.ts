import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';

// What a token opens for looking (docs/adr/0030): whoever may change something may look at it. Of what, rules of who sees what say.

/** Whether the token opens accounts: addresses, roles, sessions, consents, and what was done to them. */
export const looksAtAccounts = (actor: Actor): boolean =>
  hasScope(actor, 'account:read') || hasScope(actor, 'account:write');

/** Whether the token opens the community: who is here, what they can do, and when they are free. Members' tokens alone may. */
export const looksAtCommunity = (actor: Actor): boolean =>
  hasScope(actor, 'members:read') || hasScope(actor, 'members:write') || hasScope(actor, 'members:administer');

/** Whether the token opens what its person says of themselves and how they stand to the community, member or not yet. */
export const looksAtOwn = (actor: Actor): boolean => hasScope(actor, 'members:join') || looksAtCommunity(actor);

/** Whether the actor may see what of a person's time and work is nobody else's: that person, by a token for the community, and administrators. */
export const looksAtWorkOf = (actor: Actor, personId: PersonId): boolean =>
  (actor.id === personId && looksAtCommunity(actor)) || hasScope(actor, 'members:administer');

/** Whether the token opens how its person, and the organizations that are theirs, are taxed. */
export const looksAtTaxes = (actor: Actor): boolean =>
  hasScope(actor, 'taxes:read') || hasScope(actor, 'members:write');

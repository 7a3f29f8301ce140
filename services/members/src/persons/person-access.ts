import { type Actor, hasScope } from '@millepiani/kernel/actor';
import { looksAtAccounts, looksAtOwn } from '../identity/looking.ts';
import type { Person } from './person.ts';

/** Whether the actor may see a person's account: the person, by a token for accounts, and administrators may. */
export const canSeeAccount = (actor: Actor, person: Person): boolean =>
  (actor.id === person.id && looksAtAccounts(actor)) || hasScope(actor, 'members:administer');

/** Whether the actor may see how a person is written to and stands to the community: the person and administrators may. */
export const canSeeStanding = (actor: Actor, person: Person): boolean =>
  (actor.id === person.id && looksAtOwn(actor)) || hasScope(actor, 'members:administer');

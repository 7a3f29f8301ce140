import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtAccounts } from '../identity/looking.ts';

/** Whether the actor may see somebody's sessions: everybody their own, and nobody another's, administrators included. */
export const canSeeSessions = (actor: Actor, personId: PersonId): boolean =>
  actor.id === personId && looksAtAccounts(actor);

/** Whether the actor may end somebody's sessions: everybody their own. The scope keeps partners' applications away, which never get it. */
export const canManageSessions = (actor: Actor, personId: PersonId): boolean =>
  actor.id === personId && hasScope(actor, 'account:write');

/** Whether the actor ends sessions for what happened at the issuer: the service itself. */
export const canEndByItself = (actor: Actor): boolean => actor.system === 'members';

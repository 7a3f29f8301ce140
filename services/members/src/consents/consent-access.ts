import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { looksAtAccounts } from '../identity/looking.ts';

/** Whether the actor may see what somebody allows applications: everybody their own. */
export const canSeeConsents = (actor: Actor, personId: PersonId): boolean =>
  actor.id === personId && looksAtAccounts(actor);

/** Whether the actor may take back what somebody allows applications: everybody their own. */
export const canManageConsents = (actor: Actor, personId: PersonId): boolean =>
  actor.id === personId && hasScope(actor, 'account:write');

/** Whether the actor keeps what somebody allowed at the issuer: the service itself. */
export const canKeepConsents = (actor: Actor): boolean => actor.system === 'members';

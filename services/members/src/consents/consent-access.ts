import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';

/** Whether the actor may see what somebody allows applications, and take it back: everybody their own. */
export const canManageConsents = (actor: Actor, personId: PersonId): boolean =>
  actor.id === personId && hasScope(actor, 'account:write');

/** Whether the actor keeps what somebody allowed at the issuer: the service itself. */
export const canKeepConsents = (actor: Actor): boolean => actor.system === 'members';

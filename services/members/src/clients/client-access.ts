import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';

/** Whether the actor may see partners' applications, register and revoke them: administrators. */
export const canAdministerClients = (actor: Actor): actor is Actor & { readonly id: PersonId } =>
  actor.id !== undefined && hasScope(actor, 'members:administer');

/** Whether the actor ends the sessions of an application that was revoked: the service itself. */
export const canEndForRevoked = (actor: Actor): boolean => actor.system === 'members';

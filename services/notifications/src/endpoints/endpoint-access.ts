import { type Actor, hasScope, partnerOf } from '@millepiani/kernel/actor';
import { isId, madeAt, type PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Endpoint } from './endpoint.ts';

/** Whether the actor may have endpoints. */
export const canHaveEndpoints = (actor: Actor): actor is Actor & { readonly id: PersonId } =>
  actor.id !== undefined && hasScope(actor, 'webhooks:write');

/** Whether the actor stops the endpoints of applications that were revoked: the service itself. */
export const canStopForRevoked = (actor: Actor): boolean => actor.system === 'notifications';

/** Whether the actor may see an endpoint, its deliveries included: its owner. */
export const canSee = (actor: Actor, { ownerId }: Pick<Endpoint, 'ownerId'>): boolean =>
  actor.id === ownerId && (hasScope(actor, 'webhooks:write') || hasScope(actor, 'notifications:read'));

/**
 * Whether the actor may change an endpoint of the person's: they themselves any, a partner's application those alone that it registered.
 * Else one could lead another's deliveries, or the person's own, to where they go on when it is let in no more.
 */
export function mayChange(actor: Actor, { registeredBy }: Pick<Endpoint, 'registeredBy'>): boolean {
  const partner = partnerOf(actor);
  return partner === undefined || partner === registeredBy;
}

/**
 * Whether an application that a person let in once acts for them still, by a sign-in that began since they last took that back. What is
 * no sign-in, or one of before, is one that was to end with it.
 */
export const isLetIn = ({ sessionId = '' }: Actor, takenBackAt: Instant | undefined): boolean =>
  takenBackAt === undefined || (isId(sessionId, 'ses') && madeAt(sessionId) > takenBackAt);

/** Whether the actor may read events as a partner does: somebody, or an application that acts by itself. */
export const canReadEvents = (actor: Actor): boolean =>
  (actor.id !== undefined || actor.clientId !== undefined) && hasScope(actor, 'events:read');

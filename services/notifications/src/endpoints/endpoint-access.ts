import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import type { Endpoint } from './endpoint.ts';

/** Whether the actor may have endpoints. */
export const canHaveEndpoints = (actor: Actor): actor is Actor & { readonly id: PersonId } =>
  actor.id !== undefined && hasScope(actor, 'webhooks:write');

/** Whether the actor may see an endpoint, its deliveries included: its owner. */
export const canSee = (actor: Actor, { ownerId }: Pick<Endpoint, 'ownerId'>): boolean =>
  actor.id === ownerId && (hasScope(actor, 'webhooks:write') || hasScope(actor, 'notifications:read'));

/** Whether the actor may read events as a partner does: somebody, or an application that acts by itself. */
export const canReadEvents = (actor: Actor): boolean =>
  (actor.id !== undefined || actor.clientId !== undefined) && hasScope(actor, 'events:read');

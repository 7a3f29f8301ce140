import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import type { PushSubscription } from './push-subscription.ts';

/** Whether the actor may have devices that they are told on. */
export const canHaveDevices = (actor: Actor): actor is Actor & { readonly id: PersonId } =>
  actor.id !== undefined && hasScope(actor, 'notifications:write');

/** Whether the actor may see a device: its owner. */
export const canSeeDevice = (actor: Actor, { personId }: Pick<PushSubscription, 'personId'>): boolean =>
  actor.id === personId && hasScope(actor, 'notifications:read');

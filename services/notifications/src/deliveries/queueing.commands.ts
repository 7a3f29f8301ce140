import type { ReadEvent } from '@millepiani/events/event-catalogue';
import { newId } from '@millepiani/kernel/new-id';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { matches } from '../filters/filter.adapter.ts';
import type { Notifications } from '../notifications.ts';
import { testedEndpoint } from '../reactions/catalogue/tested-endpoint.events.ts';
import { firstDue } from '../retries/tries.ts';
import { deliveryDue } from './deliveries.jobs.ts';
import type { Delivery } from './delivery.ts';
import { whoSees } from './who-sees.commands.ts';

type Listener = Pick<Endpoint, 'id' | 'ownerId'>;

/** Queues an event for all endpoints that want it and whose owners may see it; a test for the one that is tested alone. */
export async function queueDeliveries(
  notifications: Notifications,
  happened: ReadEvent,
  { session, now, afterCommit }: EffectTransaction,
): Promise<void> {
  const { deliveries, hint } = notifications;
  const made = (await listenersOf(notifications, happened, session)).map((one) => deliveryOf(happened, one, now));
  await deliveries.insert(session, made);
  for (const { endpointId, event } of made) afterCommit(() => hint(deliveryDue(endpointId, event.id)));
}

async function listenersOf(
  { circles, endpoints }: Notifications,
  happened: ReadEvent,
  session: EffectTransaction['session'],
): Promise<readonly Listener[]> {
  const tested = testedEndpoint(happened);
  if (tested) {
    const endpoint = await endpoints.find(tested, session);
    return endpoint ? [endpoint] : [];
  }
  const listening = await endpoints.listening(happened.type, session);
  const owners = [...new Set(listening.map(({ ownerId }) => ownerId))];
  const seeing = await whoSees(circles, happened, owners, session);
  return listening.filter(({ ownerId, filter }) => seeing.has(ownerId) && matches(filter, happened));
}

/** The delivery of an event to an endpoint, due at once. */
export const deliveryOf = (
  { id, type, source, subject, aggregateversion: version }: Omit<ReadEvent, 'data'>,
  { id: endpointId, ownerId }: Listener,
  now: Date,
): Delivery => ({
  id: newId('dlv'),
  ...{ endpointId, ownerId },
  event: { id, service: source.slice(source.lastIndexOf(':') + 1), type, subject, version },
  tries: firstDue(now),
  deaths: 0,
  createdAt: now,
});

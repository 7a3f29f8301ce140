import { hash } from 'node:crypto';
import type { Id } from '@millepiani/kernel/id';
import type { EndpointId } from '../endpoints/endpoint.ts';
import type { DeliveryId } from './delivery.ts';

/**
 * The id of the delivery of an event to an endpoint: always the same for the same two, so that what is written twice is one. A UUIDv7
 * with the event's time, hence in the order of the events.
 */
export function deliveryIdOf(endpointId: EndpointId, eventId: Id<'evt'>): DeliveryId {
  const uuid = eventId.slice('evt_'.length);
  const chance = hash('sha256', `${endpointId} ${eventId}`, 'hex');
  // The variant's two bits: 8, 9, a or b.
  const variant = ((Number.parseInt(chance.slice(3, 4), 16) & 3) | 8).toString(16);
  // Its first 48 bits are the time.
  return `dlv_${uuid.slice(0, 13)}-7${chance.slice(0, 3)}-${variant}${chance.slice(4, 7)}-${chance.slice(7, 19)}` as DeliveryId;
}

import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { EndpointId } from '../endpoints/endpoint.ts';
import type { Tries } from '../retries/tries.ts';

export type DeliveryId = Id<'dlv'>;

/** Which event is delivered. What it says is read from its service's log when it is sent. */
export interface DeliveredEvent {
  readonly id: Id<'evt'>;
  /** The service that told it. */
  readonly service: string;
  readonly type: string;
  readonly subject: string;
  /** Its place among its subject's events, by which they are delivered one after the other. */
  readonly version: number;
}

/** The delivery of one event to one endpoint. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly endpointId: EndpointId;
  readonly ownerId: PersonId;
  readonly event: DeliveredEvent;
  readonly tries: Tries;
  /** How often it was given up: it may be replayed. */
  readonly deaths: number;
  readonly createdAt: Instant;
}

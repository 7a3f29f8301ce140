import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { firstDue, type Tries } from '../retries/tries.ts';

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
  /** Goes up with each attempt, and each time that it is asked for again: of two who change it at once, one finds it changed. */
  readonly tried: number;
  /** How many attempts there were: of many, the last ones alone are kept. */
  readonly attemptCount: number;
  /** How often it was given up: it may be replayed. */
  readonly deaths: number;
  readonly createdAt: Instant;
}

/** What there is of a delivery before it was tried. */
export type Addressed = Pick<Delivery, 'id' | 'endpointId' | 'ownerId' | 'event'>;

/** A delivery that waits from `at` on, and was never tried. */
export const waiting = (addressed: Addressed, at: Instant): Delivery => ({
  ...addressed,
  tries: firstDue(at),
  tried: 0,
  attemptCount: 0,
  deaths: 0,
  createdAt: at,
});

/** A delivery after an attempt. */
export const tried = (before: Delivery, tries: Tries): Delivery => ({
  ...before,
  tries,
  tried: before.tried + 1,
  attemptCount: before.attemptCount + 1,
  deaths: before.deaths + Number(tries.state === 'DEAD'),
});

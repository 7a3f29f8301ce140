import type { Id, PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { Schema } from 'mongoose';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { deliveredKeptFor } from '../retries/schedule.ts';
import { type TriesDocument, toTries, toTriesDocument, triesFields } from '../retries/tries-document.store.ts';
import type { Delivery, DeliveryId } from './delivery.ts';

/** A delivery as it lies in the store. */
export interface DeliveryDocument extends TriesDocument {
  _id: string;
  endpointId: string;
  ownerId: string;
  eventId: string;
  service: string;
  type: string;
  subject: string;
  version: number;
  /** Absent in those of before: they were tried as often as there are attempts. */
  tried?: number;
  /** Absent in those of before: at least as many as are kept. */
  attemptCount?: number;
  deaths: number;
  createdAt: Date;
  /** What was delivered is forgotten then. */
  expireAt?: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

export const deliverySchema = new Schema<DeliveryDocument>(
  {
    ...{ _id: text, endpointId: text, ownerId: text, eventId: text, service: text, type: text, subject: text },
    ...{
      version: number,
      tried: Number,
      attemptCount: Number,
      deaths: number,
      createdAt: { type: Date, required: true },
      expireAt: Date,
    },
    ...triesFields,
  },
  { versionKey: false },
);
// One event is one delivery to an endpoint: its id is made of the two. Lists are in the order of events, which ids are in.
deliverySchema.index({ endpointId: 1, _id: -1 });
deliverySchema.index({ endpointId: 1, state: 1, _id: -1 });
// Of a type in one state, or in whichever: those of each state are merged.
deliverySchema.index({ endpointId: 1, type: 1, state: 1, _id: -1 });
// The first of each subject that is still to be delivered, and what is due: neither holds what is over.
deliverySchema.index(
  { endpointId: 1, isOpen: 1, subject: 1, version: 1 },
  { partialFilterExpression: { isOpen: true } },
);
deliverySchema.index({ endpointId: 1, isOpen: 1, dueAt: 1 }, { partialFilterExpression: { isOpen: true } });
deliverySchema.index(
  { expireAt: 1 },
  { expireAfterSeconds: 0, partialFilterExpression: { expireAt: { $exists: true } } },
);

/** From the store. */
export const toDelivery = (row: DeliveryDocument): Delivery => ({
  id: row._id as DeliveryId,
  endpointId: row.endpointId as EndpointId,
  ownerId: row.ownerId as PersonId,
  event: {
    id: row.eventId as Id<'evt'>,
    ...{ service: row.service, type: row.type, subject: row.subject },
    version: Number(row.version),
  },
  tries: toTries(row),
  tried: Number(row.tried ?? row.attempts.length),
  attemptCount: Math.max(Number(row.attemptCount ?? 0), row.attempts.length),
  deaths: Number(row.deaths),
  createdAt: row.createdAt,
});

/** To the store. */
export function toDocument({ id: _id, event, tries, ...rest }: Delivery): DeliveryDocument {
  const { id: eventId, service, type, subject, version } = event;
  // One that was given up before is kept: its next death is its second one.
  const expireAt =
    tries.state === 'DELIVERED' && rest.deaths === 0 ? { expireAt: plusMs(tries.endedAt, deliveredKeptFor) } : {};
  return { _id, ...rest, eventId, service, type, subject, version, ...toTriesDocument(tries), ...expireAt };
}

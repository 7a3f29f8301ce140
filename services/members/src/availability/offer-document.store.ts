import { extentOf } from '@millepiani/calendar/offer';
import { offerOf, recordOf, singleWindow } from '@millepiani/calendar/offer-record';
import type { Firmness } from '@millepiani/kernel/capacity';
import type { Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { AvailabilityOffer } from './availability-offer.ts';

/** An offer as it is stored. */
export interface OfferDocument {
  _id: string;
  personId: string;
  /** When the first occurrence starts, and when the last one ends: offers are looked for by it. */
  start: Date;
  end: Date;
  minutes: number;
  firmness: Firmness;
  offeredAt: Date;
  /** By the clock of which zone it is. Before there were rules windows were instants, and had none of what follows. */
  timeZone?: string;
  local?: string;
  durationMs?: number;
  rule?: string | null;
  exceptions?: string[];
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

/** The collection's form and indexes. */
export const offerSchema = new Schema<OfferDocument>(
  {
    ...{ _id: text, personId: text, start: instant, end: instant, minutes: number, firmness: text, offeredAt: instant },
    ...{ timeZone: String, local: String, durationMs: Number, rule: String },
    exceptions: { type: [String], default: undefined },
  },
  { versionKey: false },
);
offerSchema.index({ personId: 1, end: 1 });

/** An offer that comes about never: there is nothing of it to store. */
class EmptyOffer extends TypeError {
  constructor(id: string) {
    super(`The offer ${id} has no occurrence.`);
  }
}

/** To the document. Throws an `EmptyOffer`. */
export function toDocument(offer: AvailabilityOffer): OfferDocument {
  const { start: local, ...record } = recordOf(offer);
  const extent = extentOf(offer);
  if (!extent) throw new EmptyOffer(offer.id);
  const { id, personId, offeredAt } = offer;
  return { _id: id, personId, offeredAt, ...record, exceptions: [...record.exceptions], local, ...extent };
}

/** From the document. */
export function fromDocument(row: OfferDocument): AvailabilityOffer {
  const { start, end, firmness, timeZone, local, durationMs, rule = null, exceptions = [] } = row;
  const minutes = Number(row.minutes);
  const isOld = timeZone === undefined || local === undefined || durationMs === undefined;
  const offer = isOld
    ? singleWindow({ start, end, minutes, firmness })
    : offerOf({ start: local, timeZone, durationMs: Number(durationMs), rule, exceptions, minutes, firmness });
  return { ...offer, id: row._id as Id<'avl'>, personId: row.personId as Id<'per'>, offeredAt: row.offeredAt };
}

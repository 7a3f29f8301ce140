import type { Offer } from '@millepiani/calendar/offer';
import { type OfferRecord, offerOf, recordOf, singleWindow } from '@millepiani/calendar/offer-record';
import { Schema } from 'mongoose';
import type { OfferedWindow } from './candidate.ts';

/** What a person offers, as it is stored. */
export interface OfferedTimeDocument {
  /** The person's id. */
  _id: string;
  offers?: OfferRecord[];
  /**
   * What stands instead of offers where a person said nothing new since windows were told one by one. It is as true as it was,
   * and gone with the next thing that they say.
   */
  windows?: OfferedWindow[];
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

const offer = {
  _id: false,
  ...{ start: text, timeZone: text, durationMs: number, minutes: number, firmness: text },
  rule: { type: String, default: null },
  exceptions: [String],
} as const;
const window = { _id: false, start: instant, end: instant, minutes: number, firmness: text } as const;

/** The collection's form. A list that is not there is not made up. */
export const offeredTimeSchema = new Schema<OfferedTimeDocument>(
  {
    _id: text,
    offers: { type: [offer], default: undefined },
    windows: { type: [window], default: undefined },
  },
  { versionKey: false },
);

/** To the document's list. */
export const toRecords = (offers: readonly Offer[]): OfferRecord[] => offers.map(recordOf);

/** From the document. */
export function toOffers({ offers, windows = [] }: Pick<OfferedTimeDocument, 'offers' | 'windows'>): readonly Offer[] {
  if (!offers) return windows.map((one) => singleWindow({ ...one, minutes: Number(one.minutes) }));
  return offers.map((one) =>
    offerOf({ ...one, durationMs: Number(one.durationMs), minutes: Number(one.minutes), rule: one.rule ?? null }),
  );
}

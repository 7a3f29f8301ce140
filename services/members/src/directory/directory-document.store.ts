import type { Firmness } from '@millepiani/kernel/capacity';
import type { AgentId, Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { DirectoryEntry } from './directory-entry.ts';
import { daysAhead, type FreeDays } from './free-days.ts';

interface Minutes {
  readonly minutes: number;
}

/** Free time as it is stored: a day is two bytes, the less significant one first. */
export interface FreeDocument {
  since: number;
  firm: Buffer;
  tentative: Buffer;
  across: readonly ({ first: number; last: number; firmness: Firmness } & Minutes)[];
  holds: readonly ({ from: Date; to: Date; mayUseTentative: boolean } & Minutes)[];
  until?: number;
}

/** An entry as it is stored. */
export interface EntryDocument {
  /** The agent's id. */
  _id: string;
  byName: string;
  byTime: string;
  tokens: string[];
  skillUris: string[];
  languages: string[];
  allianceIds: string[];
  place?: { country: string; city?: string };
  free?: FreeDocument;
  /** The community's day (days since 1970) from which on it tells of fewer days than may be asked for. */
  staleOn?: number;
}

const text = { type: String, required: true } as const;
const texts = { type: [String], required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const flag = { type: Boolean, required: true } as const;
// Not required: to mongoose none at all would be missing.
const bytes = { type: Buffer } as const;

const freeSchema = new Schema<FreeDocument>(
  {
    ...{ since: number, firm: bytes, tentative: bytes, until: Number },
    across: [{ _id: false, first: number, last: number, minutes: number, firmness: text }],
    holds: [{ _id: false, from: instant, to: instant, minutes: number, mayUseTentative: flag }],
  },
  { _id: false },
);

/** What the indexes are called that a search walks. */
export const walks = { NAME: 'token-by-name', NEWEST: 'token-by-time' } as const;

/** The collection's form and indexes. */
export const entrySchema = new Schema<EntryDocument>(
  {
    ...{ _id: text, byName: text, byTime: text, tokens: texts, skillUris: texts, languages: texts, allianceIds: texts },
    place: { type: new Schema({ country: text, city: String }, { _id: false }) },
    free: { type: freeSchema },
    staleOn: Number,
  },
  { versionKey: false },
);
// Whoever has a token, in either order: a page is a part of it.
entrySchema.index({ tokens: 1, byName: 1 }, { name: walks.NAME });
entrySchema.index({ tokens: 1, byTime: -1 }, { name: walks.NEWEST });
// What is to be made anew.
entrySchema.index({ staleOn: 1 }, { sparse: true });

/** To the document. */
export function toDocument(entry: DirectoryEntry): EntryDocument {
  const { id, byName, byTime, tokens, skillUris, languages, allianceIds, place, free } = entry;
  return {
    _id: id,
    ...{ byName, byTime, tokens: [...tokens], skillUris: [...skillUris] },
    ...{ languages: [...languages], allianceIds: [...allianceIds] },
    ...(place ? { place: { country: place.country, ...(place.city ? { city: place.city } : {}) } } : {}),
    ...(free ? { free: freeDocument(free) } : {}),
    ...(free?.until === undefined ? {} : { staleOn: free.until - daysAhead }),
  };
}

const freeDocument = ({ since, firm, tentative, across, holds, until }: FreeDays): FreeDocument => ({
  since,
  firm: toBytes(firm),
  tentative: toBytes(tentative),
  across: across.map(({ first, last, minutes, firmness }) => ({ first, last, minutes, firmness })),
  holds: holds.map(({ from, to, minutes, mayUseTentative }) => ({ from, to, minutes, mayUseTentative })),
  ...(until === undefined ? {} : { until }),
});

/** Free time from the document. */
export const toFreeDays = ({ since, firm, tentative, across, holds, until }: FreeDocument): FreeDays => ({
  since: Number(since),
  firm: fromBytes(firm),
  tentative: fromBytes(tentative),
  across: across.map(({ first, last, minutes, firmness }) => ({
    ...{ first: Number(first), last: Number(last), minutes: Number(minutes), firmness },
  })),
  holds: holds.map(({ from, to, minutes, mayUseTentative }) => ({
    from,
    to,
    minutes: Number(minutes),
    mayUseTentative,
  })),
  until: until === undefined ? undefined : Number(until),
});

function toBytes(minutes: Uint16Array): Buffer {
  const bytes = Buffer.alloc(minutes.length * 2);
  for (const [at, value] of minutes.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

/** The driver hands bytes over as they are, or within an object of its own. */
function fromBytes(stored: Buffer | { readonly buffer: Uint8Array }): Uint16Array {
  const bytes = Buffer.isBuffer(stored) ? stored : Buffer.from(stored.buffer);
  const minutes = new Uint16Array(bytes.length / 2);
  for (let at = 0; at < minutes.length; at += 1) minutes[at] = bytes.readUInt16LE(at * 2);
  return minutes;
}

/** An agent's id, from the document. */
export const idOf = ({ _id }: Pick<EntryDocument, '_id'>): AgentId => _id as Id<'per'> | Id<'org'>;

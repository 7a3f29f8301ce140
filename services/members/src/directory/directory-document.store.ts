import type { Firmness } from '@millepiani/kernel/capacity';
import type { AgentId, Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { DirectoryEntry } from './directory-entry.ts';
import { daysAhead, type FreeDays } from './free-days.ts';
import type { Token } from './token.ts';

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
  name: string;
  registeredAt: Date;
  byName: string;
  byTime: string;
  /** A line each: to read a hundred texts of a list takes several times as long. */
  tokens: string;
  skillUris: string[];
  languages: string[];
  allianceIds: string[];
  /** The organizations that a person owns a part of; left out where there is none. */
  ownedIds?: string[];
  place?: { country: string; city?: string };
  free?: FreeDocument;
  /** The community's day (days since 1970) from which on it tells of fewer days than may be asked for. */
  staleOn?: number;
}

const text = { type: String, required: true } as const;
const strings = { type: [String], required: true } as const;
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

/** What the index is called in whose order all entries are read. */
export const byNameIndex = 'by-name';

/** The collection's form and indexes. */
export const entrySchema = new Schema<EntryDocument>(
  {
    ...{
      _id: text,
      name: text,
      registeredAt: instant,
      byName: text,
      byTime: text,
      tokens: text,
      skillUris: strings,
      languages: strings,
      allianceIds: strings,
    },
    ownedIds: { type: [String], default: undefined },
    place: { type: new Schema({ country: text, city: String }, { _id: false }) },
    free: { type: freeSchema },
    staleOn: Number,
  },
  { versionKey: false },
);
// All of them, in the order in which they are put into memory.
entrySchema.index({ byName: 1 }, { name: byNameIndex });
// Who was an owner when the entry was made.
entrySchema.index({ ownedIds: 1 }, { sparse: true });
// What is to be made anew.
entrySchema.index({ staleOn: 1 }, { sparse: true });

/** To the document. */
export function toDocument(entry: DirectoryEntry): EntryDocument {
  const { id, name, registeredAt, byName, byTime, tokens, skillUris, languages, allianceIds, place, free } = entry;
  const { ownedIds } = entry;
  return {
    ...{ _id: id, name, registeredAt },
    ...{ byName, byTime, tokens: tokens.join('\n'), skillUris: [...skillUris] },
    ...{ languages: [...languages], allianceIds: [...allianceIds] },
    ...(ownedIds.length > 0 ? { ownedIds: [...ownedIds] } : {}),
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

/** From the document. */
export const toEntry = (row: EntryDocument): DirectoryEntry => ({
  ...{ id: idOf(row), name: row.name, registeredAt: row.registeredAt, byName: row.byName, byTime: row.byTime },
  tokens: row.tokens.split('\n') as Token[],
  skillUris: row.skillUris,
  languages: row.languages,
  allianceIds: row.allianceIds as Id<'ali'>[],
  ownedIds: (row.ownedIds ?? []) as Id<'org'>[],
  place: row.place && { country: row.place.country, city: row.place.city },
  free: row.free && toFreeDays(row.free),
});

/** Free time from the document. */
const toFreeDays = ({ since, firm, tentative, across, holds, until }: FreeDocument): FreeDays => ({
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

/** Two bytes a day as the machine has them, the other way round on the few that have the greater first. */
const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function toBytes(minutes: Uint16Array): Buffer {
  const bytes = Buffer.from(Uint16Array.from(minutes).buffer);
  return isLittle ? bytes : bytes.swap16();
}

/** The driver hands bytes over as they are, or within an object of its own. A copy, since they may begin anywhere. */
function fromBytes(stored: Buffer | { readonly buffer: Uint8Array } | undefined): Uint16Array {
  if (stored === undefined) return new Uint16Array(0);
  const given = Buffer.isBuffer(stored) ? stored : stored.buffer;
  const bytes = Buffer.from(given);
  const own = (isLittle ? bytes : bytes.swap16()).buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return new Uint16Array(own);
}

/** An agent's id, from the document. */
export const idOf = ({ _id }: Pick<EntryDocument, '_id'>): AgentId => _id as Id<'per'> | Id<'org'>;

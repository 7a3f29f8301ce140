import type { PersonId } from '@millepiani/kernel/id';
import type { Db, Filter } from 'mongodb';

/** A row as it is stored. */
export interface StoredRow {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** A part of what a service keeps of people: some of one collection's rows. */
export interface Section {
  /** In the export, camelCase: never renamed, for whoever reads one goes by it. */
  readonly name: string;
  /** What it is, in one sentence: the export bears it. */
  readonly description: string;
  readonly collection: string;
  /** Which rows are about the person, by an index. */
  readonly of: (personId: PersonId, db: Db) => Filter<StoredRow> | Promise<Filter<StoredRow>>;
  /** The field, a number and the person's own count, by which they come, where there may be very many; by their ids when left out. */
  readonly orderedBy?: string;
  /** What of a row is handed over, besides its id: all of it when left out. No secret, and nothing that is about somebody else alone. */
  readonly pick?: (row: StoredRow, personId: PersonId) => Readonly<Record<string, unknown>>;
}

/** All fields of a row but these. */
export const without =
  (...fields: readonly string[]): NonNullable<Section['pick']> =>
  (row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));

/** These fields of a row alone. */
export const only =
  (...fields: readonly string[]): NonNullable<Section['pick']> =>
  (row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)));

/** These fields of a row, and of a list in it those entries that name the person. */
export const mine =
  (list: string, by: string, ...fields: readonly string[]): NonNullable<Section['pick']> =>
  (row, personId) => {
    const entries = Array.isArray(row[list]) ? row[list] : [];
    return { ...only(...fields)(row, personId), [list]: entries.filter((entry) => Object(entry)[by] === personId) };
  };

/** Every service's own log: what it told of the person. */
export const eventsSection: Section = {
  name: 'events',
  description: 'What this service told the others of you, and what was erased of it.',
  collection: 'outbox',
  of: (personId) => ({ partitionkey: personId }),
  orderedBy: 'partitionversion',
  pick: only('type', 'subject', 'time', 'actor', 'visibility', 'data'),
};

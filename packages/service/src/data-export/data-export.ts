import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Db } from 'mongodb';
import type { Connection } from 'mongoose';
import { type ExportPlace, readExportCursor, toExportCursor } from './export-cursor.ts';
import type { Section, StoredRow } from './section.ts';
import { toJson } from './to-json.ts';

/** Rows of one section. */
export interface SectionRows {
  readonly name: string;
  readonly description: string;
  readonly rows: readonly unknown[];
}

/** A page of what a service keeps of somebody. */
export interface ExportPage {
  readonly sections: readonly SectionRows[];
  /** Where it goes on; undefined: that was all. */
  readonly next: string | undefined;
}

/** A page is no larger than this, but for the row that fills it. */
const [mostRows, mostBytes] = [500, 500_000];

/** A section as far as a page had room for it. */
interface Read {
  readonly rows: readonly unknown[];
  readonly bytes: number;
  /** The key of the last row where there may be more behind it. */
  readonly stoppedAt: string | undefined;
}

/** What a service keeps of a person, section by section and page by page, in an order that does not change. */
export class DataExport {
  readonly #db: Db;
  readonly #sections: readonly Section[];

  constructor(connection: Connection, sections: readonly Section[]) {
    this.#db = connection.getClient().db();
    this.#sections = sections;
  }

  /** A page of it, behind a cursor. Fails with `INVALID_CURSOR`. */
  async page(personId: PersonId, after: string | undefined): Promise<Result<ExportPage, Failures>> {
    const place = after === undefined ? ok(undefined) : readExportCursor(after);
    if (!place.ok) return place;
    const begin = place.value ? this.#sections.findIndex(({ name }) => name === place.value?.section) : 0;
    const isKey = !(place.value && this.#sections[begin]?.orderedBy) || /^\d{1,15}$/.test(place.value.key);
    if (begin < 0 || !isKey) return fail('INVALID_CURSOR', 'Not a cursor that this export gave out.', ['after']);
    return ok(await this.#read(personId, begin, place.value));
  }

  async #read(personId: PersonId, begin: number, place: ExportPlace | undefined): Promise<ExportPage> {
    const sections: SectionRows[] = [];
    const left = { rows: mostRows, bytes: mostBytes };
    for (const section of this.#sections.slice(begin)) {
      const behind = section.name === place?.section ? place.key : undefined;
      const { rows, bytes, stoppedAt } = await this.#readSection(section, personId, { behind, ...left });
      const { name, description } = section;
      // A section that is empty is told too: that there is nothing is an answer.
      if (rows.length > 0 || behind === undefined) sections.push({ name, description, rows });
      if (stoppedAt !== undefined) return { sections, next: toExportCursor({ section: name, key: stoppedAt }) };
      left.rows -= rows.length;
      left.bytes -= bytes;
    }
    return { sections, next: undefined };
  }

  async #readSection(
    { collection, of, pick, orderedBy }: Section,
    personId: PersonId,
    room: { readonly behind: string | undefined; readonly rows: number; readonly bytes: number },
  ): Promise<Read> {
    const which = await of(personId, this.#db);
    const order = orderedBy ?? '_id';
    const key = orderedBy === undefined ? room.behind : Number(room.behind);
    const behind = room.behind === undefined ? {} : { [order]: { $gt: key } };
    const cursor = this.#db
      .collection<StoredRow>(collection)
      .find({ $and: [which, behind] })
      .sort({ [order]: 1 })
      // One more says whether there is more; and one at least, however full the page is.
      .limit(Math.max(1, room.rows) + 1);
    const rows: unknown[] = [];
    let bytes = 0;
    let last: string | undefined;
    for await (const row of cursor) {
      if (rows.length > 0 && (rows.length >= room.rows || bytes >= room.bytes)) {
        return { rows, bytes, stoppedAt: last };
      }
      const json = toJson({ id: row._id, ...(pick ? pick(row, personId) : row), _id: undefined });
      rows.push(json);
      bytes += JSON.stringify(json).length;
      last = String(row[order]);
    }
    return { rows, bytes, stoppedAt: undefined };
  }
}

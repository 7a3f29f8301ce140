import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type AuditEntry, type AuditedActor, type AuditFilter, type AuditKind, auditKeptDays } from './audit-entry.ts';

interface AuditDocument {
  _id: string;
  at: Date;
  kind: string;
  by?: string;
  personId?: string;
  network?: string;
  refusal?: string;
  detail?: string;
  purgeAt: Date;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const keptMs = auditKeptDays * 86_400_000;

const schema = new Schema<AuditDocument>(
  {
    ...{ _id: text, at: instant, kind: text, by: String, personId: String, network: String },
    ...{ refusal: String, detail: String, purgeAt: instant },
  },
  { versionKey: false },
);
schema.index({ personId: 1, _id: -1 });
schema.index({ personId: 1, kind: 1, _id: -1 });
schema.index({ kind: 1, _id: -1 });
// What somebody did to others' accounts, for who is erased.
schema.index({ by: 1 });
schema.index({ purgeAt: 1 }, { expireAfterSeconds: 0 });

const toEntry = (row: AuditDocument): AuditEntry => ({
  id: row._id as Id<'aud'>,
  at: row.at,
  kind: row.kind as AuditKind,
  by: (row.by ?? undefined) as AuditedActor,
  personId: (row.personId ?? undefined) as PersonId | undefined,
  network: row.network ?? undefined,
  refusal: row.refusal ?? undefined,
  detail: row.detail ?? undefined,
});

const toDocument = ({ id, at, kind, ...rest }: AuditEntry): AuditDocument => {
  const there = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { _id: id, at, kind, ...there, purgeAt: plusMs(at, keptMs) };
};

/** The first id that there can be from an instant on: ids begin with the millisecond in which they were made. */
const idFrom = (at: Instant): string => {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `aud_${hex.slice(0, 8)}-${hex.slice(8)}`;
};

/** What was done to accounts, and by whom. Entries are added, and go by themselves when they are old; none is changed but by erasure. */
export class AuditStore {
  readonly #model: Model<AuditDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AuditDocument>('AuditEntry', schema, 'audit_entries');
  }

  /** Adds an entry. */
  async add(entry: AuditEntry, session?: ClientSession): Promise<void> {
    await this.#model.insertMany([toDocument(entry)], session ? { session } : {});
  }

  /** One more than a page, the newest first. */
  async page(filter: AuditFilter, { limit, after }: PageRequest): Promise<readonly AuditEntry[]> {
    const rows = await this.#model
      .find(queryOf(filter, after))
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toEntry);
  }

  /** Forgets from where somebody came, be it for another's account, and whoever came for theirs. */
  async forgetNetworks(session: ClientSession, personId: PersonId): Promise<void> {
    for (const whose of [{ personId }, { by: personId }]) {
      await this.#model.updateMany(whose, { $unset: { network: true } }, { session });
    }
  }
}

/** What a page asks of the collection. */
function queryOf({ personId, kind, from, to }: AuditFilter, after: string | undefined) {
  const ends = [...(after === undefined ? [] : [after]), ...(to === undefined ? [] : [idFrom(to)])].toSorted();
  const bounds = {
    ...(from === undefined ? {} : { $gte: idFrom(from) }),
    ...(ends[0] === undefined ? {} : { $lt: ends[0] }),
  };
  return {
    ...(personId === undefined ? {} : { personId }),
    ...(kind === undefined ? {} : { kind }),
    ...(Object.keys(bounds).length === 0 ? {} : { _id: mongoose.trusted(bounds) }),
  };
}

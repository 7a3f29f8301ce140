import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, type PipelineStage, Schema } from 'mongoose';
import type { JournalEntry } from './journal-entry.ts';
import type { Sight } from './ledger-access.ts';
import type { EntryId } from './posting.ts';

interface EntryDocument {
  _id: string;
  description: string;
  date: string;
  about?: string | undefined;
  postedAt: Date;
  postedBy: string;
  reverses?: string | undefined;
  /** Absent: by hand. */
  bookedBy?: 'DOCUMENT' | undefined;
  banks?: string[] | undefined;
  parties: string[];
}

const text = { type: String, required: true } as const;

const schema = new Schema<EntryDocument>(
  {
    _id: text,
    description: text,
    date: text,
    about: String,
    postedAt: { type: Date, required: true },
    postedBy: text,
    reverses: String,
    bookedBy: String,
    banks: { type: [String], default: undefined },
    parties: { type: [String], required: true },
  },
  { versionKey: false },
);
const withSubject = { partialFilterExpression: { about: { $exists: true } } };
schema.index({ about: 1, _id: -1 }, withSubject);
schema.index({ about: 1, parties: 1, _id: -1 }, withSubject);
// An owner's books in a file.
schema.index({ parties: 1, _id: 1 });
// An entry is reversed once: of two at once one conflicts, and finds the other there.
schema.index({ reverses: 1 }, { unique: true, sparse: true });

const toEntry = (row: EntryDocument): JournalEntry => ({
  id: row._id as EntryId,
  description: row.description,
  date: row.date,
  about: row.about as CommissionId | undefined,
  postedAt: row.postedAt,
  postedBy: row.postedBy as Id<'per'>,
  reverses: row.reverses as EntryId | undefined,
  bookedBy: row.bookedBy,
  ...(row.banks ? { banks: row.banks as AgentId[] } : {}),
  parties: row.parties as AgentId[],
});

/** A page of the entries about a commission. */
export interface PageAbout extends PageRequest {
  readonly about: CommissionId;
}

/** A stretch of entries. */
export interface EntryStretch {
  readonly ownerId: AgentId | undefined;
  /** Only those behind this one. */
  readonly after: EntryId | undefined;
  readonly until: EntryId;
  readonly limit: number;
}

/** The journal: what was posted when, why and by whom. Rows are added, and never changed. */
export class JournalStore {
  readonly #model: Model<EntryDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<EntryDocument>('JournalEntry', schema, 'journal_entries');
  }

  /** Puts a new entry in. */
  async insert(session: ClientSession, { id, parties, banks, ...facts }: JournalEntry): Promise<void> {
    const atBanks = banks ? { banks: [...banks] } : {};
    await this.#model.create([{ _id: id, ...facts, ...atBanks, parties: [...parties] }], { session });
  }

  /** The entry with this id. */
  async find(id: EntryId, session: ClientSession): Promise<JournalEntry | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toEntry(row) : undefined;
  }

  /** Those of `ids` that exist, by id. */
  async findMany(ids: readonly EntryId[], session?: ClientSession): Promise<ReadonlyMap<EntryId, JournalEntry>> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) });
    const rows = await query.session(session ?? null).lean();
    return new Map(rows.map(toEntry).map((entry) => [entry.id, entry]));
  }

  /** What has taken these entries back, by the entry taken back. */
  async reversalsOf(ids: readonly EntryId[], session?: ClientSession): Promise<ReadonlyMap<EntryId, JournalEntry>> {
    const query = this.#model.find({ reverses: mongoose.trusted({ $in: [...ids] }) });
    const rows = await query.session(session ?? null).lean();
    return new Map(rows.map((row) => [row.reverses as EntryId, toEntry(row)]));
  }

  /** The greatest id of the entries, or of those in an owner's books, on the session's one snapshot. */
  async lastOf(ownerId: AgentId | undefined, session: ClientSession): Promise<EntryId | undefined> {
    const query = this.#model.findOne(ownerId === undefined ? {} : { parties: ownerId }, { _id: 1 }).sort({ _id: -1 });
    const row = await query.session(session).readConcern('snapshot').lean();
    return row ? (row._id as EntryId) : undefined;
  }

  /** A stretch of the entries, or of those in an owner's books, in the order of their ids. */
  async inOrder({ ownerId, after, until, limit }: EntryStretch): Promise<readonly JournalEntry[]> {
    const _id = mongoose.trusted({ ...(after === undefined ? {} : { $gt: after }), $lte: until });
    const query = this.#model.find(ownerId === undefined ? { _id } : { parties: ownerId, _id });
    return (await query.sort({ _id: 1 }).limit(limit).lean()).map(toEntry);
  }

  /** The id so many entries behind another, on the session's one snapshot; undefined where there are fewer. */
  async idBehind(after: string, count: number, session: ClientSession): Promise<string | undefined> {
    const query = this.#model.findOne({ _id: mongoose.trusted({ $gt: after }) }, { _id: 1 }).sort({ _id: 1 });
    return (
      await query
        .skip(count - 1)
        .session(session)
        .readConcern('snapshot')
        .lean()
    )?._id;
  }

  /** One more than a page's entries, latest first. */
  async page({ limit, after }: PageRequest): Promise<readonly JournalEntry[]> {
    const rows = await this.#model
      .find(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toEntry);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<EntryId, JournalEntry | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map<string, JournalEntry>(rows.map((row) => [row._id, toEntry(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what has taken many entries back by one query. */
  reversalLoader(): DataLoader<EntryId, JournalEntry | undefined> {
    return new DataLoader(async (ids) => {
      const found = await this.reversalsOf(ids);
      return ids.map((id) => found.get(id));
    });
  }

  /**
   * Answers one more than a page's entries about each of many commissions, as far as seen, by one query; none where nothing
   * is.
   */
  aboutLoader(sight: () => Promise<Sight | undefined>): DataLoader<PageAbout, readonly JournalEntry[]> {
    const batch = async (pages: readonly PageAbout[]) => {
      const seen = await sight();
      if (!seen) return pages.map(() => []);
      const [first = [], ...others] = pages.map((page, at) => pipeline(page, seen, at));
      const union = others.map((own) => ({ $unionWith: { coll: this.#model.collection.name, pipeline: own } }));
      const rows = await this.#model.aggregate<EntryDocument & { at: number | bigint }>([...first, ...union]);
      const byPage = Map.groupBy(rows, ({ at }) => Number(at));
      return pages.map((_, at) => (byPage.get(at) ?? []).map(toEntry));
    };
    return new DataLoader(batch, { maxBatchSize: 100, cache: false });
  }
}

type ReadStage = PipelineStage.Match | PipelineStage.Sort | PipelineStage.Limit | PipelineStage.Set;

function pipeline({ about, limit, after }: PageAbout, sight: Sight, at: number): ReadStage[] {
  const seen = sight.of === 'parties' ? { parties: { $in: [...sight.parties] } } : {};
  return [
    { $match: { about, ...seen, ...(after === undefined ? {} : { _id: { $lt: after } }) } },
    { $sort: { _id: -1 } },
    { $limit: limit + 1 },
    { $set: { at: { $literal: at } } },
  ];
}

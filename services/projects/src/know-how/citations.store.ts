import type { AgentId, Id } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Citation } from './citation.ts';
import type { KnowHowId } from './know-how.ts';

interface CitationDocument {
  _id: string;
  contributionId: string;
  commissionId: string;
  assetId: string;
  number: number;
  agentId: string;
  recordedAt: Date;
  isCounted: boolean;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<CitationDocument>(
  {
    ...{ _id: text, contributionId: text, commissionId: text, assetId: text, number, agentId: text },
    ...{ recordedAt: { type: Date, required: true }, isCounted: { type: Boolean, required: true }, version: number },
  },
  { versionKey: false },
);
// A contribution cites one thing.
schema.index({ contributionId: 1 }, { unique: true });
// Whose they are: for the data export.
schema.index({ agentId: 1 });
// Those that count, the newest first; how many there are is counted in it alone.
schema.index({ assetId: 1, isCounted: 1, _id: -1 });

/** A page of what cites know-how. */
export interface CitationPage {
  readonly assetId: KnowHowId;
  readonly page: PageRequest;
}

/** A citation that changed, and the version at which it was read. */
export interface CitationChange {
  readonly version: number;
  readonly citation: Citation;
}

/** A citation had changed since it was read, in the same transaction: a bug. */
export class StaleCitation extends TypeError {
  constructor(ids: readonly string[]) {
    super(`Not all of these citations are at the versions at which they were read: ${ids.join(', ')}.`);
  }
}

/** Which contributions cite which know-how. */
export class CitationStore {
  readonly #model: Model<CitationDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CitationDocument>('Citation', schema, 'know_how_citations');
  }

  /** Puts new citations in. */
  async insert(session: ClientSession, ...citations: readonly Citation[]): Promise<void> {
    if (citations.length > 0) await this.#model.insertMany(citations.map(toDocument), { session });
  }

  /** Replaces each of them, in one round trip. Throws {@link StaleCitation}. */
  async replace(session: ClientSession, ...changes: readonly CitationChange[]): Promise<void> {
    if (changes.length === 0) return;
    const writes = changes.map(({ version, citation }) => ({
      replaceOne: { filter: { _id: citation.id, version }, replacement: toDocument(citation) },
    }));
    const { matchedCount } = await this.#model.bulkWrite(writes, { session });
    if (matchedCount !== changes.length) throw new StaleCitation(changes.map(({ citation: { id } }) => id));
  }

  /** What contributions cite, by their ids: those that cite something. */
  async ofContributions(ids: readonly Id<'ctr'>[], session: ClientSession): Promise<ReadonlyMap<Id<'ctr'>, Citation>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#model
      .find({ contributionId: mongoose.trusted({ $in: [...ids] }) })
      .session(session)
      .lean();
    return new Map(rows.map(fromDocument).map((one) => [one.contributionId, one]));
  }

  /** Answers many contributions' look-ups of one request by one query. */
  contributionLoader(): DataLoader<Id<'ctr'>, Citation | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ contributionId: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row.contributionId, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers how often each was cited, of one request by one query. */
  countLoader(): DataLoader<KnowHowId, number> {
    return new DataLoader(async (ids) => {
      const counts = await this.#model.aggregate<{ _id: string; count: number | bigint }>([
        { $match: { assetId: { $in: [...ids] }, isCounted: true } },
        { $group: { _id: '$assetId', count: { $sum: 1 } } },
      ]);
      const found = new Map(counts.map(({ _id, count }) => [_id, Number(count)]));
      return ids.map((id) => found.get(id) ?? 0);
    });
  }

  /** Answers many lists of what counts of one request by one query: one more than a page each, newest first. */
  pageLoader(): DataLoader<CitationPage, readonly Citation[], string> {
    const stagesOf = ({ assetId, page: { limit, after } }: CitationPage) => [
      { $match: { assetId, isCounted: true, ...(after === undefined ? {} : { _id: { $lt: after } }) } },
      { $sort: { _id: -1 as const } },
      { $limit: limit + 1 },
    ];
    const read = async (pages: readonly CitationPage[]) =>
      (await pagesAtOnce(this.#model, pages.map(stagesOf))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ assetId, page }) => `${assetId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

const toDocument = ({ id: _id, ...facts }: Citation): CitationDocument => ({ _id, ...facts });

const fromDocument = (row: CitationDocument): Citation => ({
  id: row._id as Id<'cit'>,
  contributionId: row.contributionId as Id<'ctr'>,
  commissionId: row.commissionId as Id<'com'>,
  assetId: row.assetId as Id<'kha'>,
  number: Number(row.number),
  agentId: row.agentId as AgentId,
  recordedAt: row.recordedAt,
  isCounted: row.isCounted,
  version: Number(row.version),
});

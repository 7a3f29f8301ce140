import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AccountId } from './ledger-account.ts';
import type { EntryId, Posting } from './posting.ts';

interface PostingDocument {
  _id: string;
  entryId: string;
  position: number;
  accountId: string;
  amount: MoneyDocument;
  sequence: bigint;
  /** Minor units. */
  balanceAfter: bigint;
}

const text = { type: String, required: true } as const;
const integer = { type: BigInt, required: true } as const;

const schema = new Schema<PostingDocument>(
  {
    _id: text,
    entryId: text,
    position: { type: Number, required: true },
    accountId: text,
    amount: moneySchema,
    sequence: integer,
    balanceAfter: integer,
  },
  { versionKey: false },
);
schema.index({ entryId: 1, position: 1 });
// Two postings in one place of an account would be an update that got lost.
schema.index({ accountId: 1, sequence: -1 }, { unique: true });

const toPosting = (row: PostingDocument): Posting => ({
  entryId: row.entryId as EntryId,
  position: row.position,
  accountId: row.accountId as AccountId,
  amount: fromMoneyDocument(row.amount),
  sequence: row.sequence,
  balanceAfter: fromMoneyDocument({ minor: row.balanceAfter, currency: row.amount.currency }),
});

const toDocument = ({ amount, balanceAfter, ...facts }: Posting): PostingDocument => ({
  _id: `${facts.entryId}#${facts.position}`,
  ...facts,
  amount: toMoneyDocument(amount),
  balanceAfter: toMoneyDocument(balanceAfter).minor,
});

/** A stretch of an account's postings: from the one at `newest` back, this many. */
export interface Stretch {
  readonly accountId: AccountId;
  readonly newest: bigint;
  readonly count: number;
}

/** What entries moved. Rows are added, and never changed. */
export class PostingStore {
  readonly #model: Model<PostingDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PostingDocument>('Posting', schema, 'postings');
  }

  /** Puts an entry's postings in. */
  async insert(session: ClientSession, postings: readonly Posting[]): Promise<void> {
    await this.#model.insertMany(postings.map(toDocument), { session });
  }

  /** The postings of entries, in their places. */
  async ofEntries(
    entryIds: readonly EntryId[],
    session?: ClientSession,
  ): Promise<ReadonlyMap<EntryId, readonly Posting[]>> {
    const query = this.#model
      .find({ entryId: mongoose.trusted({ $in: [...entryIds] }) })
      .sort({ entryId: 1, position: 1 });
    const rows = await query.session(session ?? null).lean();
    return Map.groupBy(rows.map(toPosting), ({ entryId }) => entryId);
  }

  /** Every posting as it is stored, entry by entry, on the session's one snapshot. */
  async *stored(
    session: ClientSession,
  ): AsyncGenerator<{ entryId: string; accountId: string; minor: unknown; currency: string }> {
    const query = this.#model.find({}, { entryId: 1, accountId: 1, amount: 1 }).sort({ entryId: 1, position: 1 });
    const cursor = query.session(session).readConcern('snapshot').lean().cursor({ batchSize: 1_000 });
    for await (const { entryId, accountId, amount } of cursor) yield { entryId, accountId, ...amount };
  }

  /** Answers the postings of many entries by one query. */
  ofEntryLoader(): DataLoader<EntryId, readonly Posting[]> {
    return new DataLoader(async (entryIds) => {
      const found = await this.ofEntries(entryIds);
      return entryIds.map((entryId) => found.get(entryId) ?? []);
    });
  }

  /**
   * Answers stretches of many accounts by one query, each latest first. An account's postings are numbered without holes,
   * so that every stretch is a range of the index.
   */
  stretchLoader(): DataLoader<Stretch, readonly Posting[]> {
    return new DataLoader(async (stretches) => {
      const ranges = stretches.map(({ accountId, newest, count }) => ({
        accountId,
        sequence: mongoose.trusted({ $lte: newest, $gt: newest - BigInt(count) }),
      }));
      const rows = await this.#model.find({ $or: ranges }).sort({ accountId: 1, sequence: -1 }).lean();
      const byAccount = Map.groupBy(rows.map(toPosting), ({ accountId }) => accountId);
      return stretches.map(({ accountId, newest, count }) =>
        (byAccount.get(accountId) ?? []).filter(
          ({ sequence }) => sequence <= newest && sequence > newest - BigInt(count),
        ),
      );
    });
  }
}

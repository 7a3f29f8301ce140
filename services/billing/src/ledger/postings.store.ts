import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { StoredPlace } from '../ledger-check/account-series.ts';
import type { StoredPosting } from '../ledger-check/ledger-check.ts';
import type { PostingDates, UndatedPosting } from './dating.ts';
import type { AccountId, Turnover } from './ledger-account.ts';
import type { EntryId, Posting } from './posting.ts';
import { fromWholeNumber, toWholeNumber, type WholeNumber, wholeNumber } from './whole-numbers.adapter.ts';

interface PostingDocument {
  _id: string;
  entryId: string;
  position: number;
  accountId: string;
  amount: MoneyDocument;
  sequence: bigint;
  /** Minor units. */
  balanceAfter: bigint;
  date: string;
  postedAt: Date;
  ofDay: { debits: WholeNumber; credits: WholeNumber };
}

const nothing = toWholeNumber(0n);
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
    date: text,
    postedAt: { type: Date, required: true },
    ofDay: { debits: wholeNumber, credits: wholeNumber },
  },
  { versionKey: false },
);
schema.index({ entryId: 1, position: 1 });
// Two postings in one place of an account would be an update that got lost.
schema.index({ accountId: 1, sequence: -1 }, { unique: true });
// A statement’s order, and the last of a day.
schema.index({ accountId: 1, date: 1, sequence: 1 });
// The last before an instant.
schema.index({ accountId: 1, postedAt: -1, sequence: -1 });

const toPosting = (row: PostingDocument): Posting => ({
  entryId: row.entryId as EntryId,
  position: row.position,
  accountId: row.accountId as AccountId,
  amount: fromMoneyDocument(row.amount),
  sequence: row.sequence,
  balanceAfter: fromMoneyDocument({ minor: row.balanceAfter, currency: row.amount.currency }),
  date: row.date,
  postedAt: row.postedAt,
  ofDay: { debits: fromWholeNumber(row.ofDay.debits), credits: fromWholeNumber(row.ofDay.credits) },
});

const toDocument = ({ amount, balanceAfter, ofDay, ...facts }: Posting): PostingDocument => ({
  _id: `${facts.entryId}#${facts.position}`,
  ...facts,
  amount: toMoneyDocument(amount),
  balanceAfter: toMoneyDocument(balanceAfter).minor,
  ofDay: toTurnoverDocument(ofDay),
});

const toTurnoverDocument = ({ debits, credits }: Posting['ofDay']) => ({
  debits: toWholeNumber(debits),
  credits: toWholeNumber(credits),
});

/** A stretch of an account's postings: from the one at `newest` back, this many. */
export interface Stretch {
  readonly accountId: AccountId;
  readonly newest: bigint;
  readonly count: number;
}

/** A stretch of an account's postings by their days, those of a day as they were posted. */
export interface DatedStretch {
  readonly accountId: AccountId;
  readonly from: string;
  readonly to: string;
  /** Only those posted until this place on the account. */
  readonly upTo: bigint;
  /** Only those behind this one. */
  readonly after: Pick<Posting, 'date' | 'sequence'> | undefined;
  readonly limit: number;
}

/** A stretch of what is stored, behind one id and until another; undefined: to the end. */
export interface Stored {
  readonly after: string;
  readonly until: string | undefined;
}

/** A posting as it lies in the store, in its place. */
export type StoredOnAccount = StoredPlace & Omit<StoredPosting, 'entryId'>;

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

  /** What was posted on an account behind a place, on each of these days, as far as something was. */
  async turnoversBehind(
    accountId: AccountId,
    dates: readonly string[],
    sequence: bigint,
    session: ClientSession,
  ): Promise<ReadonlyMap<string, Turnover>> {
    const minor = '$amount.minor';
    const rows = await this.#model
      .aggregate<{ _id: string; debits: WholeNumber; credits: WholeNumber }>([
        { $match: { accountId, date: { $in: [...dates] }, sequence: { $gt: sequence } } },
        {
          $group: {
            _id: '$date',
            debits: { $sum: { $cond: [{ $gt: [minor, 0] }, { $toDecimal: minor }, nothing] } },
            credits: { $sum: { $cond: [{ $lt: [minor, 0] }, { $multiply: [{ $toDecimal: minor }, -1] }, nothing] } },
          },
        },
      ])
      .session(session)
      .readConcern('snapshot');
    return new Map(
      rows.map(({ _id, debits, credits }) => [
        _id,
        { debits: fromWholeNumber(debits), credits: fromWholeNumber(credits) },
      ]),
    );
  }

  /** The entries that post just so much on an account on some days, by day; `limit` at most. */
  async entriesWith(
    accountId: AccountId,
    {
      minor,
      from,
      to,
      limit,
    }: { readonly minor: bigint; readonly from: string; readonly to: string; readonly limit: number },
  ): Promise<readonly EntryId[]> {
    const date = mongoose.trusted({ $gte: from, $lte: to });
    const query = this.#model.find({ accountId, date, 'amount.minor': minor }, { entryId: 1 });
    const rows = await query.sort({ accountId: 1, date: 1, sequence: 1 }).limit(limit).lean();
    return [...new Set(rows.map(({ entryId }) => entryId as EntryId))];
  }

  /** The last posting on an account before an instant. */
  async lastBefore(accountId: AccountId, instant: Date, session: ClientSession): Promise<Posting | undefined> {
    const query = this.#model
      .findOne({ accountId, postedAt: mongoose.trusted({ $lt: instant }) })
      .sort({ postedAt: -1, sequence: -1 });
    const row = await query.session(session).readConcern('snapshot').lean();
    return row ? toPosting(row) : undefined;
  }

  /** The posting in a place of an account. */
  async at(accountId: AccountId, sequence: bigint, session: ClientSession): Promise<Posting | undefined> {
    const row = await this.#model.findOne({ accountId, sequence }).session(session).readConcern('snapshot').lean();
    return row ? toPosting(row) : undefined;
  }

  /** A stretch by days. */
  async dated({ accountId, from, to, upTo, after, limit }: DatedStretch, session: ClientSession) {
    const ofDay = after && {
      ...{ accountId, date: after.date },
      sequence: mongoose.trusted({ $gt: after.sequence, $lte: upTo }),
    };
    const rest = ofDay ? await this.#inOrder(ofDay, limit, session) : [];
    if (rest.length === limit) return rest;
    const days = mongoose.trusted(after ? { $gt: after.date, $lte: to } : { $gte: from, $lte: to });
    const later = { accountId, date: days, sequence: mongoose.trusted({ $lte: upTo }) };
    return [...rest, ...(await this.#inOrder(later, limit - rest.length, session))];
  }

  /** Postings of before there were days, in their places. */
  async undated(
    accountId: AccountId,
    { after, limit }: { readonly after: bigint; readonly limit: number },
    session: ClientSession,
  ): Promise<readonly UndatedPosting[]> {
    const sequence = mongoose.trusted({ $gt: after, $lte: after + BigInt(limit) });
    const rows = await this.#model.find({ accountId, sequence }).sort({ sequence: 1 }).session(session).lean();
    return rows.map((row) => ({
      ...{ entryId: row.entryId as EntryId, accountId, position: row.position, sequence: row.sequence },
      amount: fromMoneyDocument(row.amount),
    }));
  }

  /** Puts such postings on their days: what they move stays as it is. */
  async date(session: ClientSession, dated: readonly PostingDates[]): Promise<void> {
    const updates = dated.map(({ entryId, position, date, postedAt, ofDay }) => ({
      updateOne: {
        filter: { _id: `${entryId}#${position}` },
        update: { $set: { date, postedAt, ofDay: toTurnoverDocument(ofDay) } },
      },
    }));
    await this.#model.bulkWrite(updates, { session, ordered: true });
  }

  async #inOrder(
    filter: Readonly<Record<string, unknown>>,
    limit: number,
    session: ClientSession,
  ): Promise<readonly Posting[]> {
    const query = this.#model.find(filter).sort({ date: 1, sequence: 1 }).limit(limit);
    const rows = await query.session(session).readConcern('snapshot').lean();
    return rows.map(toPosting);
  }

  /** Postings as they are stored, entry by entry, of entries behind one and until another, on the session's one snapshot. */
  async *storedByEntry(
    { after, until }: Stored,
    session: ClientSession,
  ): AsyncGenerator<Omit<StoredPosting, 'accountId'>> {
    const entryId = mongoose.trusted({ $gt: after, ...(until === undefined ? {} : { $lte: until }) });
    const query = this.#model.find({ entryId }, { entryId: 1, amount: 1 }).sort({ entryId: 1, position: 1 });
    const cursor = query.session(session).readConcern('snapshot').lean().cursor({ batchSize: 2_000 });
    for await (const { entryId: id, amount } of cursor) yield { entryId: id, ...amount };
  }

  /** The same account by account, the last account first, in their places, of accounts behind one and until another. */
  async *storedByAccount({ after, until }: Stored): AsyncGenerator<StoredOnAccount> {
    const accountId = mongoose.trusted({ $gt: after, ...(until === undefined ? {} : { $lte: until }) });
    const query = this.#model.find({ accountId }, { position: 0, postedAt: 0 }).sort({ accountId: -1, sequence: 1 });
    for await (const { amount, ofDay, ...row } of query.lean().cursor({ batchSize: 2_000 })) {
      yield { ...row, ...amount, ofDay: { debits: String(ofDay?.debits), credits: String(ofDay?.credits) } };
    }
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

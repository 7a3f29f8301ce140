import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { StoredDay } from '../ledger-check/account-series.ts';
import type { AccountDay, DayShift, DaysBefore } from './account-day.ts';
import type { Period } from './as-of.ts';
import type { AccountId, Turnover } from './ledger-account.ts';
import { fromWholeNumber, toWholeNumber, type WholeNumber, wholeNumber } from './whole-numbers.adapter.ts';

interface DayDocument {
  /** Account and day. */
  _id: string;
  accountId: string;
  date: string;
  debits: WholeNumber;
  credits: WholeNumber;
  closing: WholeNumber;
  lastSequence: bigint;
}

const text = { type: String, required: true } as const;

const schema = new Schema<DayDocument>(
  {
    ...{ _id: text, accountId: text, date: text },
    ...{ debits: wholeNumber, credits: wholeNumber, closing: wholeNumber },
    lastSequence: { type: BigInt, required: true },
  },
  { versionKey: false },
);
schema.index({ accountId: 1, date: -1 }, { unique: true });
// Which days were posted on since: what was not known then.
schema.index({ accountId: 1, lastSequence: -1, date: 1 });

const toDay = (row: DayDocument): AccountDay => ({
  accountId: row.accountId as AccountId,
  date: row.date,
  debits: fromWholeNumber(row.debits),
  credits: fromWholeNumber(row.credits),
  closing: fromWholeNumber(row.closing),
  lastSequence: row.lastSequence,
});

const toDocument = ({ accountId, date, debits, credits, closing, lastSequence }: AccountDay): DayDocument => ({
  _id: `${accountId} ${date}`,
  ...{ accountId, date, lastSequence },
  ...{ debits: toWholeNumber(debits), credits: toWholeNumber(credits), closing: toWholeNumber(closing) },
});

/**
 * What each account comes to on each day on which something is assigned to it, so that its balance as of any day is one look, however
 * many postings it bears. Written with every entry, and re-computed by the ledger check.
 */
export class AccountDayStore {
  readonly #model: Model<DayDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DayDocument>('AccountDay', schema, 'account_days');
  }

  /** Keeps the days of an entry, and moves the closings of later ones. Accounts were written before in the same transaction. */
  async save(session: ClientSession, days: readonly AccountDay[], shifts: readonly DayShift[]): Promise<void> {
    const replaced = days.map(toDocument).map((replacement) => ({
      replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
    }));
    const shifted = shifts.map(({ accountId, after, minor }) => ({
      updateMany: {
        filter: { accountId, date: mongoose.trusted({ $gt: after }) },
        update: { $inc: { closing: toWholeNumber(minor) } },
      },
    }));
    await this.#model.bulkWrite([...replaced, ...shifted], { session, ordered: true });
  }

  /** The latest day until `date`, that included, of an account. */
  async latestUntil(accountId: AccountId, date: string, session: ClientSession): Promise<AccountDay | undefined> {
    const query = this.#model.findOne({ accountId, date: mongoose.trusted({ $lte: date }) }).sort({ date: -1 });
    const row = await query.session(session).readConcern('snapshot').lean();
    return row ? toDay(row) : undefined;
  }

  /** The latest days until `date` of accounts, those that have one. */
  async latestOf(accountIds: readonly AccountId[], date: string, session: ClientSession): Promise<DaysBefore> {
    const days = new Map<AccountId, AccountDay>();
    // One by one, for a transaction does one thing at a time; there are few, and mostly none.
    for (const accountId of accountIds) {
      const day = await this.latestUntil(accountId, date, session);
      if (day) days.set(accountId, day);
    }
    return days;
  }

  /** The first day on which something is assigned to an account. */
  async first(accountId: AccountId): Promise<string | undefined> {
    const row = await this.#model.findOne({ accountId }, { date: 1 }).sort({ date: 1 }).lean();
    return row?.date;
  }

  /** What moved on an account in a period. */
  async turnover(accountId: AccountId, { from, to }: Period, session: ClientSession): Promise<Turnover> {
    const rows = await this.#model
      .aggregate<Pick<DayDocument, 'debits' | 'credits'>>([
        { $match: { accountId, date: { $gte: from, $lte: to } } },
        { $group: { _id: null, debits: { $sum: '$debits' }, credits: { $sum: '$credits' } } },
      ])
      .session(session)
      .readConcern('snapshot');
    const [sum] = rows;
    if (!sum) return { debits: 0n, credits: 0n };
    return { debits: fromWholeNumber(sum.debits), credits: fromWholeNumber(sum.credits) };
  }

  /** The days of a period, or until its end, on which something was posted behind a place on an account. */
  async postedBehind(
    accountId: AccountId,
    { from, to }: { readonly from: string | undefined; readonly to: string },
    sequence: bigint,
    session: ClientSession,
  ): Promise<readonly AccountDay[]> {
    const date = mongoose.trusted({ ...(from === undefined ? {} : { $gte: from }), $lte: to });
    const query = this.#model.find({ accountId, lastSequence: mongoose.trusted({ $gt: sequence }), date });
    return (await query.session(session).readConcern('snapshot').lean()).map(toDay);
  }

  /** Whether an account has a day until `to` on which nothing was posted behind a place on it. */
  async hasQuietDay(accountId: AccountId, to: string, sequence: bigint, session: ClientSession): Promise<boolean> {
    const [date, lastSequence] = [mongoose.trusted({ $lte: to }), mongoose.trusted({ $lte: sequence })];
    const query = this.#model.findOne({ accountId, date, lastSequence }, { _id: 1 }).sort({ lastSequence: -1 });
    return (await query.session(session).readConcern('snapshot').lean()) !== null;
  }

  /** The days of an account as they are stored, in order, on the session's one snapshot. */
  async stored(accountId: string, session: ClientSession): Promise<readonly StoredDay[]> {
    const query = this.#model.find({ accountId }).sort({ date: 1 }).session(session).readConcern('snapshot');
    return (await query.lean()).map(({ date, debits, credits, closing, lastSequence }) => ({
      ...{ date, figures: [debits, credits, closing, lastSequence].map(String) },
    }));
  }

  /** Puts the days of an account in that has none yet. */
  async insert(session: ClientSession, days: readonly AccountDay[]): Promise<void> {
    await this.#model.insertMany(days.map(toDocument), { session });
  }
}

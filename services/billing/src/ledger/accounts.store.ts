import { type Currency, currencies } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { CorruptMoney, fromMoneyDocument } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { StoredAccount } from '../ledger-check/ledger-check.ts';
import { asOfDay, asOfInstant, type SumRow, summed, toSum } from './balance-sums.adapter.ts';
import type { AccountId, AccountKey, AccountPurpose, Latest, LedgerAccount } from './ledger-account.ts';
import type { PurposeSum } from './trial-balance.ts';
import { fromWholeNumber, toWholeNumber, type WholeNumber, wholeNumber } from './whole-numbers.adapter.ts';

interface AccountDocument {
  _id: string;
  ownerId: string;
  purpose: string;
  currency: string;
  name: string;
  openedAt: Date;
  /** Minor units. */
  balance: bigint;
  postings: bigint;
  /** Absent without postings. */
  latest?: LatestDocument | undefined;
}

interface LatestDocument {
  date: string;
  debits: WholeNumber;
  credits: WholeNumber;
  postedAt: Date;
}

const text = { type: String, required: true } as const;
const integer = { type: BigInt, required: true } as const;

const schema = new Schema<AccountDocument>(
  {
    _id: text,
    ownerId: text,
    purpose: text,
    currency: text,
    name: text,
    openedAt: { type: Date, required: true },
    balance: integer,
    postings: integer,
    latest: {
      type: new Schema<LatestDocument>(
        { date: text, debits: wholeNumber, credits: wholeNumber, postedAt: { type: Date, required: true } },
        { _id: false },
      ),
      required: false,
    },
  },
  { versionKey: false },
);
// One account each: of two at once one conflicts, and finds the other there.
schema.index({ ownerId: 1, purpose: 1, currency: 1 }, { unique: true });
// Changes once a day an account: those whose latest day is behind a day come first to what they are as of it.
schema.index({ currency: 1, 'latest.date': 1 });
// Sums over all books of what accounts are for. Without balances, so that no posting has to write it.
schema.index({ purpose: 1, currency: 1 });

const toAccount = (row: AccountDocument): LedgerAccount => {
  const balance = fromMoneyDocument({ minor: row.balance, currency: row.currency });
  return {
    id: row._id as AccountId,
    ownerId: row.ownerId as AgentId,
    purpose: row.purpose as AccountPurpose,
    currency: balance.currency,
    name: row.name,
    openedAt: row.openedAt,
    balance,
    postings: row.postings,
    latest: row.latest && {
      ...{ date: row.latest.date, postedAt: row.latest.postedAt },
      ...{ debits: fromWholeNumber(row.latest.debits), credits: fromWholeNumber(row.latest.credits) },
    },
  };
};

const toLatestDocument = ({ date, debits, credits, postedAt }: Latest): LatestDocument => ({
  ...{ date, debits: toWholeNumber(debits), credits: toWholeNumber(credits), postedAt },
});

/** So that one account that cannot be read does not cost the others of its request. */
function accountOrError(row: AccountDocument): LedgerAccount | CorruptMoney {
  try {
    return toAccount(row);
  } catch (error) {
    if (error instanceof CorruptMoney) return error;
    throw error;
  }
}

/** An owner's accounts, or all in some currencies. */
export type Whose = 'all' | { readonly ownerId: AgentId } | { readonly currencies: readonly Currency[] };

function filterOf(whose: Whose): Readonly<Record<string, unknown>> {
  if (whose === 'all') return {};
  return 'ownerId' in whose
    ? { ownerId: whose.ownerId }
    : { currency: mongoose.trusted({ $in: [...whose.currencies] }) };
}

/** What `currency` and the latest day together do. */
export const outdatedAccountIndexes = [{ collection: 'ledger_accounts', index: 'currency_1' }] as const;

/** Accounts with their balances. */
export class AccountStore {
  readonly #model: Model<AccountDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AccountDocument>('LedgerAccount', schema, 'ledger_accounts');
  }

  /** Puts a new account in. */
  async insert(session: ClientSession, { id, balance, latest, ...facts }: LedgerAccount): Promise<void> {
    const kept = latest ? { latest: toLatestDocument(latest) } : {};
    await this.#model.create([{ _id: id, ...facts, balance: balance.minor, ...kept }], { session });
  }

  /** The account that has this owner, purpose and currency. */
  async findLike({ ownerId, purpose, currency }: AccountKey, session: ClientSession): Promise<AccountId | undefined> {
    const row = await this.#model.findOne({ ownerId, purpose, currency }, { _id: 1 }).session(session).lean();
    return row ? (row._id as AccountId) : undefined;
  }

  /** Those of `ids` that exist, by id. */
  async findMany(ids: readonly AccountId[], session?: ClientSession): Promise<ReadonlyMap<AccountId, LedgerAccount>> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) });
    const rows = await query.session(session ?? null).lean();
    return new Map(rows.map(toAccount).map((account) => [account.id, account]));
  }

  /** Keeps the balances of accounts that were read in the same transaction. */
  async saveBalances(session: ClientSession, accounts: readonly LedgerAccount[]): Promise<void> {
    const updates = accounts.map(({ id, balance, postings, latest }) => {
      const kept = latest ? { latest: toLatestDocument(latest) } : {};
      return {
        updateOne: { filter: { _id: id }, update: { $set: { balance: balance.minor, postings, ...kept } } },
      };
    });
    await this.#model.bulkWrite(updates, { session, ordered: true });
  }

  /** The sums of balances of all accounts for these purposes, by purpose and currency. */
  async totals(purposes: readonly AccountPurpose[]): Promise<readonly PurposeSum[]> {
    const rows = await this.#model.aggregate<SumRow>(summed({ purpose: { $in: [...purposes] } }));
    return rows.map(toSum);
  }

  /** The sums of balances as they are, by purpose and currency, read on the session's one snapshot. */
  sums(session: ClientSession, whose: Whose): Promise<readonly PurposeSum[]> {
    return this.#summedUp(session, summed(filterOf(whose)));
  }

  /** The same as of a day, of accounts that bear a posting by then; with `before` only those on which nothing was posted since. */
  async sumsAsOf(
    session: ClientSession,
    whose: Whose,
    { day, before }: { readonly day: string; readonly before: Date | undefined },
  ): Promise<readonly PurposeSum[]> {
    const untouched = before === undefined ? {} : { 'latest.postedAt': { $lt: before } };
    const filter = { ...filterOf(whose), ...untouched };
    return [
      ...(await this.#summedUp(session, summed({ ...filter, 'latest.date': { $lte: day } }))),
      ...(await this.#summedUp(session, asOfDay({ ...filter, 'latest.date': { $gt: day } }, day))),
    ];
  }

  /** The same as it was before an instant, of accounts that bore a posting then. */
  async sumsBefore(session: ClientSession, whose: Whose, before: Date): Promise<readonly PurposeSum[]> {
    const filter = filterOf(whose);
    const since = { ...filter, 'latest.postedAt': { $gte: before } };
    return [
      ...(await this.#summedUp(session, summed({ ...filter, 'latest.postedAt': { $lt: before } }))),
      ...(await this.#summedUp(session, asOfInstant(since, before))),
    ];
  }

  async #summedUp(session: ClientSession, stages: mongoose.PipelineStage[]): Promise<readonly PurposeSum[]> {
    const rows = await this.#model.aggregate<SumRow>(stages).session(session).readConcern('snapshot');
    return rows.map(toSum);
  }

  /** The accounts on which something was posted since an instant, on the session's one snapshot. */
  async touchedSince(session: ClientSession, whose: Whose, since: Date): Promise<readonly LedgerAccount[]> {
    const touched = { ...filterOf(whose), 'latest.postedAt': mongoose.trusted({ $gte: since }) };
    const rows = await this.#model.find(touched).session(session).readConcern('snapshot').lean();
    return rows.map(toAccount);
  }

  /** An account, on the session's one snapshot. */
  async onSnapshot(id: AccountId, session: ClientSession): Promise<LedgerAccount | undefined> {
    const row = await this.#model.findById(id).session(session).readConcern('snapshot').lean();
    return row ? toAccount(row) : undefined;
  }

  /** Accounts that bear postings of before there were days, some of them. */
  async undated(limit: number): Promise<readonly AccountId[]> {
    const undated: Readonly<Record<string, unknown>> = {
      ...filterOf({ currencies }),
      ...{ 'latest.date': null, postings: mongoose.trusted({ $gt: 0 }) },
    };
    const rows = await this.#model.find(undated, { _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as AccountId);
  }

  /** Those of an owner, or all in some currencies, on the session's one snapshot, by opening. */
  async *among(whose: Whose, session: ClientSession): AsyncGenerator<LedgerAccount> {
    const query = this.#model.find(filterOf(whose)).sort({ _id: 1 }).session(session).readConcern('snapshot');
    for await (const row of query.lean().cursor({ batchSize: 1_000 })) yield toAccount(row);
  }

  /** Accounts as they are stored, on the session's one snapshot: so many of those behind an id, in order. */
  async stored(session: ClientSession, after: string, limit: number): Promise<readonly StoredAccount[]> {
    const query = this.#model.find({ _id: mongoose.trusted({ $gt: after }) }, { currency: 1, balance: 1, postings: 1 });
    const rows = await query.sort({ _id: 1 }).limit(limit).session(session).readConcern('snapshot').lean();
    return rows.map(({ _id: id, currency, balance, postings }) => ({ id, currency, balance, postings }));
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<AccountId, LedgerAccount | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map<string, LedgerAccount | CorruptMoney>(rows.map((row) => [row._id, accountOrError(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what accounts many agents have by one query, each agent's by opening. */
  ofOwnerLoader(): DataLoader<AgentId, readonly LedgerAccount[]> {
    return new DataLoader(async (ownerIds) => {
      const owned = { ownerId: mongoose.trusted({ $in: [...ownerIds] }) };
      const rows = await this.#model.find(owned).sort({ _id: 1 }).lean();
      const byOwner = Map.groupBy(rows.map(toAccount), ({ ownerId }) => ownerId);
      return ownerIds.map((ownerId) => byOwner.get(ownerId) ?? []);
    });
  }
}

import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { CorruptMoney, fromMoneyDocument } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AccountId, AccountKey, AccountPurpose, LedgerAccount } from './ledger-account.ts';
import type { PurposeSum } from './trial-balance.ts';

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
  },
  { versionKey: false },
);
// One account each: of two at once one conflicts, and finds the other there.
schema.index({ ownerId: 1, purpose: 1, currency: 1 }, { unique: true });
schema.index({ currency: 1 });
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
  };
};

/** So that one account that cannot be read does not cost the others of its request. */
function accountOrError(row: AccountDocument): LedgerAccount | CorruptMoney {
  try {
    return toAccount(row);
  } catch (error) {
    if (error instanceof CorruptMoney) return error;
    throw error;
  }
}

interface SumRow {
  _id: { currency: Currency; purpose: AccountPurpose };
  accounts: number | bigint;
  unreadable: number | bigint;
  debits: string;
  total: string;
}

/** A balance that is no 64-bit integer: something else wrote to the store. The ledger check tells which. */
class UnreadableBalance extends TypeError {
  constructor(purpose: AccountPurpose, currency: Currency) {
    super(`A balance among the accounts ${purpose} in ${currency} is no 64-bit integer.`);
  }
}

/**
 * Sums balances by purpose and currency. `$sum` of 64-bit integers goes over to floating point beyond 64 bits; of decimals with 34
 * digits it stays exact.
 */
function summed(filter: Readonly<Record<string, object>>): mongoose.PipelineStage[] {
  const decimal = { $toDecimal: '$balance' };
  return [
    { $match: filter },
    {
      $group: {
        _id: { currency: '$currency', purpose: '$purpose' },
        accounts: { $sum: 1 },
        unreadable: { $sum: { $cond: [{ $eq: [{ $type: '$balance' }, 'long'] }, 0, 1] } },
        debits: { $sum: { $cond: [{ $gt: ['$balance', 0] }, decimal, mongoose.Types.Decimal128.fromString('0')] } },
        total: { $sum: decimal },
      },
    },
    { $set: { debits: { $toString: '$debits' }, total: { $toString: '$total' } } },
  ];
}

/** Throws {@link UnreadableBalance}. */
function toSum({ _id, accounts, unreadable, debits, total }: SumRow): PurposeSum {
  if (Number(unreadable) > 0) throw new UnreadableBalance(_id.purpose, _id.currency);
  return { ..._id, accounts: Number(accounts), debits: BigInt(debits), total: BigInt(total) };
}

/** Accounts with their balances. */
export class AccountStore {
  readonly #model: Model<AccountDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AccountDocument>('LedgerAccount', schema, 'ledger_accounts');
  }

  /** Puts a new account in. */
  async insert(session: ClientSession, { id, balance, ...facts }: LedgerAccount): Promise<void> {
    await this.#model.create([{ _id: id, ...facts, balance: balance.minor }], { session });
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
    const updates = accounts.map(({ id, balance, postings }) => ({
      updateOne: { filter: { _id: id }, update: { $set: { balance: balance.minor, postings } } },
    }));
    await this.#model.bulkWrite(updates, { session, ordered: true });
  }

  /** The sums of balances in these currencies, by purpose and currency, read on the session's one snapshot. */
  async sums(session: ClientSession, currencies: readonly Currency[]): Promise<readonly PurposeSum[]> {
    const stages = summed({ currency: { $in: [...currencies] } });
    const rows = await this.#model.aggregate<SumRow>(stages).session(session).readConcern('snapshot');
    return rows.map(toSum);
  }

  /** The sums of balances of all accounts for these purposes, by purpose and currency. */
  async totals(purposes: readonly AccountPurpose[]): Promise<readonly PurposeSum[]> {
    const rows = await this.#model.aggregate<SumRow>(summed({ purpose: { $in: [...purposes] } }));
    return rows.map(toSum);
  }

  /** Every account as it is stored, on the session's one snapshot. */
  async *stored(session: ClientSession): AsyncGenerator<{ id: string; currency: string; balance: unknown }> {
    const query = this.#model.find({}, { currency: 1, balance: 1 }).sort({ _id: 1 }).session(session);
    for await (const row of query.readConcern('snapshot').lean().cursor({ batchSize: 1_000 })) {
      yield { id: row._id, currency: row.currency, balance: row.balance };
    }
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

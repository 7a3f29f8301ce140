import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { formatRational, parseRational, type Rational } from '@millepiani/kernel/rational';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { FxRate, FxRateId, FxSource } from './fx-rate.ts';
import type { CurrencyPosition } from './position.ts';

interface RateDocument {
  _id: string;
  currency: string;
  on: string;
  source: FxSource;
  /** Exactly: `1.0834`, or a fraction. */
  perEuro: string;
  note: string;
  enteredBy: string;
  enteredAt: Date;
}

interface PositionDocument {
  /** Owner and currency. */
  _id: string;
  held: bigint;
  cost: bigint;
  /** Absent: never. */
  exchanges?: number | undefined;
}

interface ExchangeDocument {
  /** Owner and the bank's reference: the same contract note is recorded once. */
  _id: string;
  currency: string;
  given: bigint;
  got: bigint;
  cost: bigint;
  on: string;
}

const text = { type: String, required: true } as const;
const integer = { type: BigInt, required: true } as const;

const rateSchema = new Schema<RateDocument>(
  {
    ...{ _id: text, currency: text, on: text, source: text, perEuro: text, note: { type: String, default: '' } },
    ...{ enteredBy: text, enteredAt: { type: Date, required: true } },
  },
  { versionKey: false },
);
// The ECB says one thing about a day; a bank, one for each time.
rateSchema.index({ on: 1, currency: 1 }, { unique: true, partialFilterExpression: { source: 'ECB' } });
rateSchema.index({ currency: 1, source: 1, on: -1 });
rateSchema.index({ currency: 1, _id: -1 });

const positionSchema = new Schema<PositionDocument>(
  { _id: text, held: integer, cost: integer, exchanges: Number },
  { versionKey: false },
);

const exchangeSchema = new Schema<ExchangeDocument>(
  { _id: text, currency: text, given: integer, got: integer, cost: integer, on: text },
  { versionKey: false },
);

/** A stored rate that is none: the store was written by something else. */
class CorruptRate extends TypeError {
  constructor({ _id }: RateDocument) {
    super(`${_id} is no exact number.`);
  }
}

function rationalOf(row: RateDocument): Rational {
  const read = parseRational(row.perEuro, []);
  if (!read.ok) throw new CorruptRate(row);
  return read.value;
}

const toRate = (row: RateDocument): FxRate => ({
  id: row._id as FxRateId,
  currency: row.currency as Currency,
  ...{ on: row.on, source: row.source, perEuro: rationalOf(row), note: row.note, enteredAt: row.enteredAt },
  enteredBy: row.enteredBy as PersonId,
});

const toRow = ({ id, perEuro, ...facts }: FxRate): RateDocument => ({
  ...{ _id: id, ...facts, perEuro: formatRational(perEuro) },
});

/** A page of a currency's rates. */
export interface PageOfCurrency extends PageRequest {
  readonly currency: Currency;
}

/** What was exchanged at a bank. */
export interface Exchange {
  readonly ownerId: AgentId;
  readonly reference: string;
  readonly currency: Currency;
  readonly given: bigint;
  /** Cents of euros, as is what it cost. */
  readonly got: bigint;
  readonly cost: bigint;
  readonly on: string;
}

const exchangeId = ({ ownerId, reference }: Pick<Exchange, 'ownerId' | 'reference'>) => `${ownerId}/${reference}`;

/** Rates of exchange, and what agents hold in other currencies than euros. */
export class FxRateStore {
  readonly #rates: Model<RateDocument>;
  readonly #positions: Model<PositionDocument>;
  readonly #exchanges: Model<ExchangeDocument>;

  constructor(connection: Connection) {
    this.#rates = connection.model<RateDocument>('FxRate', rateSchema, 'fx_rates');
    this.#positions = connection.model<PositionDocument>('CurrencyPosition', positionSchema, 'currency_positions');
    this.#exchanges = connection.model<ExchangeDocument>('CurrencyExchange', exchangeSchema, 'currency_exchanges');
  }

  /** Puts rates in. */
  async insert(session: ClientSession, rates: readonly FxRate[]): Promise<void> {
    await this.#rates.insertMany(rates.map(toRow), { session });
  }

  /** The one with this id. */
  async find(id: FxRateId, session?: ClientSession): Promise<FxRate | undefined> {
    const row = await this.#rates
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toRate(row) : undefined;
  }

  /** The latest rate of a currency between two days, both included, of a source: the ECB where none is named. */
  async reference(
    currency: Currency,
    { from, to, source = 'ECB' }: { readonly from: string; readonly to: string; readonly source?: FxSource },
    session: ClientSession,
  ): Promise<FxRate | undefined> {
    const query = this.#rates.findOne({ currency, source, on: mongoose.trusted({ $gte: from, $lte: to }) });
    const row = await query.sort({ currency: 1, source: 1, on: -1 }).session(session).lean();
    return row ? toRate(row) : undefined;
  }

  /** What the ECB's rates of some days are already, by currency and day. */
  async known(days: readonly string[], session: ClientSession): Promise<ReadonlyMap<string, FxRate>> {
    const among = { source: 'ECB' as const, on: mongoose.trusted({ $in: [...days] }) };
    const rows = await this.#rates.find(among).session(session).lean();
    return new Map(rows.map((row) => [`${row.currency} ${row.on}`, toRate(row)]));
  }

  /** One more than a page of a currency's rates, entered last first. */
  async pageOf({ currency, limit, after }: PageOfCurrency): Promise<readonly FxRate[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#rates.find({ currency, ...behind }).sort({ currency: 1, _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toRate);
  }

  /** What an agent holds of a currency. */
  async position(ownerId: AgentId, currency: Currency, session?: ClientSession): Promise<CurrencyPosition> {
    const row = await this.#positions
      .findById(`${ownerId}/${currency}`)
      .session(session ?? null)
      .lean();
    return { ownerId, currency, held: row?.held ?? 0n, cost: row?.cost ?? 0n, exchanges: row?.exchanges ?? 0 };
  }

  /** Keeps what an agent holds of a currency, read in the same transaction. */
  async savePosition(session: ClientSession, { ownerId, currency, ...facts }: CurrencyPosition): Promise<void> {
    await this.#positions.updateOne({ _id: `${ownerId}/${currency}` }, { $set: facts }, { session, upsert: true });
  }

  /** Whether an agent's exchange with this reference is recorded. */
  async isExchanged(exchange: Pick<Exchange, 'ownerId' | 'reference'>, session: ClientSession): Promise<boolean> {
    return (await this.#exchanges.exists({ _id: exchangeId(exchange) }).session(session)) !== null;
  }

  /** Keeps an exchange. */
  async keepExchange(session: ClientSession, { ownerId, reference, ...facts }: Exchange): Promise<void> {
    await this.#exchanges.insertMany([{ _id: exchangeId({ ownerId, reference }), ...facts }], { session });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<FxRateId, FxRate | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#rates.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toRate(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}

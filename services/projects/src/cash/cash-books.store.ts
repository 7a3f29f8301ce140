import type { CommissionId, Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { BookedInvoice, BookedRun, CashBook } from './cash-book.ts';

interface InvoiceDocument {
  id: string;
  number: string;
  total: MoneyDocument;
  paid: bigint;
  credited: bigint;
  paidOn?: string;
}

interface RunDocument {
  id: string;
  shared: MoneyDocument;
  fee: MoneyDocument;
  reserve: MoneyDocument;
  surplus: MoneyDocument;
}

interface BookDocument {
  /** The commission's id. */
  _id: string;
  invoices: InvoiceDocument[];
  runs: RunDocument[];
  told: number;
}

const text = { type: String, required: true } as const;
const minor = { type: 'BigInt', required: true } as const;

const schema = new Schema<BookDocument>(
  {
    _id: text,
    invoices: [
      { _id: false, id: text, number: text, total: moneySchema, paid: minor, credited: minor, paidOn: String },
    ],
    runs: [{ _id: false, id: text, shared: moneySchema, fee: moneySchema, reserve: moneySchema, surplus: moneySchema }],
    told: { type: Number, required: true },
  },
  { versionKey: false },
);

/** Commissions' money in and out: a copy of what billing told, a moment behind. */
export class CashBookStore {
  readonly #model: Model<BookDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<BookDocument>('CashBook', schema, 'cash_books');
  }

  /** A commission's book; undefined where billing told nothing of it. */
  async find(session: ClientSession, commissionId: CommissionId): Promise<CashBook | undefined> {
    const row = await this.#model.findById(commissionId).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Keeps a book as it is now. */
  async put(session: ClientSession, { commissionId: _id, invoices, runs, told }: CashBook): Promise<void> {
    const row = { invoices: invoices.map(toInvoice), runs: runs.map(toRun), told };
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** Answers many commissions' books of one request by one query. */
  loader(): DataLoader<CommissionId, CashBook | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}

const toInvoice = ({ total, ...invoice }: BookedInvoice): InvoiceDocument => ({
  ...invoice,
  total: toMoneyDocument(total),
});

const toRun = ({ id, shared, fee, reserve, surplus }: BookedRun): RunDocument => ({
  id,
  shared: toMoneyDocument(shared),
  fee: toMoneyDocument(fee),
  reserve: toMoneyDocument(reserve),
  surplus: toMoneyDocument(surplus),
});

const fromDocument = ({ _id, invoices, runs, told }: BookDocument): CashBook => ({
  commissionId: _id as Id<'com'>,
  invoices: invoices.map(({ id, number, total, paid, credited, paidOn }) => ({
    id: id as Id<'inv'>,
    number,
    total: fromMoneyDocument(total),
    paid: BigInt(paid),
    credited: BigInt(credited),
    ...(paidOn === undefined ? {} : { paidOn }),
  })),
  runs: runs.map(({ id, shared, fee, reserve, surplus }) => ({
    id: id as Id<'dst'>,
    shared: fromMoneyDocument(shared),
    fee: fromMoneyDocument(fee),
    reserve: fromMoneyDocument(reserve),
    surplus: fromMoneyDocument(surplus),
  })),
  told: Number(told),
});

import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { present } from '@millepiani/mongo/present';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { ClientCreditId, InvoiceId } from '../invoices/invoice.ts';
import { type ClientCredit, type CreditUse, leftOf, type Refund, type RefundId } from './client-credit.ts';

interface UseDocument {
  cents: bigint;
  on: string;
  kind: CreditUse['by']['kind'];
  invoiceId?: string | undefined;
  refundId?: string | undefined;
}

interface CreditDocument {
  _id: string;
  sellerId: string;
  clientId: string;
  /** Both, so that one index finds an agent's credits whichever side they are on. */
  parties: string[];
  commissionId?: string | undefined;
  amount: bigint;
  left: bigint;
  openedOn: string;
  openedAt: Date;
  invoiceId?: string | undefined;
  lineId?: string | undefined;
  uses: UseDocument[];
}

const text = { type: String, required: true } as const;
const cents = { type: BigInt, required: true } as const;
const instant = { type: Date, required: true } as const;

const creditSchema = new Schema<CreditDocument>(
  {
    ...{ _id: text, sellerId: text, clientId: text, parties: { type: [String], required: true }, commissionId: String },
    ...{ amount: cents, left: cents, openedOn: text, openedAt: instant, invoiceId: String, lineId: String },
    uses: [{ _id: false, cents, on: text, kind: text, invoiceId: String, refundId: String }],
  },
  { versionKey: false },
);
creditSchema.index({ parties: 1, _id: -1 });

const toUse = ({ cents: used, on, by }: CreditUse): UseDocument => ({ cents: used, on, ...by });

function fromUse({ cents: used, on, kind, invoiceId, refundId }: UseDocument): CreditUse {
  if (kind === 'INVOICE') return { cents: used, on, by: { kind, invoiceId: invoiceId as InvoiceId } };
  if (kind === 'REFUND') return { cents: used, on, by: { kind, refundId: refundId as RefundId } };
  return { cents: used, on, by: { kind } };
}

const toCredit = ({ _id, parties: _, left: __, uses, ...row }: CreditDocument): ClientCredit => ({
  id: _id as ClientCreditId,
  sellerId: row.sellerId as AgentId,
  clientId: row.clientId as AgentId,
  commissionId: row.commissionId as CommissionId | undefined,
  ...{ amount: row.amount, openedOn: row.openedOn, openedAt: row.openedAt },
  invoiceId: row.invoiceId as InvoiceId | undefined,
  lineId: row.lineId as Id<'bsl'> | undefined,
  uses: uses.map(fromUse),
});

const toRow = (credit: ClientCredit): CreditDocument => {
  const { id, uses, ...facts } = credit;
  const parties = [facts.sellerId, facts.clientId];
  return present({ _id: id, ...facts, parties, left: leftOf(credit), uses: uses.map(toUse) });
};

/** A page of what an agent is a side of. */
export interface PageOfAgent extends PageRequest {
  readonly agentId: AgentId;
}

/** What clients paid beyond what they owed. */
export class ClientCreditStore {
  readonly #model: Model<CreditDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CreditDocument>('ClientCredit', creditSchema, 'client_credits');
  }

  /** Keeps a credit, new or changed. */
  async save(session: ClientSession, credit: ClientCredit): Promise<void> {
    const { _id, ...row } = toRow(credit);
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** The one with this id. */
  async find(id: ClientCreditId, session?: ClientSession): Promise<ClientCredit | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toCredit(row) : undefined;
  }

  /** One more than a page of what an agent is a side of, latest first. */
  async pageOf({ agentId, limit, after }: PageOfAgent): Promise<readonly ClientCredit[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#model.find({ parties: agentId, ...behind }).sort({ _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toCredit);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ClientCreditId, ClientCredit | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toCredit(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}

interface RefundDocument {
  _id: string;
  creditId: string;
  payerId: string;
  payeeId: string;
  commissionId?: string | undefined;
  amount: bigint;
  name?: string | undefined;
  iban?: string | undefined;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  state: Refund['state'];
  batchId?: string | undefined;
  paidOn?: string | undefined;
  told: number;
}

const refundSchema = new Schema<RefundDocument>(
  {
    ...{ _id: text, creditId: text, payerId: text, payeeId: text, commissionId: String, amount: cents },
    ...{ name: String, iban: String, reason: text, requestedBy: text, requestedAt: instant, state: text },
    ...{ batchId: String, paidOn: String, told: { type: Number, required: true } },
  },
  { versionKey: false },
);
refundSchema.index({ creditId: 1, _id: 1 });
refundSchema.index({ payeeId: 1, _id: 1 });
const openStates = ['REQUESTED', 'ORDERED'] as const satisfies readonly Refund['state'][];
refundSchema.index({ payerId: 1, _id: 1 }, { partialFilterExpression: { state: { $in: [...openStates] } } });

const toRefund = ({ _id, name, iban, ...row }: RefundDocument): Refund => ({
  id: _id as RefundId,
  creditId: row.creditId as ClientCreditId,
  payerId: row.payerId as AgentId,
  payeeId: row.payeeId as AgentId,
  commissionId: row.commissionId as CommissionId | undefined,
  amount: row.amount,
  to: name !== undefined && iban !== undefined ? { name, iban } : undefined,
  ...{ reason: row.reason, requestedBy: row.requestedBy as PersonId, requestedAt: row.requestedAt, state: row.state },
  batchId: row.batchId as Id<'pbt'> | undefined,
  ...{ paidOn: row.paidOn, told: row.told },
});

/** Money that goes back to clients. */
export class RefundStore {
  readonly #model: Model<RefundDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<RefundDocument>('Refund', refundSchema, 'refunds');
  }

  /** Keeps a refund, new or changed. */
  async save(session: ClientSession, { id, to, ...facts }: Refund): Promise<void> {
    const row = present({ ...facts, name: to?.name, iban: to?.iban });
    await this.#model.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** Those of `ids` that exist. */
  async findMany(ids: readonly RefundId[], session?: ClientSession): Promise<readonly Refund[]> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).sort({ _id: 1 });
    return (await query.session(session ?? null).lean()).map(toRefund);
  }

  /** A payer's refunds that no batch has, earliest first; 100 at most. */
  async requestedOf(payerId: AgentId, session: ClientSession): Promise<readonly Refund[]> {
    const query = this.#model.find({ payerId, state: 'REQUESTED' }).sort({ payerId: 1, _id: 1 }).limit(100);
    return (await query.session(session).lean()).map(toRefund);
  }

  /** Those that are not paid yet, of which an agent pays or is paid, by their making. */
  async openOf(agentId: AgentId): Promise<readonly Refund[]> {
    const open = { state: mongoose.trusted({ $in: [...openStates] }) };
    const paying = await this.#model
      .find({ payerId: agentId, ...open })
      .sort({ payerId: 1, _id: 1 })
      .lean();
    const paid = await this.#model
      .find({ payeeId: agentId, ...open })
      .sort({ payeeId: 1, _id: 1 })
      .lean();
    return [...paying, ...paid].map(toRefund);
  }

  /** Answers the refunds of many credits by one query. */
  ofCreditLoader(): DataLoader<ClientCreditId, readonly Refund[]> {
    return new DataLoader(async (ids) => {
      const of = { creditId: mongoose.trusted({ $in: [...ids] }) };
      const rows = await this.#model.find(of).sort({ creditId: 1, _id: 1 }).lean();
      const byCredit = Map.groupBy(rows.map(toRefund), ({ creditId }) => creditId);
      return ids.map((id) => byCredit.get(id) ?? []);
    });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<RefundId, Refund | undefined> {
    return new DataLoader(async (ids) => {
      const found = new Map((await this.findMany([...ids])).map((refund) => [refund.id, refund]));
      return ids.map((id) => found.get(id));
    });
  }
}

import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { InvoiceId } from '../invoices/invoice.ts';
import type { FeeId, FeeState, MembershipFee } from './membership-fee.ts';
import { type FeeDocument, feeSchema, toDocument, toFee } from './membership-fee-document.store.ts';

/** A page of somebody's fees, of what somebody is asked to pay, or of all in a state. */
export type PageOfFees = PageRequest &
  (
    | { readonly personId: PersonId; readonly payerId?: undefined; readonly state?: undefined }
    | { readonly payerId: AgentId; readonly personId?: undefined; readonly state?: undefined }
    | { readonly personId?: undefined; readonly payerId?: undefined; readonly state?: FeeState }
  );

/** What members are asked to pay. */
export class MembershipFeeStore {
  readonly #model: Model<FeeDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<FeeDocument>('MembershipFee', feeSchema, 'membership_fees');
  }

  /** Puts a fee in that is called for. */
  async insert(session: ClientSession, fee: MembershipFee, awaited: readonly AgentId[]): Promise<void> {
    await this.#model.create([toDocument(fee, awaited)], { session });
  }

  /** Keeps a fee that was read in the same transaction; `awaited` are those whose tax profiles its invoice waits for. */
  async save(session: ClientSession, fee: MembershipFee, awaited: readonly AgentId[] = []): Promise<void> {
    const { _id, ...row } = toDocument(fee, awaited);
    await this.#model.replaceOne({ _id }, row, { session });
  }

  /** The fee with this id. */
  async find(id: FeeId, session?: ClientSession): Promise<MembershipFee | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toFee(row) : undefined;
  }

  /** The fee for which an invoice asks. */
  async ofInvoice(invoiceId: InvoiceId, session: ClientSession): Promise<MembershipFee | undefined> {
    const row = await this.#model.findOne({ invoiceId }).session(session).lean();
    return row ? toFee(row) : undefined;
  }

  /** A person's fees that pay days from a day on. */
  async endingAfter(personId: PersonId, day: string, session: ClientSession): Promise<readonly MembershipFee[]> {
    const query = this.#model.find({ personId, to: mongoose.trusted({ $gt: day }) }).sort({ personId: 1, to: 1 });
    return (await query.session(session).lean()).map(toFee);
  }

  /** Those whose invoices wait for this agent's tax profile, longest first. */
  async awaiting(agentId: AgentId, session: ClientSession): Promise<readonly MembershipFee[]> {
    const rows = await this.#model.find({ awaited: agentId }).sort({ _id: 1 }).session(session).lean();
    return rows.map(toFee);
  }

  /** Those that are overdue on a day and not told so yet, longest first. */
  async overdue(today: string, limit: number): Promise<readonly FeeId[]> {
    const since = { overdueFrom: mongoose.trusted({ $lte: today }) };
    const query = this.#model.find({ state: 'DUE', ...since }, { _id: 1 }).sort({ state: 1, overdueFrom: 1 });
    return (await query.limit(limit).lean()).map(({ _id }) => _id as FeeId);
  }

  /** Those that a payer is asked for and that are not settled, of which the due day is known or is not. */
  async openOf(payerId: AgentId): Promise<readonly MembershipFee[]> {
    const open: FeeState[] = ['DUE', 'OVERDUE'];
    const query = this.#model.find({ payerId, state: mongoose.trusted({ $in: open }) });
    return (await query.sort({ payerId: 1, state: 1, _id: 1 }).lean()).map(toFee);
  }

  /** One more than a page of fees, latest first. */
  async pageOf({ personId, payerId, state, limit, after }: PageOfFees): Promise<readonly MembershipFee[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const of = {
      ...(personId === undefined ? {} : { personId }),
      ...(payerId === undefined ? {} : { payerId }),
      ...(state === undefined ? {} : { state }),
    };
    const query = this.#model.find({ ...of, ...behind }).sort({ _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toFee);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<FeeId, MembershipFee | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toFee(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}

import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { BatchId } from '../distributions/distribution-run.ts';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import type { PaidBy } from '../invoices/books.ts';
import type { BatchFacts, BatchState, PaymentBatch, PaymentFailure } from './payment-batch.ts';

/** A batch as it is stored. */
export interface BatchDocument {
  _id: string;
  payerId: string;
  state: BatchState;
  executeOn: string;
  /** Payments, whom it does not pay, and transfers: as text, exactly. */
  made: string;
  madeBy: string;
  madeAt: Date;
  approvedBy?: string | undefined;
  approvedAt?: Date | undefined;
  paidOn?: string | undefined;
  recordedBy?: string | undefined;
  paidBy?: PaidBy | undefined;
  cancelledBy?: string | undefined;
  cancelledAt?: Date | undefined;
  /** What was not paid, as text, exactly. */
  failures?: string | undefined;
  told: number;
}

const text = { type: String, required: true } as const;

/** The collection's form. */
export const batchSchema = new Schema<BatchDocument>(
  {
    ...{ _id: text, payerId: text, state: text, executeOn: text, made: text, madeBy: text },
    ...{ madeAt: { type: Date, required: true }, approvedBy: String, approvedAt: Date, paidOn: String },
    ...{
      recordedBy: String,
      paidBy: String,
      cancelledBy: String,
      cancelledAt: Date,
      failures: String,
      told: { type: Number, required: true },
    },
  },
  { versionKey: false },
);
batchSchema.index({ payerId: 1, _id: -1 });

type MadeFacts = Pick<BatchFacts, 'payments' | 'leftOut' | 'transfers'>;

/** To the document. */
export function toDocument({ id, payments, leftOut, transfers, failures, ...facts }: PaymentBatch): BatchDocument {
  const made: MadeFacts = { payments, leftOut, transfers };
  return { _id: id, ...facts, made: encodeExact(made), ...(failures ? { failures: encodeExact(failures) } : {}) };
}

/** A batch that lacks what its state has: the store was written by something else. */
class CorruptBatch extends TypeError {
  constructor({ _id, state }: BatchDocument) {
    super(`${_id} is ${state} and lacks what that has.`);
  }
}

/** From the document. */
export function toBatch(row: BatchDocument): PaymentBatch {
  const made = decodeExact(row.made) as MadeFacts;
  const facts = {
    ...{ ...made, id: row._id as BatchId, payerId: row.payerId as AgentId, executeOn: row.executeOn, told: row.told },
    // In JSON an instant is a text.
    transfers: { ...made.transfers, createdAt: row.madeAt },
    ...{ madeBy: row.madeBy as PersonId, madeAt: row.madeAt },
    ...(row.failures ? { failures: decodeExact(row.failures) as readonly PaymentFailure[] } : {}),
  };
  const approved =
    row.approvedBy !== undefined && row.approvedAt
      ? { approvedBy: row.approvedBy as PersonId, approvedAt: row.approvedAt }
      : undefined;
  const { state, paidOn, recordedBy, cancelledBy, cancelledAt } = row;
  if (state === 'MADE') return { ...facts, state };
  if (state === 'APPROVED' && approved) return { ...facts, ...approved, state };
  if (state === 'EXECUTED' && approved && paidOn !== undefined && recordedBy !== undefined) {
    return {
      ...facts,
      ...approved,
      state,
      paidOn,
      recordedBy: recordedBy as PersonId,
      ...(row.paidBy ? { paidBy: row.paidBy } : {}),
    };
  }
  if (state === 'CANCELLED' && cancelledBy !== undefined && cancelledAt) {
    return { ...facts, ...approved, state, cancelledBy: cancelledBy as PersonId, cancelledAt };
  }
  throw new CorruptBatch(row);
}

import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import { present } from '@millepiani/mongo/present';
import { Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import {
  type BatchId,
  type DistributionRun,
  openStates,
  type RunFacts,
  type RunId,
  type RunState,
} from './distribution-run.ts';

/** A run as it is stored: what was computed as text, exactly; beside it what changes, and by what runs are found. */
export interface RunDocument {
  _id: string;
  commissionId: string;
  versionId: string;
  payerId: string;
  leadId: string;
  state: RunState;
  /** There while it may still be given up: a version has one such run at most. */
  isOpen?: true | undefined;
  /** There while something of it is to be paid. */
  isOwing?: true | undefined;
  computed: string;
  computedAt: Date;
  computedBy?: string | undefined;
  reviewedBy?: string | undefined;
  reviewedAt?: Date | undefined;
  approvedBy?: string | undefined;
  approvedAt?: Date | undefined;
  postedBy?: string | undefined;
  postedAt?: Date | undefined;
  isFinal?: boolean | undefined;
  payments?:
    | { payeeId: string; amount: bigint; batchId?: string | undefined; paidOn?: string | undefined }[]
    | undefined;
  setOff?: { agent: string; amount: bigint }[] | undefined;
  paidOn?: string | undefined;
  discardedAt?: Date | undefined;
  discardedFor?: string | undefined;
  told: number;
}

const text = { type: String, required: true } as const;
const minor = { type: BigInt, required: true } as const;
const inside = { _id: false, versionKey: false } as const;

/** The collection's form and indexes. */
export const runSchema = new Schema<RunDocument>(
  {
    ...{ _id: text, commissionId: text, versionId: text, payerId: text, leadId: text, state: text, computed: text },
    ...{ isOpen: Boolean, isOwing: Boolean, isFinal: Boolean, told: { type: Number, required: true } },
    ...{ computedAt: { type: Date, required: true }, computedBy: String, reviewedBy: String, reviewedAt: Date },
    ...{ approvedBy: String, approvedAt: Date, postedBy: String, postedAt: Date, paidOn: String },
    ...{ discardedAt: Date, discardedFor: String },
    // Without one, runs that are not posted would seem to have empty lists.
    payments: {
      type: [new Schema({ payeeId: text, amount: minor, batchId: String, paidOn: String }, inside)],
      default: undefined,
    },
    setOff: { type: [new Schema({ agent: text, amount: minor }, inside)], default: undefined },
  },
  { versionKey: false },
);
runSchema.index({ versionId: 1, _id: -1 });
runSchema.index({ commissionId: 1, _id: -1 });
runSchema.index(
  { 'payments.payeeId': 1, _id: 1 },
  { partialFilterExpression: { 'payments.payeeId': { $exists: true } } },
);
// One run of a version is open: of two that are computed at once one conflicts, and finds the other there.
runSchema.index({ versionId: 1 }, { name: 'open', unique: true, partialFilterExpression: { isOpen: true } });
runSchema.index({ leadId: 1 }, { name: 'open_of_lead', partialFilterExpression: { isOpen: true } });
runSchema.index({ payerId: 1, _id: 1 }, { partialFilterExpression: { isOwing: true } });

type ComputedFacts = Pick<RunFacts, 'basis' | 'outcome' | 'leftOut' | 'words' | 'versionNumber'>;

/** To the document; what is undefined is left out, so that it is gone where it was there before. */
export function toDocument(run: DistributionRun): RunDocument {
  const { id, basis, outcome, leftOut, words, versionNumber, ...facts } = run;
  const isPosted = run.state === 'POSTED' || run.state === 'PAID';
  const computed: ComputedFacts = { basis, outcome, leftOut, words, versionNumber };
  const row = {
    ...{ _id: id, ...facts, payerId: basis.payerId, computed: encodeExact(computed) },
    isOpen: openStates.some((state) => state === run.state) || undefined,
    isOwing: run.state === 'POSTED' || undefined,
    payments: isPosted ? run.payments.map((payment) => present({ ...payment })) : undefined,
    setOff: isPosted ? run.setOff.map((one) => ({ ...one })) : undefined,
  };
  return present<RunDocument>(row);
}

/** A run that lacks what its state has: the store was written by something else. */
class CorruptRun extends TypeError {
  constructor({ _id, state }: RunDocument) {
    super(`${_id} is ${state} and lacks what that has.`);
  }
}

/** From the document. */
export function toRun(row: RunDocument): DistributionRun {
  const stored = {
    ...(decodeExact(row.computed) as ComputedFacts),
    ...{ id: row._id as RunId, commissionId: row.commissionId as CommissionId, versionId: row.versionId as VersionId },
    ...{ leadId: row.leadId as AgentId, computedAt: row.computedAt, told: row.told },
    computedBy: row.computedBy as PersonId | undefined,
  };
  if (row.state === 'COMPUTED') return { ...stored, state: 'COMPUTED' };
  if (row.state === 'DISCARDED')
    return { ...stored, state: row.state, ...discarding(row), ...reviewing(row), ...approving(row) };
  const reviewed = reviewing(row);
  if (!reviewed) throw new CorruptRun(row);
  if (row.state === 'REVIEWED') return { ...stored, state: row.state, ...reviewed };
  const approved = approving(row);
  if (!approved) throw new CorruptRun(row);
  if (row.state === 'APPROVED') return { ...stored, state: row.state, ...reviewed, ...approved };
  const posted = { ...stored, ...reviewed, ...approved, ...posting(row) };
  if (row.state === 'POSTED') return { ...posted, state: row.state };
  if (row.paidOn === undefined) throw new CorruptRun(row);
  return { ...posted, state: row.state, paidOn: row.paidOn };
}

function discarding(row: RunDocument) {
  const { discardedAt, discardedFor } = row;
  if (!discardedAt) throw new CorruptRun(row);
  return { discardedAt, discardedFor: discardedFor as RunId | undefined };
}

const reviewing = ({ reviewedBy, reviewedAt }: RunDocument) =>
  reviewedBy !== undefined && reviewedAt ? { reviewedBy: reviewedBy as PersonId, reviewedAt } : undefined;

const approving = ({ approvedBy, approvedAt }: RunDocument) =>
  approvedBy !== undefined && approvedAt ? { approvedBy: approvedBy as PersonId, approvedAt } : undefined;

function posting(row: RunDocument) {
  const { postedBy, postedAt, isFinal, payments, setOff } = row;
  if (postedBy === undefined || !postedAt || isFinal === undefined || !payments || !setOff) throw new CorruptRun(row);
  return {
    ...{ postedBy: postedBy as PersonId, postedAt, isFinal },
    payments: payments.map(({ payeeId, amount, batchId, paidOn }) => ({
      ...{ payeeId: payeeId as AgentId, amount, batchId: batchId as BatchId | undefined, paidOn },
    })),
    setOff: setOff.map(({ agent, amount }) => ({ agent: agent as AgentId, amount })),
  };
}

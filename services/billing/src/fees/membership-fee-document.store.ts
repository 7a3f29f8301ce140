import type { Failure } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { InvoiceId } from '../invoices/invoice.ts';
import type { FeeInterval } from './billing-period.ts';
import type { FeeId, FeePaper, FeeState, MembershipFee } from './membership-fee.ts';
import type { PlanId } from './membership-plan.ts';

/** A fee as it is stored. */
export interface FeeDocument {
  _id: string;
  personId: string;
  payerId: string;
  planId: string;
  planName: string;
  termsNumber: number;
  interval: FeeInterval;
  vat?: string | undefined;
  from: string;
  to: string;
  periodFrom: string;
  periodTo: string;
  /** Cents. */
  price: bigint;
  amount: bigint;
  setOff: bigint;
  state: FeeState;
  stage: FeePaper['stage'];
  invoiceId?: string | undefined;
  net?: bigint | undefined;
  dueDate?: string | undefined;
  missing: { code: string; message: string; path: (string | number)[] }[];
  /** Whose tax profiles its invoice waits for. */
  awaited?: string[] | undefined;
  calledOn: string;
  dueInDays: number;
  overdueFrom?: string | undefined;
  /** The same, while its invoice is refused: so that nobody looks for it among what is overdue. */
  overdueOnceSent?: string | undefined;
  paidOn?: string | undefined;
  waivedFor?: string | undefined;
  told: number;
  /** Whether it is for a day at all. */
  isLive: boolean;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const cents = { type: BigInt, required: true } as const;

/** How fees are stored. */
export const feeSchema = new Schema<FeeDocument>(
  {
    ...{ _id: text, personId: text, payerId: text, planId: text, planName: text, termsNumber: number },
    ...{ interval: text, vat: String, from: text, to: text, periodFrom: text, periodTo: text },
    ...{ price: cents, amount: cents, setOff: cents, state: text, stage: text, invoiceId: String },
    ...{ net: { type: BigInt, required: false }, dueDate: String, calledOn: text, dueInDays: number },
    ...{
      overdueFrom: String,
      overdueOnceSent: String,
      paidOn: String,
      waivedFor: String,
      told: number,
      isLive: { type: Boolean, required: true },
    },
    missing: [new Schema({ code: text, message: text, path: [Schema.Types.Mixed] }, { _id: false, versionKey: false })],
    awaited: { type: [String], default: undefined },
  },
  { versionKey: false },
);
// A day is called for once. The subscription sees to it; this proves it.
feeSchema.index({ personId: 1, from: 1 }, { unique: true, partialFilterExpression: { isLive: true } });
feeSchema.index({ personId: 1, _id: -1 });
feeSchema.index({ personId: 1, to: 1 });
feeSchema.index({ state: 1, _id: -1 });
feeSchema.index({ payerId: 1, state: 1, _id: 1 });
feeSchema.index({ payerId: 1, _id: -1 });
feeSchema.index({ state: 1, overdueFrom: 1 }, { partialFilterExpression: { overdueFrom: { $exists: true } } });
feeSchema.index({ invoiceId: 1 }, { unique: true, partialFilterExpression: { invoiceId: { $exists: true } } });
feeSchema.index({ awaited: 1, _id: 1 }, { partialFilterExpression: { awaited: { $exists: true } } });

/** A fee whose paper lacks what its stage has: something else wrote to the store. */
class CorruptFee extends TypeError {
  constructor(id: string) {
    super(`The paper of ${id} lacks what its stage has.`);
  }
}

function toPaper({ _id, stage, invoiceId, net, dueDate, missing }: FeeDocument): FeePaper {
  if (stage === 'none') return { stage };
  if (stage === 'waiting') return { stage, missing: missing.map((failure): Failure => ({ ...failure })) };
  if (invoiceId === undefined) throw new CorruptFee(_id);
  if (stage === 'drafted') return { stage, invoiceId: invoiceId as InvoiceId };
  if (net === undefined || dueDate === undefined) throw new CorruptFee(_id);
  return { stage, invoiceId: invoiceId as InvoiceId, net, dueDate };
}

/** From the document. Throws {@link CorruptFee}. */
export const toFee = (row: FeeDocument): MembershipFee => ({
  id: row._id as FeeId,
  personId: row.personId as PersonId,
  payerId: row.payerId as AgentId,
  planId: row.planId as PlanId,
  period: { from: row.periodFrom, to: row.periodTo },
  paper: toPaper(row),
  ...{ planName: row.planName, termsNumber: row.termsNumber, interval: row.interval, vat: row.vat },
  ...{ from: row.from, to: row.to, price: row.price, amount: row.amount, setOff: row.setOff, state: row.state },
  ...{ calledOn: row.calledOn, dueInDays: row.dueInDays, overdueFrom: row.overdueFrom ?? row.overdueOnceSent },
  ...{ isRefused: row.overdueOnceSent !== undefined, paidOn: row.paidOn, waivedFor: row.waivedFor, told: row.told },
});

/** To the document. */
export function toDocument(fee: MembershipFee, awaited: readonly AgentId[]): FeeDocument {
  const { id, period, paper, vat, overdueFrom, isRefused, paidOn, waivedFor, ...facts } = fee;
  const missing = paper.stage === 'waiting' ? paper.missing : [];
  return {
    ...{ _id: id, ...facts, periodFrom: period.from, periodTo: period.to, stage: paper.stage },
    missing: missing.map(({ path, ...failure }) => ({ ...failure, path: [...path] })),
    isLive: fee.to > fee.from,
    ...(vat === undefined ? {} : { vat }),
    ...(overdueFrom === undefined ? {} : isRefused ? { overdueOnceSent: overdueFrom } : { overdueFrom }),
    ...(paidOn === undefined ? {} : { paidOn }),
    ...(waivedFor === undefined ? {} : { waivedFor }),
    ...('invoiceId' in paper ? { invoiceId: paper.invoiceId } : {}),
    ...(paper.stage === 'issued' ? { net: paper.net, dueDate: paper.dueDate } : {}),
    ...(awaited.length > 0 ? { awaited: [...awaited] } : {}),
  };
}

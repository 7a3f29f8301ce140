import type { Currency } from '@millepiani/kernel/currency';
import type { Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { FxRateId } from '../exchange-rates/fx-rate.ts';
import type { ClientCreditId, Dunning, Payment, PaymentKind } from './invoice.ts';

/** A payment as it is stored within its invoice. */
export interface PaymentDocument {
  /** Absent: it came in. */
  kind?: PaymentKind | undefined;
  amount: bigint;
  withheld: bigint;
  paidOn: string;
  reference: string;
  excess?: { cents: bigint; creditId: string } | undefined;
  foreign?:
    | { minor: bigint; currency: string; rateId: string; value: bigint; gain: bigint; exchanges?: number | undefined }
    | undefined;
  lineId?: string | undefined;
  creditId?: string | undefined;
  reverses?: string | undefined;
}

const text = { type: String, required: true } as const;
const cents = { type: BigInt, required: true } as const;
const part = { _id: false, versionKey: false } as const;

/** Its form. */
export const paymentSchema = new Schema<PaymentDocument>(
  {
    ...{ kind: String, amount: cents, withheld: cents, paidOn: text, reference: text },
    excess: { type: new Schema({ cents, creditId: text }, part), required: false },
    foreign: {
      type: new Schema(
        { minor: cents, currency: text, rateId: text, value: cents, gain: cents, exchanges: Number },
        part,
      ),
      required: false,
    },
    ...{ lineId: String, creditId: String, reverses: String },
  },
  part,
);

/** The form of what was said of an overdue invoice. */
export const dunningSchema = new Schema<Dunning>(
  {
    reminders: [new Schema({ level: { type: Number, required: true }, on: text }, part)],
    paused: { type: new Schema({ until: text, reason: text }, part), required: false },
  },
  part,
);

/** To the document. */
export function toPaymentDocument({ foreign, ...payment }: Payment): PaymentDocument {
  if (!foreign) return { ...payment };
  const { amount, ...facts } = foreign;
  return { ...payment, foreign: { ...facts, ...amount } };
}

/** From the document. */
export function toPayment({
  kind = 'RECEIVED',
  excess,
  foreign,
  lineId,
  creditId,
  reverses,
  ...row
}: PaymentDocument): Payment {
  return {
    ...{ kind, amount: row.amount, withheld: row.withheld, paidOn: row.paidOn, reference: row.reference },
    ...(excess ? { excess: { cents: excess.cents, creditId: excess.creditId as ClientCreditId } } : {}),
    ...(foreign ? { foreign: toForeign(foreign) } : {}),
    ...(lineId ? { lineId: lineId as Id<'bsl'> } : {}),
    ...(creditId ? { creditId: creditId as ClientCreditId } : {}),
    ...(reverses ? { reverses } : {}),
  };
}

const toForeign = ({ minor, currency, rateId, value, gain, exchanges }: NonNullable<PaymentDocument['foreign']>) => ({
  amount: { minor, currency: currency as Currency },
  ...{ rateId: rateId as FxRateId, value, gain },
  ...(exchanges === undefined ? {} : { exchanges }),
});

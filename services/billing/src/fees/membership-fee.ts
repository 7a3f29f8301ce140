import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, Id, PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { dueOf, feeCreditOf, type InvoiceId, type IssuedInvoice, standing } from '../invoices/invoice.ts';
import { earlier, type FeeInterval, later, type Period, priceOfPart } from './billing-period.ts';
import type { PlanId } from './membership-plan.ts';
import type { Charge } from './subscription.ts';

export type FeeId = Id<'mfe'>;

/** How far a fee is on its way. */
export type FeeState = 'DUE' | 'OVERDUE' | 'PAID' | 'CREDITED' | 'WAIVED';

/** The document that asks for it. */
export type FeePaper =
  /** None could be drafted yet; `missing` says why, as far as it was tried. */
  | { readonly stage: 'waiting'; readonly missing: Failures }
  | { readonly stage: 'drafted'; readonly invoiceId: InvoiceId }
  /** `net`: what it asks for without VAT, in cents. */
  | { readonly stage: 'issued'; readonly invoiceId: InvoiceId; readonly net: bigint; readonly dueDate: string }
  /** None is to be. */
  | { readonly stage: 'none' };

/** What a member is asked to pay for some days. */
export interface MembershipFee extends Period {
  readonly id: FeeId;
  readonly personId: PersonId;
  readonly payerId: AgentId;
  readonly planId: PlanId;
  readonly planName: string;
  readonly termsNumber: number;
  readonly interval: FeeInterval;
  readonly vat: string | undefined;
  /** The calendar's period of which it is. */
  readonly period: Period;
  /** Of the whole period, in cents without VAT. */
  readonly price: bigint;
  /** Of its days, in cents without VAT. */
  readonly amount: bigint;
  readonly state: FeeState;
  readonly paper: FeePaper;
  readonly calledOn: string;
  readonly dueInDays: number;
  /** From when it is overdue; known once it is invoiced. */
  readonly overdueFrom: string | undefined;
  /** Whether the exchange refused its invoice, which counts as never issued: until it is sent again nobody is late. */
  readonly isRefused: boolean;
  readonly paidOn: string | undefined;
  /** Why a bookkeeper waived it; undefined where nobody did. */
  readonly waivedFor: string | undefined;
  /** What of it was paid by credit, in cents. */
  readonly setOff: bigint;
  /** How many events were told of it. */
  readonly told: number;
}

/** To call for a fee. */
export interface CallFee {
  readonly id: FeeId;
  readonly personId: PersonId;
  readonly payerId: AgentId;
  readonly planName: string;
  readonly charge: Charge;
  readonly today: string;
  readonly dueInDays: number;
}

/** The fee of a charge; undefined where its days come to nothing. */
export function callFee({ charge, today, ...call }: CallFee): MembershipFee | undefined {
  const { planId, terms, period, from, to } = charge;
  const price = terms.price.minor;
  const amount = priceOfPart(price, { from, to }, period);
  if (amount === 0n) return undefined;
  return {
    ...{ ...call, planId, termsNumber: terms.number, interval: terms.interval, vat: terms.vat },
    ...{ period, from, to, price, amount, state: 'DUE', paper: { stage: 'waiting', missing: [] } },
    ...{ calledOn: today, overdueFrom: undefined, isRefused: false, paidOn: undefined, waivedFor: undefined },
    ...{ setOff: 0n, told: 1 },
  };
}

/** Whether something is still asked for. */
export const isOpen = ({ state }: Pick<MembershipFee, 'state'>): boolean => state === 'DUE' || state === 'OVERDUE';

/**
 * The fee of who is a member no more from a day on: for the days before it alone. What was not invoiced for no day at all is waived;
 * what was invoiced is to be credited. The same fee, where it has no later days.
 */
export function shorten(fee: MembershipFee, end: string): MembershipFee {
  if (fee.to <= end || fee.state === 'WAIVED') return fee;
  const to = earlier(fee.to, end < fee.from ? fee.from : end);
  const amount = to > fee.from ? priceOfPart(fee.price, { from: fee.from, to }, fee.period) : 0n;
  const shorter = { ...fee, to, amount, told: fee.told + 1 };
  if (amount > 0n || fee.paper.stage === 'issued') return shorter;
  return { ...shorter, state: 'WAIVED', paper: { stage: 'none' } };
}

/** Decides to ask for a fee no more. Fails with `FEE_CLOSED`, and `FEE_INVOICED`: an invoice is credited. */
export function waive(fee: MembershipFee, reason: string): Result<MembershipFee, Failures> {
  if (!isOpen(fee)) return fail('FEE_CLOSED', `The fee is ${fee.state}.`, ['feeId']);
  if (fee.paper.stage === 'issued') return fail('FEE_INVOICED', 'Its invoice has a number: credit it.', ['feeId']);
  return ok({ ...fee, amount: 0n, state: 'WAIVED', paper: { stage: 'none' }, waivedFor: reason, told: fee.told + 1 });
}

/** The fee once its invoice has a number. */
export const invoiced = (fee: MembershipFee, invoice: IssuedInvoice, graceDays: number): MembershipFee => ({
  ...fee,
  paper: {
    ...{ stage: 'issued', invoiceId: invoice.id, net: invoice.content.totals.taxable },
    dueDate: invoice.dueDate,
  },
  overdueFrom: plusDays(invoice.dueDate, graceDays + 1),
});

/** What becomes of a fee by what became of its invoice; the same, where nothing does. */
export function settled(fee: MembershipFee, invoice: IssuedInvoice, today: string): MembershipFee {
  const after = { ...fee, setOff: feeCreditOf(invoice), isRefused: invoice.transmission === 'REJECTED' };
  const state = stateBy(after, invoice, today);
  if (state === fee.state) {
    return after.setOff === fee.setOff && after.isRefused === fee.isRefused ? fee : after;
  }
  const paidOn = state === 'PAID' ? lastPayment(invoice) : undefined;
  return { ...after, state, paidOn, told: isTold(state) ? fee.told + 1 : fee.told };
}

/** That it is due too: it was paid, and that was taken back, or overdue, and its invoice is refused. That it is credited is told by the credit note. */
const isTold = (state: FeeState): boolean => state === 'DUE' || state === 'PAID' || state === 'OVERDUE';

function stateBy(fee: MembershipFee, invoice: IssuedInvoice, today: string): FeeState {
  if (fee.state === 'WAIVED') return 'WAIVED';
  if (invoice.credited.toPay >= invoice.content.totals.toPay) return 'CREDITED';
  if (dueOf(invoice) <= 0n) return 'PAID';
  const { overdueFrom, isRefused } = fee;
  return overdueFrom !== undefined && overdueFrom <= today && !isRefused ? 'OVERDUE' : 'DUE';
}

function lastPayment(invoice: IssuedInvoice): string {
  const payments = standing(invoice);
  return payments.reduce((latest, { paidOn }) => later(latest, paidOn), payments[0]?.paidOn ?? invoice.date);
}

/** What of an invoiced fee is to be credited, in cents without VAT: it has fewer days than were invoiced. */
export function toCredit({ paper, amount }: Pick<MembershipFee, 'paper' | 'amount'>, creditedNet: bigint): bigint {
  if (paper.stage !== 'issued') return 0n;
  const over = paper.net - creditedNet - amount;
  return over > 0n ? over : 0n;
}

import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { Content, DocumentNumber } from '../documents/document.ts';
import type { FxRateId } from '../exchange-rates/fx-rate.ts';

export type InvoiceId = Id<'inv'>;
export type CreditNoteId = Id<'crn'>;
export type ClientCreditId = Id<'ccr'>;

/** What every invoice has from its draft on. */
export interface InvoiceFacts {
  readonly id: InvoiceId;
  readonly sellerId: AgentId;
  readonly buyerId: AgentId;
  readonly commissionId: CommissionId | undefined;
  /** The document for a share of a distribution that it is: it is issued by the payee's approval, and paid by the distribution. */
  readonly remunerates: Id<'rmd'> | undefined;
  /** Parties, lines and what is reckoned from them: as they were when it was drafted, and never since. */
  readonly content: Content;
  /** Days from its date to the day by which it is to be paid. */
  readonly dueInDays: number;
  readonly draftedAt: Instant;
}

/**
 * What changes what is paid of an invoice: money that came in; a credit of the client's that was set off; credit for contributions that was set off
 * against a membership fee, or where it is below nothing given back; what was paid beyond what is owed, moved to a credit of the client's; one of these that was
 * recorded by mistake, taken back.
 */
export type PaymentKind = 'RECEIVED' | 'SET_OFF' | 'FEE_CREDIT' | 'MOVED_TO_CREDIT' | 'REVERSAL';

/** What came in another currency, and what it was worth. */
export interface ForeignPayment {
  readonly amount: Money;
  readonly rateId: FxRateId;
  /** By the rate, in cents. */
  readonly value: bigint;
  /** What it was worth more than the debt that it paid, in cents; below nothing where it was worth less. */
  readonly gain: bigint;
  /** How often the seller had exchanged of the currency before it came; undefined where that is not known. */
  readonly exchanges?: number | undefined;
}

/** A payment that came in, or what takes of one back: then its amounts are below nothing. */
export interface Payment {
  readonly kind: PaymentKind;
  /** In cents. */
  readonly amount: bigint;
  /** What the buyer withheld for it, in cents: a tax credit of the seller. */
  readonly withheld: bigint;
  readonly paidOn: string;
  /** The bank's own reference; no two payments of an invoice have one. */
  readonly reference: string;
  /** Beyond what was due: on a credit of the client's. */
  readonly excess?: { readonly cents: bigint; readonly creditId: ClientCreditId };
  readonly foreign?: ForeignPayment;
  /** The line of a bank's statement that it came by. */
  readonly lineId?: Id<'bsl'>;
  /** The credit that was set off, or to which was moved. */
  readonly creditId?: ClientCreditId;
  /** The reference of the payment that this one takes back. */
  readonly reverses?: string;
}

/** An invoice that nobody has got yet: it has no number, and may be dropped. */
export interface DraftInvoice extends InvoiceFacts {
  readonly stage: 'draft';
}

/** How a document that was issued goes to the buyer. */
export interface Transmitted {
  readonly transmission: Transmission;
  /** How often it was handed over for delivery. */
  readonly attempts: number;
  /** Why it was refused at its last delivery. */
  readonly rejection: string | undefined;
  /** By which codes of the exchange; `EC02` where the public body that it is for refused it. */
  readonly rejectionCodes: readonly string[];
  /** The day on which somebody recorded that it was refused; undefined where the exchange's own answer says so. */
  readonly refusedOn?: string | undefined;
  /** How many events were told of it. */
  readonly version: number;
}

/** An invoice with its number, for ever: what is wrong with it is credited. */
export interface IssuedInvoice extends InvoiceFacts, Transmitted {
  readonly stage: 'issued';
  readonly number: DocumentNumber;
  readonly date: string;
  readonly dueDate: string;
  readonly issuedBy: PersonId;
  readonly payments: readonly Payment[];
  /** What credit notes took back of what is to be paid, of what is withheld, and of what those share who did it, in cents; the last is not known of those of before it was kept. */
  readonly credited: { readonly toPay: bigint; readonly withheld: bigint; readonly net?: bigint | undefined };
  /** How its buyer was reminded; undefined while that was not called for. */
  readonly dunning?: Dunning | undefined;
}

/** How a buyer was reminded of what is overdue. */
export interface Dunning {
  /** The reminders that were sent, in order. */
  readonly reminders: readonly { readonly level: number; readonly on: string }[];
  /** Until this day nothing is sent, and why: it is disputed, or an agreement to pay later. */
  readonly paused?: { readonly until: string; readonly reason: string } | undefined;
}

/** How far an issued document has come on its way to the buyer. */
export type Transmission = 'ISSUED' | 'SENT' | 'DELIVERED' | 'REJECTED';

/** A request to pay. */
export type Invoice = DraftInvoice | IssuedInvoice;

/** What takes an invoice back, wholly or in part. It is issued at once, under a number of the same sequence. */
export interface CreditNote extends Omit<InvoiceFacts, 'id' | 'dueInDays' | 'draftedAt' | 'remunerates'>, Transmitted {
  readonly id: CreditNoteId;
  readonly invoiceId: InvoiceId;
  readonly invoiceNumber: DocumentNumber;
  readonly invoiceDate: string;
  readonly number: DocumentNumber;
  readonly date: string;
  readonly issuedAt: Instant;
}

/** An invoice's state in one word. */
export type InvoiceState = 'DRAFT' | Transmission | 'PART_PAID' | 'PAID' | 'CREDITED';

/** What was paid, in cents. */
export const receivedOf = ({ payments }: IssuedInvoice): bigint =>
  payments.reduce((sum, { amount }) => sum + amount, 0n);

/** What was neither taken back, nor takes another back. */
export const standing = ({ payments }: IssuedInvoice): readonly Payment[] => {
  const gone = new Set(payments.flatMap(({ reverses }) => reverses ?? []));
  return payments.filter(({ kind, reference }) => kind !== 'REVERSAL' && !gone.has(reference));
};

/** What is paid by credit for contributions, in cents. */
export const feeCreditOf = (invoice: IssuedInvoice): bigint =>
  standing(invoice).reduce((sum, { kind, amount }) => (kind === 'FEE_CREDIT' ? sum + amount : sum), 0n);

/** What is still to be paid, in cents; below nothing where more was paid than is left after credit notes. */
export const dueOf = (invoice: IssuedInvoice): bigint =>
  invoice.content.totals.toPay - invoice.credited.toPay - receivedOf(invoice);

/** The state: what was paid or credited says more than how far it came on its way. */
export function stateOf(invoice: Invoice): InvoiceState {
  if (invoice.stage === 'draft') return 'DRAFT';
  if (invoice.credited.toPay >= invoice.content.totals.toPay) return 'CREDITED';
  if (dueOf(invoice) <= 0n) return 'PAID';
  return receivedOf(invoice) > 0n ? 'PART_PAID' : invoice.transmission;
}

import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import { type Money, money } from '@millepiani/kernel/money';

/**
 * Whether an invoice asks the client of a commission for money: those among the others who take part are their own affair. Of a client
 * without an id here it is who takes part otherwise not.
 */
export const isToClient = (
  buyerId: AgentId,
  { clientId }: { readonly clientId: AgentId | undefined },
  parties: readonly AgentId[],
): boolean => (clientId === undefined ? !parties.includes(buyerId) : buyerId === clientId);

/** An invoice for a commission, as billing told it. */
export interface BookedInvoice {
  readonly id: Id<'inv'>;
  readonly number: string;
  /** With VAT. */
  readonly total: Money;
  /** What came in, and what the buyer withheld for it: minor units of the total's currency. */
  readonly paid: bigint;
  /** What was taken back, with VAT: minor units of the total's currency. */
  readonly credited: bigint;
  /** The day of the last payment (ISO 8601), once nothing is left to be paid. */
  readonly paidOn?: string;
}

/** What was shared by one run. */
export interface BookedRun {
  readonly id: Id<'dst'>;
  /** All shares together. */
  readonly shared: Money;
  readonly fee: Money;
  readonly reserve: Money;
  readonly surplus: Money;
}

/** A commission's money in and out: the service's own copy of what billing told. */
export interface CashBook {
  readonly commissionId: CommissionId;
  readonly invoices: readonly BookedInvoice[];
  readonly runs: readonly BookedRun[];
  /** How many events told of it so far. */
  readonly told: number;
}

/** What billing tells of a commission's money. */
export type CashFact =
  | {
      readonly type: 'issued';
      readonly invoiceId: Id<'inv'>;
      readonly number: string;
      readonly taxable: Money;
      readonly total: Money;
      readonly toPay: Money;
      readonly dueDate: string;
    }
  | { readonly type: 'received'; readonly invoiceId: Id<'inv'>; readonly amount: Money; readonly withheld: Money }
  /** `isMistake`: it had never come in, so that the last payment is still to come. */
  | {
      readonly type: 'taken-back';
      readonly invoiceId: Id<'inv'>;
      readonly amount: Money;
      readonly withheld: Money;
      readonly isMistake: boolean;
    }
  | { readonly type: 'credited'; readonly invoiceId: Id<'inv'>; readonly total: Money }
  | { readonly type: 'paid'; readonly invoiceId: Id<'inv'>; readonly paidOn: string }
  | {
      readonly type: 'shared';
      readonly run: BookedRun;
      readonly agreementVersionId: Id<'agv'>;
      readonly isFinal: boolean;
    };

/** What is told again as a fact of the commission. */
export type CashEvent =
  | Extract<CashFact, { type: 'issued' | 'shared' }>
  | { readonly type: 'paid'; readonly invoice: BookedInvoice; readonly paidOn: string };

/** The book of a commission of which nothing was told. */
export const emptyBook = (commissionId: CommissionId): CashBook => ({ commissionId, invoices: [], runs: [], told: 0 });

/**
 * The book with one fact more, and what is told of it: nothing of a single payment or a credit note, and nothing of what was booked
 * before or of an invoice that was never told.
 */
export function book(before: CashBook, fact: CashFact): { readonly after: CashBook; readonly event?: CashEvent } {
  if (fact.type === 'shared') {
    if (before.runs.some(({ id }) => id === fact.run.id)) return { after: before };
    return told({ ...before, runs: [...before.runs, fact.run] }, fact);
  }
  const present = before.invoices.find(({ id }) => id === fact.invoiceId);
  if (fact.type === 'issued') {
    if (present) return { after: before };
    const { invoiceId: id, number, total } = fact;
    return told({ ...before, invoices: [...before.invoices, { id, number, total, paid: 0n, credited: 0n }] }, fact);
  }
  return present ? bookOn(before, present, fact) : { after: before };
}

function bookOn(
  before: CashBook,
  present: BookedInvoice,
  fact: Extract<CashFact, { type: 'received' | 'taken-back' | 'credited' | 'paid' }>,
): ReturnType<typeof book> {
  const changed = (invoice: BookedInvoice): CashBook => ({
    ...before,
    invoices: before.invoices.map((one) => (one.id === invoice.id ? invoice : one)),
  });
  switch (fact.type) {
    case 'received':
      return { after: changed({ ...present, paid: present.paid + fact.amount.minor + fact.withheld.minor }) };
    case 'taken-back': {
      const { paidOn, ...rest } = present;
      const paid = present.paid - fact.amount.minor - fact.withheld.minor;
      return { after: changed({ ...rest, paid, ...(paidOn === undefined || fact.isMistake ? {} : { paidOn }) }) };
    }
    case 'credited':
      return { after: changed({ ...present, credited: present.credited + fact.total.minor }) };
    case 'paid': {
      if (present.paidOn !== undefined) return { after: before };
      const invoice = { ...present, paidOn: fact.paidOn };
      return told(changed(invoice), { type: 'paid', invoice, paidOn: fact.paidOn });
    }
    default:
      return fact satisfies never;
  }
}

const told = (after: CashBook, event: CashEvent) => ({ after: { ...after, told: after.told + 1 }, event });

/** What a commission's money adds up to, in its price's currency: what is in another is passed over. */
export interface CashTotals {
  /** What was invoiced, with VAT, less what was credited. */
  readonly invoiced: Money;
  readonly paid: Money;
  /** What is left to be paid. */
  readonly outstanding: Money;
  readonly shared: Money;
  readonly fee: Money;
  readonly reserve: Money;
  readonly surplus: Money;
}

/** Adds a book up. Throws `MoneyOverflow` beyond 64 bits. */
export function totalsOf({ invoices, runs }: CashBook, currency: Currency): CashTotals {
  const ours = invoices.filter(({ total }) => total.currency === currency);
  const sum = (amounts: readonly bigint[]) => amounts.reduce((left, one) => left + one, 0n);
  const invoiced = sum(ours.map(({ total, credited }) => total.minor - credited));
  const paid = sum(ours.map((one) => one.paid));
  const ofRuns = (field: 'shared' | 'fee' | 'reserve' | 'surplus') =>
    money(sum(runs.filter((run) => run[field].currency === currency).map((run) => run[field].minor)), currency);
  return {
    invoiced: money(invoiced, currency),
    paid: money(paid, currency),
    outstanding: money(invoiced - paid, currency),
    shared: ofRuns('shared'),
    fee: ofRuns('fee'),
    reserve: ofRuns('reserve'),
    surplus: ofRuns('surplus'),
  };
}

import { invoiceOverdue, invoiceReminded } from '@millepiani/events/billing/settlement.events';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { dueOf, type IssuedInvoice } from '../invoices/invoice.ts';
import { inEuros } from '../invoices/settling.ts';
import type { Reminded } from './dunning.ts';
import { lateInterest } from './late-interest.ts';

/** What is told of an invoice that is overdue: that it is, and which reminder was sent. */
export const toldReminded = ({ invoice, levels }: Reminded, on: string): readonly CheckedEvent[] =>
  levels.map((level, at) => tell(invoice, level, { on, aggregateVersion: invoice.version - levels.length + 1 + at }));

function tell(
  invoice: IssuedInvoice,
  level: number,
  { on, aggregateVersion }: { readonly on: string; readonly aggregateVersion: number },
): CheckedEvent {
  const { id: invoiceId, commissionId, sellerId, buyerId, dueDate } = invoice;
  const place = { subject: invoiceId, partition: commissionId ?? invoiceId, aggregateVersion };
  const due = inEuros(dueOf(invoice));
  const about = { invoiceId, ...(commissionId === undefined ? {} : { commissionId }) };
  const facts = { ...about, sellerId, buyerId, due, dueDate };
  if (level === 0) return event(invoiceOverdue, { ...place, data: facts });
  const interest = inEuros(lateInterest(invoice, on));
  return event(invoiceReminded, { ...place, data: { ...facts, level, interest, on } });
}

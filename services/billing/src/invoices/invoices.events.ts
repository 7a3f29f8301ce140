import {
  invoiceCredited,
  invoiceDelivered,
  invoiceIssued,
  invoicePaid,
  invoiceRejected,
  invoiceSent,
  paymentReceived,
} from '@millepiani/events/billing/invoice.events';
import { paymentReversed } from '@millepiani/events/billing/settlement.events';
import { event } from '@millepiani/events/event';
import { formatNumber } from '../documents/document.ts';
import { type CreditNote, dueOf, type IssuedInvoice } from './invoice.ts';
import { inEuros, netCollected, type PaymentRecorded } from './settling.ts';

const place = ({ id, commissionId, version }: IssuedInvoice) => ({
  subject: id,
  partition: commissionId ?? id,
  aggregateVersion: version,
});

const facts = ({ id, commissionId }: IssuedInvoice) => ({
  invoiceId: id,
  ...(commissionId === undefined ? {} : { commissionId }),
});

/** An invoice got its number. Descriptions and persons' data stay out: they are in the document. */
export const toldIssued = (invoice: IssuedInvoice) => {
  const { sellerId, buyerId, number, date, dueDate } = invoice;
  const { taxable, vat, total, withheld, toPay } = invoice.content.totals;
  return event(invoiceIssued, {
    ...place(invoice),
    data: {
      ...facts(invoice),
      ...{ sellerId, buyerId, number: formatNumber(number), date, dueDate },
      ...{ taxable: inEuros(taxable), vat: inEuros(vat), total: inEuros(total) },
      ...{ withheld: inEuros(withheld), toPay: inEuros(toPay) },
    },
  });
};

/** It is on its way. */
export const toldSent = (invoice: IssuedInvoice) =>
  event(invoiceSent, { ...place(invoice), data: { ...facts(invoice), attempt: invoice.attempts } });

/** It has come, or was refused. Why stays out, but for the exchange's codes: it is free text. */
export const toldOutcome = (invoice: IssuedInvoice) =>
  invoice.transmission === 'REJECTED'
    ? event(invoiceRejected, { ...place(invoice), data: { ...facts(invoice), codes: [...invoice.rejectionCodes] } })
    : event(invoiceDelivered, { ...place(invoice), data: facts(invoice) });

/** Money came, and perhaps the last of it. */
export function toldPayment({ invoice, payment, isPaid }: PaymentRecorded) {
  const { paidOn } = payment;
  const at = place(invoice);
  const received = event(paymentReceived, {
    ...at,
    aggregateVersion: isPaid ? invoice.version - 1 : invoice.version,
    data: {
      ...facts(invoice),
      sellerId: invoice.sellerId,
      ...{ amount: inEuros(payment.amount), withheld: inEuros(payment.withheld), paidOn },
      ...{ netCollected: inEuros(netCollected(invoice)), due: inEuros(dueOf(invoice)) },
    },
  });
  return isPaid ? [received, event(invoicePaid, { ...at, data: { ...facts(invoice), paidOn } })] : [received];
}

/** A payment was taken back: it had been recorded by mistake, or what was paid beyond what is owed became the client's credit. */
export const toldReversed = ({ invoice, payment }: PaymentRecorded) =>
  event(paymentReversed, {
    ...place(invoice),
    data: {
      ...facts(invoice),
      sellerId: invoice.sellerId,
      ...{ amount: inEuros(-payment.amount), withheld: inEuros(-payment.withheld), on: payment.paidOn },
      reason: whyReversed(payment),
      ...{ netCollected: inEuros(netCollected(invoice)), due: inEuros(dueOf(invoice)) },
    },
  });

function whyReversed({ kind, amount }: PaymentRecorded['payment']) {
  if (kind !== 'REVERSAL') return 'MOVED_TO_CREDIT';
  return amount > 0n ? 'CREDIT_TAKEN_BACK' : 'RECORDED_BY_MISTAKE';
}

/** A credit note took it back. */
export const toldCredited = (invoice: IssuedInvoice, note: CreditNote) =>
  event(invoiceCredited, {
    ...place(invoice),
    data: {
      ...facts(invoice),
      ...{ creditNoteId: note.id, number: formatNumber(note.number), date: note.date },
      ...{ total: inEuros(note.content.totals.total), due: inEuros(dueOf(invoice)) },
      netCollected: inEuros(netCollected(invoice)),
    },
  });

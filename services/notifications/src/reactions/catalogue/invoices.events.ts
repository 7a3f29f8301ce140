import { creditNoteRejected } from '@millepiani/events/billing/credit-note.events';
import {
  invoiceCredited,
  invoiceIssued,
  invoiceRejected,
  paymentReceived,
} from '@millepiani/events/billing/invoice.events';
import type { CommissionId, Id } from '@millepiani/kernel/id';
import { isNothing } from './amount-words.ts';
import { type Entry, entry } from './entry.events.ts';

interface OfInvoice {
  readonly invoiceId: Id<'inv'>;
  readonly commissionId?: CommissionId;
}
const aboutIt = ({ commissionId, invoiceId }: OfInvoice) => commissionId ?? invoiceId;
const theInvoice = ({ invoiceId }: OfInvoice) => invoiceId;
/** What its texts need: its number and its sides are known from when it was issued. */
const ofInvoice = { kind: 'MONEY', about: aboutIt, matter: theInvoice } as const;

/** What is told of invoices, to who sells and who buys: it is nothing for partners. */
export const invoiceEntries: readonly Entry[] = [
  entry(invoiceIssued, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: ({ sellerId, buyerId }) => [sellerId, buyerId],
      en: ({ invoice, data, amount, day }) => ({
        subject: `${invoice} is issued`,
        body: `${amount(data.toPay)} is to be paid by ${day(data.dueDate)}.`,
      }),
      it: ({ invoice, data, amount, day }) => ({
        subject: `${invoice} emessa`,
        body: `Da pagare ${amount(data.toPay)} con scadenza: ${day(data.dueDate)}.`,
      }),
    },
  }),
  entry(invoiceRejected, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: () => ['SELLER'],
      en: ({ invoice }) => ({
        subject: `${invoice} was refused`,
        body: 'The exchange refused it. It keeps its number and its date when it is mended and sent again.',
      }),
      it: ({ invoice }) => ({
        subject: `${invoice} scartata`,
        body: 'Il Sistema di Interscambio l’ha scartata. Corretta e rispedita, conserva numero e data.',
      }),
    },
  }),
  entry(creditNoteRejected, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: ({ sellerId }) => [sellerId],
      en: ({ invoice }) => ({
        subject: `A credit note of ${invoice} was refused`,
        body: 'The exchange refused it. It keeps its number and its date when it is mended and sent again.',
      }),
      it: ({ invoice }) => ({
        subject: `Nota di credito relativa a ${invoice} scartata`,
        body: 'Il Sistema di Interscambio l’ha scartata. Corretta e rispedita, conserva numero e data.',
      }),
    },
  }),
  entry(paymentReceived, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: ({ sellerId }) => [sellerId],
      en: ({ invoice, data, amount, day }) => ({
        subject: `${invoice}: ${amount(data.amount)} came in`,
        body: `Paid on ${day(data.paidOn)}. ${isNothing(data.due) ? 'Nothing' : amount(data.due)} is left to be paid.`,
      }),
      it: ({ invoice, data, amount, day }) => ({
        subject: `${invoice}: incassati ${amount(data.amount)}`,
        body: `Pagamento del ${day(data.paidOn)}. ${isNothing(data.due) ? 'Non resta nulla' : `Restano ${amount(data.due)}`} da pagare.`,
      }),
    },
  }),
  entry(invoiceCredited, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: () => ['SELLER', 'BUYER'],
      en: ({ invoice, data, amount }) => ({
        subject: `${invoice} is credited`,
        body: `Credit note ${data.number} takes ${amount(data.total)} of it back.`,
      }),
      it: ({ invoice, data, amount }) => ({
        subject: `${invoice} stornata`,
        body: `La nota di credito ${data.number} ne storna ${amount(data.total)}.`,
      }),
    },
  }),
];

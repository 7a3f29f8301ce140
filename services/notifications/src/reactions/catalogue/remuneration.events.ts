import {
  remunerationDeclined,
  remunerationDrawnUp,
  remunerationIssued,
  remunerationVoided,
} from '@millepiani/events/billing/remuneration.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId;

/** What documents for shares are called. */
const names = {
  en: {
    INVOICE: 'Your invoice for a share',
    OCCASIONAL_RECEIPT: 'A receipt for a share',
    PAYROLL_INSTRUCTION: 'A payroll instruction',
    FOREIGN_DOCUMENT: 'Your own document for a share',
  },
  it: {
    INVOICE: 'La fattura per una quota',
    OCCASIONAL_RECEIPT: 'La ricevuta per una quota',
    PAYROLL_INSTRUCTION: 'Una disposizione per la busta paga',
    FOREIGN_DOCUMENT: 'Il documento per una quota',
  },
} as const;

/** What is told of documents for shares: who is to approve one, and who pays by it. */
export const remunerationEntries: readonly Entry[] = [
  entry(remunerationDrawnUp, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ approverId }) => [approverId],
      about: aboutIt,
      en: ({ title, data, amount }) => ({
        subject: `${names.en[data.kind]} is to be approved: ${title}`,
        body: `It is about ${amount(data.amount)}. It is issued by your approval.`,
      }),
      it: ({ title, data, amount }) => ({
        subject: `${names.it[data.kind]} da approvare: ${title}`,
        body: `Riguarda ${amount(data.amount)}. Si emette con la tua approvazione.`,
      }),
    },
  }),
  entry(remunerationIssued, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ payerId, payeeId }) => [payerId, payeeId],
      about: aboutIt,
      en: ({ title, data, amount, day }) => ({
        subject: `A share is documented: ${title}`,
        body: `${amount(data.amount)}, by a document of ${day(data.date)}.`,
      }),
      it: ({ title, data, amount, day }) => ({
        subject: `Quota documentata: ${title}`,
        body: `${amount(data.amount)}, documento del ${day(data.date)}.`,
      }),
    },
  }),
  entry(remunerationDeclined, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ payerId, payeeId }) => [payerId, payeeId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `A document for a share was declined: ${title}`,
        body: 'It was not approved, and counts for nothing. A bookkeeper can draw it up anew.',
      }),
      it: ({ title }) => ({
        subject: `Documento per una quota rifiutato: ${title}`,
        body: 'Non è stato approvato e non vale. Si può chiedere alla contabilità di prepararlo di nuovo.',
      }),
    },
  }),
  entry(remunerationVoided, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ payerId, payeeId }) => [payerId, payeeId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `A document for a share was taken back: ${title}`,
        body: 'It counts no more. What is owed by the distribution is as before.',
      }),
      it: ({ title }) => ({
        subject: `Documento per una quota annullato: ${title}`,
        body: 'Non vale più. Quanto dovuto dalla distribuzione resta come prima.',
      }),
    },
  }),
];

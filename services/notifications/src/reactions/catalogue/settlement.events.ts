import { paymentFailed } from '@millepiani/events/billing/payment-batch.events';
import {
  invoiceOverdue,
  invoiceReminded,
  paymentReversed,
  payoutAccountChanged,
  refundSent,
} from '@millepiani/events/billing/settlement.events';
import type { CommissionId, Id } from '@millepiani/kernel/id';
import { isNothing } from './amount-words.ts';
import { type Entry, entry } from './entry.events.ts';

interface OfInvoice {
  readonly invoiceId: Id<'inv'>;
  readonly commissionId?: CommissionId;
}
const ofInvoice = {
  kind: 'MONEY',
  about: ({ commissionId, invoiceId }: OfInvoice) => commissionId ?? invoiceId,
  matter: ({ invoiceId }: OfInvoice) => invoiceId,
} as const;

const whyReversed = {
  MOVED_TO_CREDIT: {
    en: 'It was more than is owed, and is the client’s credit now.',
    it: 'Eccedeva il dovuto: ora è un credito del cliente.',
  },
  RECORDED_BY_MISTAKE: { en: 'It had been recorded by mistake.', it: 'Era stato registrato per errore.' },
  CREDIT_TAKEN_BACK: {
    en: 'It had been the client’s credit, and is no more.',
    it: 'Era un credito del cliente, ora annullato.',
  },
} as const;

/** What is below nothing is told without its sign where the words say so. */
const withoutSign = <M extends { readonly amount: string }>(money: M): M => ({
  ...money,
  amount: money.amount.replace('-', ''),
});

/** What is told of payments that are late, failed, were none, or go back; and of where somebody is to be paid. */
export const settlementEntries: readonly Entry[] = [
  entry(paymentReversed, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: ({ sellerId }) => [sellerId],
      en: ({ invoice, data, amount }) => ({
        subject:
          data.reason === 'CREDIT_TAKEN_BACK'
            ? `${invoice}: ${amount(withoutSign(data.amount))} counts as paid again`
            : `${invoice}: ${amount(data.amount)} is taken back`,
        body: `${whyReversed[data.reason].en} ${isNothing(data.due) ? 'Nothing' : amount(data.due)} is left to be paid.`,
      }),
      it: ({ invoice, data, amount }) => ({
        subject:
          data.reason === 'CREDIT_TAKEN_BACK'
            ? `${invoice}: ${amount(withoutSign(data.amount))} di nuovo imputati al pagamento`
            : `${invoice}: incasso di ${amount(data.amount)} annullato`,
        body: `${whyReversed[data.reason].it} ${isNothing(data.due) ? 'Non resta nulla' : `Restano ${amount(data.due)}`} da pagare.`,
      }),
    },
  }),
  entry(invoiceOverdue, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: ({ sellerId, buyerId }) => [sellerId, buyerId],
      en: ({ invoice, data, amount, day }) => ({
        subject: `${invoice} is overdue`,
        body: `${amount(data.due)} was to be paid by ${day(data.dueDate)}.`,
      }),
      it: ({ invoice, data, amount, day }) => ({
        subject: `${invoice} scaduta`,
        body: `Restano ${amount(data.due)} da pagare; la scadenza era: ${day(data.dueDate)}.`,
      }),
    },
  }),
  entry(invoiceReminded, {
    isForPartners: false,
    tells: {
      ...ofInvoice,
      concerns: ({ buyerId }) => [buyerId],
      en: ({ invoice, data, amount, day }) => ({
        subject: `${data.level === 3 ? 'Last reminder' : 'Reminder'}: ${invoice}`,
        body: `${amount(data.due)} was to be paid by ${day(data.dueDate)}. Interest by law has come to ${amount(data.interest)} so far; it is not asked for here.`,
      }),
      it: ({ invoice, data, amount, day }) => ({
        subject: `${data.level === 3 ? 'Ultimo sollecito' : 'Sollecito'}: ${invoice}`,
        body: `Restano ${amount(data.due)} da pagare; la scadenza era: ${day(data.dueDate)}. Gli interessi di legge maturati sono di ${amount(data.interest)}; qui non vengono richiesti.`,
      }),
    },
  }),
  entry(refundSent, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ payeeId }) => [payeeId],
      en: ({ data, amount, day }) => ({
        subject: `Refunded: ${amount(data.amount)}`,
        body: `What was paid beyond what is owed was transferred back on ${day(data.paidOn)}.`,
      }),
      it: ({ data, amount, day }) => ({
        subject: `Rimborso di ${amount(data.amount)}`,
        body: `Quanto pagato oltre il dovuto è stato restituito con bonifico del ${day(data.paidOn)}.`,
      }),
    },
  }),
  entry(paymentFailed, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ payeeId, payerId }) => [payeeId, payerId],
      about: ({ commissionId, batchId }) => commissionId ?? batchId,
      en: ({ data, amount, day }) => ({
        subject: `A payment of ${amount(data.amount)} ${data.wasExecuted ? 'came back' : 'was refused'}`,
        body: `The bank says ${data.reason}, on ${day(data.failedOn)}. It is owed again; look at the bank account in the tax profile.`,
      }),
      it: ({ data, amount, day }) => ({
        subject: `Pagamento di ${amount(data.amount)} ${data.wasExecuted ? 'tornato indietro' : 'rifiutato'}`,
        body: `La banca indica ${data.reason}, in data ${day(data.failedOn)}. La somma resta dovuta: si controlli il conto nel profilo fiscale.`,
      }),
    },
  }),
  entry(payoutAccountChanged, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ agentId }) => [agentId],
      en: ({ data, when }) => ({
        subject: 'You are to be paid to another bank account',
        body: `Nothing is paid to it before ${when(data.usableFrom)}. If this was not you, tell an administrator at once.`,
      }),
      it: ({ data, when }) => ({
        subject: 'È cambiato il conto su cui si ricevono i pagamenti',
        body: `Prima di questo momento non vi arriverà nulla: ${when(data.usableFrom)}. Chi non ha fatto questa modifica avvisi subito un amministratore.`,
      }),
    },
  }),
];

import { paymentBatchApproved, paymentSent } from '@millepiani/events/billing/payment-batch.events';
import { reserveCredited } from '@millepiani/events/billing/reserve.events';
import type { CommissionId } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';
import { isBelowNothing, sizeOf } from './amount-words.ts';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId;

/** What reserves are for, as far as a text needs it. */
const purposes = {
  en: { staff: 'staff', technology: 'technology', offering: 'a wider offer' },
  it: { staff: 'il personale', technology: 'la tecnologia', offering: 'ampliare l’offerta' },
} as const;

type Writing = (amount: MoneyText) => string;
const movedEn = (moved: MoneyText, amount: Writing): string =>
  `${amount(sizeOf(moved))} was ${isBelowNothing(moved) ? 'taken back from it' : 'set aside'}.`;
const movedIt = (moved: MoneyText, amount: Writing): string =>
  isBelowNothing(moved)
    ? `Ne sono stati tolti ${amount(sizeOf(moved))}.`
    : `Sono stati accantonati ${amount(sizeOf(moved))}.`;

/** What is told of money that goes out, and of what is set aside. */
export const payoutEntries: readonly Entry[] = [
  entry(paymentBatchApproved, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ payerId }) => [payerId],
      about: ({ batchId }) => batchId,
      en: ({ data: { payments, total, executeOn }, amount, day }) => ({
        subject: `Ready for the bank: ${amount(total)}`,
        body: `${payments === 1 ? 'One payment was approved, to be' : `${payments} payments were approved, all to be`} executed on ${day(executeOn)}.`,
      }),
      it: ({ data: { payments, total, executeOn }, amount, day }) => ({
        subject: `Pronto per la banca: ${amount(total)}`,
        body: `${payments === 1 ? 'Approvato un pagamento' : `Approvati ${payments} pagamenti`}, da eseguire il ${day(executeOn)}.`,
      }),
    },
  }),
  entry(paymentSent, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ payeeId }) => [payeeId],
      about: aboutIt,
      en: ({ title, data, amount, day }) => ({
        subject: `Paid: ${title}`,
        body: `${amount(data.amount)} was transferred on ${day(data.paidOn)}.`,
      }),
      it: ({ title, data, amount, day }) => ({
        subject: `Pagamento eseguito: ${title}`,
        body: `Bonifico di ${amount(data.amount)} eseguito il ${day(data.paidOn)}.`,
      }),
    },
  }),
  entry(reserveCredited, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      isQuiet: true,
      concerns: ({ ownerId }) => [ownerId],
      about: aboutIt,
      en: ({ title, data, amount }) => ({
        subject: `Reserve for ${purposes.en[data.purpose]}: ${title}`,
        body: `${movedEn(data.amount, amount)} The reserve holds ${amount(data.balance)} now.`,
      }),
      it: ({ title, data, amount }) => ({
        subject: `Riserva per ${purposes.it[data.purpose]}: ${title}`,
        body: `${movedIt(data.amount, amount)} La riserva ammonta ora a ${amount(data.balance)}.`,
      }),
    },
  }),
];

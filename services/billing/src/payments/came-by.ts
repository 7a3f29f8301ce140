import type { Money } from '@millepiani/kernel/money';
import type { IssuedInvoice, Payment } from '../invoices/invoice.ts';
import { isNote } from '../remuneration/share-stream.ts';

/** What came by a payment, in its own currency, with what is beyond what was due. */
export const cameBy = ({ foreign, amount, excess }: Pick<Payment, 'foreign' | 'amount' | 'excess'>): Money =>
  foreign?.amount ?? { minor: amount + (excess?.cents ?? 0n), currency: 'EUR' };

/** Whether a payment is noted on a share's invoice of what a batch paid, or a claim cleared: the entry of that is what a statement tells of, or none is. */
export const isNoted = ({ remunerates }: Pick<IssuedInvoice, 'remunerates'>, { reference }: Payment): boolean =>
  remunerates !== undefined && isNote(reference);

import type { Money } from '@millepiani/kernel/money';
import type { Payment } from '../invoices/invoice.ts';

/** What came by a payment, in its own currency, with what is beyond what was due. */
export const cameBy = ({ foreign, amount, excess }: Pick<Payment, 'foreign' | 'amount' | 'excess'>): Money =>
  foreign?.amount ?? { minor: amount + (excess?.cents ?? 0n), currency: 'EUR' };

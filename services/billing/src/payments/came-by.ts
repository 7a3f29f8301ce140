import { isId } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import type { Payment } from '../invoices/invoice.ts';

/** What came by a payment, in its own currency, with what is beyond what was due. */
export const cameBy = ({ foreign, amount, excess }: Pick<Payment, 'foreign' | 'amount' | 'excess'>): Money =>
  foreign?.amount ?? { minor: amount + (excess?.cents ?? 0n), currency: 'EUR' };

/** Whether a share's invoice was issued after its batch was executed: then the batch's own entry is what a statement tells of, for it is called by batch or run. */
export const isNotedLater = ({ reference }: Pick<Payment, 'reference'>): boolean => isId(reference, 'pbt', 'dst');

/** Whether a share's invoice was paid by a claim that was set off against the share: no money came, so that no line tells of it. */
export const isCleared = ({ reference }: Pick<Payment, 'reference'>): boolean => isId(reference, 'stl');

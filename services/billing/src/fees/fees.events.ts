import { feeDue, feeOverdue, feePaid, feeReduced } from '@millepiani/events/billing/fee.events';
import { event } from '@millepiani/events/event';
import type { InvoiceId } from '../invoices/invoice.ts';
import { inEuros } from '../invoices/settling.ts';
import type { MembershipFee } from './membership-fee.ts';

const place = ({ id, told }: MembershipFee) => ({ subject: id, partition: id, aggregateVersion: told });

const facts = ({ id, personId, payerId }: MembershipFee) => ({ feeId: id, personId, payerId });

/** Some days are to be paid; `isAgain`: they had been, and that was taken back. */
export const toldDue = (fee: MembershipFee, isAgain: boolean) =>
  event(feeDue, {
    ...place(fee),
    data: {
      ...{ ...facts(fee), from: fee.from, to: fee.to, planId: fee.planId, amount: inEuros(fee.amount) },
      ...(isAgain ? { isAgain } : {}),
    },
  });

/** Less is asked for, or nothing. */
export const toldReduced = (fee: MembershipFee, reason: 'MEMBERSHIP_ENDED' | 'WAIVED') =>
  event(feeReduced, {
    ...place(fee),
    data: { ...facts(fee), from: fee.from, to: fee.to, amount: inEuros(fee.amount), reason },
  });

/** Nothing of it is left to be paid. */
export const toldPaid = (fee: MembershipFee, invoiceId: InvoiceId, paidOn: string) =>
  event(feePaid, { ...place(fee), data: { ...facts(fee), invoiceId, paidOn, setOff: inEuros(fee.setOff) } });

/** It was not paid in time. `due`: in cents. */
export const toldOverdue = (
  fee: MembershipFee,
  { invoiceId, dueDate, due }: { readonly invoiceId: InvoiceId; readonly dueDate: string; readonly due: bigint },
) => event(feeOverdue, { ...place(fee), data: { ...facts(fee), invoiceId, dueDate, due: inEuros(due) } });

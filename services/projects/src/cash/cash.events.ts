import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  commissionDistributed,
  commissionInvoiced,
  commissionPaid,
} from '@millepiani/events/projects/commission-money.events';
import { money, moneyText } from '@millepiani/kernel/money';
import type { CashBook, CashEvent } from './cash-book.ts';

/** What billing told, told again as a fact of the commission; `after` is the book that it brought about. */
export function toEvent({ commissionId, told }: CashBook, happened: CashEvent): CheckedEvent {
  const place = { subject: `${commissionId}#money`, aggregateVersion: told, partition: commissionId } as const;
  switch (happened.type) {
    case 'issued': {
      const { type: _, taxable, total, toPay, ...facts } = happened;
      const amounts = { taxable: moneyText(taxable), total: moneyText(total), toPay: moneyText(toPay) };
      return event(commissionInvoiced, { ...place, data: { commissionId, ...facts, ...amounts } });
    }
    case 'paid': {
      const { id: invoiceId, number, paid, total } = happened.invoice;
      const amount = moneyText(money(paid, total.currency));
      const data = { commissionId, invoiceId, number, paid: amount, paidOn: happened.paidOn };
      return event(commissionPaid, { ...place, data });
    }
    case 'shared': {
      const { run, agreementVersionId, isFinal } = happened;
      const { id: runId, shared, fee, reserve, surplus } = run;
      const amounts = { shared: moneyText(shared), fee: moneyText(fee), reserve: moneyText(reserve) };
      const data = { commissionId, runId, agreementVersionId, ...amounts, surplus: moneyText(surplus), isFinal };
      return event(commissionDistributed, { ...place, data });
    }
    default:
      return happened satisfies never;
  }
}

import { distributionPosted } from '@millepiani/events/billing/distribution.events';
import {
  invoiceCredited,
  invoiceIssued,
  invoicePaid,
  paymentReceived,
} from '@millepiani/events/billing/invoice.events';
import { paymentReversed } from '@millepiani/events/billing/settlement.events';
import {
  commissionDistributed,
  commissionInvoiced,
  commissionPaid,
} from '@millepiani/events/projects/commission-money.events';
import { type Money, type MoneyText, money, parseMoney } from '@millepiani/kernel/money';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import { Unreadable } from '@millepiani/spine/reader/failure-kind';
import { toEvent } from '../cash/cash.events.ts';
import { type BookedRun, book, type CashFact, emptyBook, isToClient } from '../cash/cash-book.ts';
import { partiesOf } from '../commissions/commission-access.ts';
import type { Projects } from '../projects.ts';

const on = [invoiceIssued, paymentReceived, paymentReversed, invoiceCredited, invoicePaid, distributionPosted] as const;
const emits = [commissionInvoiced, commissionPaid, commissionDistributed];

/** Keeps commissions' money in and out, and tells what billing told as facts of the commission. */
export const hearOfMoney = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'hear-of-money',
    description:
      "Keeps a commission's money in and out, and tells again, as facts of the commission, that it was invoiced, paid and shared.",
    on,
    emits,
    emitsAlone: emits,
    handle: async (event, { session, emit }) => {
      const { cashBooks, commissions } = projects();
      const { commissionId } = event.data;
      const commission = commissionId && (await commissions.find(commissionId, session));
      if (!(commissionId && commission)) return;
      if (event.type === invoiceIssued.type && !isToClient(event.data.buyerId, commission, partiesOf(commission)))
        return;
      const before = (await cashBooks.find(session, commissionId)) ?? emptyBook(commissionId);
      const { after, event: told } = book(before, factOf(event));
      if (after === before) return;
      await cashBooks.put(session, after);
      if (told) await emit([toEvent(after, told)]);
    },
  });

function factOf(event: EventOf<(typeof on)[number]>): CashFact {
  switch (event.type) {
    case invoiceIssued.type: {
      const { invoiceId, number, taxable, total, toPay, dueDate } = event.data;
      const amounts = { taxable: read(taxable), total: read(total), toPay: read(toPay) };
      return { type: 'issued', invoiceId, number, ...amounts, dueDate };
    }
    case paymentReceived.type: {
      const { invoiceId, amount, withheld } = event.data;
      return { type: 'received', invoiceId, amount: read(amount), withheld: read(withheld) };
    }
    case paymentReversed.type: {
      const { invoiceId, amount, withheld, reason } = event.data;
      const isMistake = reason === 'RECORDED_BY_MISTAKE';
      return { type: 'taken-back', invoiceId, amount: read(amount), withheld: read(withheld), isMistake };
    }
    case invoiceCredited.type:
      return { type: 'credited', invoiceId: event.data.invoiceId, total: read(event.data.total) };
    case invoicePaid.type:
      return { type: 'paid', invoiceId: event.data.invoiceId, paidOn: event.data.paidOn };
    case distributionPosted.type: {
      const { agreementVersionId, isFinal } = event.data;
      return { type: 'shared', run: runOf(event.data), agreementVersionId, isFinal };
    }
    default:
      return event satisfies never;
  }
}

function runOf({ runId: id, fee, reserve, surplus, shares }: EventOf<typeof distributionPosted>['data']): BookedRun {
  const amount = read(fee);
  const shared = shares.reduce((sum, share) => sum + read(share.amount).minor, 0n);
  return {
    id,
    shared: money(shared, amount.currency),
    fee: amount,
    reserve: read(reserve),
    surplus: read(surplus),
  };
}

/** An amount that its contract has checked. */
function read(text: MoneyText): Money {
  const parsed = parseMoney(text, []);
  if (parsed.ok) return parsed.value;
  throw new Unreadable('WRONG_DATA', 'An amount that is none.');
}

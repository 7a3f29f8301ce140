import { dayOf, daysBetween } from '@millepiani/kernel/day';
import { money } from '@millepiani/kernel/money';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { decimal, formatDecimal } from '../documents/decimal.ts';
import { dueOf, type IssuedInvoice } from '../invoices/invoice.ts';
import { pauseDunning } from './dunning.commands.ts';
import { isAskedFor, nextDayOf } from './dunning.ts';
import { isPublished, lateInterest, lawOf, rateOn } from './late-interest.ts';

const today = ({ billing }: Context): string => dayOf(billing.clock.now());

const overdueDays = (invoice: IssuedInvoice, day: string): number =>
  dueOf(invoice) > 0n && isAskedFor(invoice) ? Math.max(0, daysBetween(invoice.dueDate, day)) : 0;

/** Reminders in the schema. */
export const dunningResolvers: Pick<Resolvers, 'Invoice' | 'InvoiceDunning' | 'Mutation'> = {
  Invoice: {
    dunning: (invoice) => (invoice.stage === 'issued' ? invoice : undefined),
  },
  InvoiceDunning: {
    daysOverdue: (invoice, _args, context) => overdueDays(invoice, today(context)),
    interest: (invoice, _args, context) =>
      money(isAskedFor(invoice) ? lateInterest(invoice, today(context)) : 0n, 'EUR'),
    interestRate: ({ content }, _args, context) =>
      formatDecimal(decimal(rateOn(lawOf(content.buyer), today(context)), 2), 2),
    isRatePublished: ({ content }, _args, context) => isPublished(lawOf(content.buyer), today(context)),
    reminders: ({ dunning }) => [...(dunning?.reminders ?? [])],
    nextOn: (invoice) => nextDayOf(invoice, dueOf(invoice)),
    pausedUntil: ({ dunning }) => dunning?.paused?.until,
    pauseReason: ({ dunning }) => dunning?.paused?.reason,
  },
  Mutation: {
    pauseDunning: async (_root, { input }, context) => {
      const result = await pauseDunning(context.billing, callOf(context, 'pauseDunning', input));
      return toPayload(result, async ({ invoiceId }) => ({ invoice: await context.invoices.load(invoiceId) }));
    },
  },
};

import { claimRaised, claimSettled } from '@millepiani/events/billing/claim.events';
import { distributionPosted } from '@millepiani/events/billing/distribution.events';
import { invoiceCredited, invoiceIssued, paymentReceived } from '@millepiani/events/billing/invoice.events';
import { paymentSent } from '@millepiani/events/billing/payment-batch.events';
import { paymentReversed } from '@millepiani/events/billing/settlement.events';
import type { AgentId } from '@millepiani/kernel/id';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';

const on = [
  invoiceIssued,
  paymentReceived,
  paymentReversed,
  invoiceCredited,
  distributionPosted,
  paymentSent,
  claimRaised,
  claimSettled,
] as const;

/** Notes whose revenue changes by what billing itself does. */
export const watchRevenue = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'watch-revenue',
    description: 'Has the revenue of who sells or shares held against the limits of their regime.',
    on,
    emits: [],
    handle: async (event, { session }) => {
      const agents = agentsOf(event);
      const seller =
        event.type === invoiceCredited.type
          ? (await billing().invoices.find(event.data.invoiceId, session))?.sellerId
          : undefined;
      await billing().revenueWatches.mark(session, seller ? [seller] : agents);
    },
  });

function agentsOf(event: EventOf<(typeof on)[number]>): readonly AgentId[] {
  switch (event.type) {
    case invoiceIssued.type:
    case paymentReceived.type:
    case paymentReversed.type:
      return [event.data.sellerId];
    case distributionPosted.type:
      return event.data.shares.map(({ agentId }) => agentId);
    case paymentSent.type:
      return [event.data.payeeId];
    case claimRaised.type:
    case claimSettled.type:
      return [event.data.creditorId, event.data.debtorId];
    case invoiceCredited.type:
      return [];
    default:
      return event satisfies never;
  }
}

import { feeDue, feeOverdue, feePaid } from '@millepiani/events/billing/fee.events';
import {
  invoiceCredited,
  invoiceIssued,
  invoicePaid,
  invoiceRejected,
  invoiceSent,
  paymentReceived,
} from '@millepiani/events/billing/invoice.events';
import { journalEntryPosted } from '@millepiani/events/billing/journal-entry.events';
import { ledgerAccountOpened } from '@millepiani/events/billing/ledger-account.events';
import { paymentReversed } from '@millepiani/events/billing/settlement.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';
import { feeCredited, feeInvoiced, keepSettled } from '../fees/settling-fees.commands.ts';

/** Brings membership fees to what their invoices have come to. */
export const settleFees = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'settle-fees',
    description:
      'Sets credit off against a membership fee once it is invoiced, books it as a fee, and tells that it is paid when its invoice is, or due again when that is taken back, or the exchange refuses it.',
    on: [invoiceIssued, invoiceSent, invoiceRejected, paymentReceived, paymentReversed, invoicePaid, invoiceCredited],
    emits: [feeDue, feePaid, feeOverdue, ledgerAccountOpened, journalEntryPosted, paymentReceived, invoicePaid],
    handle: async (event, transaction) => {
      const { invoices, membershipFees, creditNotes } = billing();
      const { session } = transaction;
      const { invoiceId } = event.data;
      const fee = await membershipFees.ofInvoice(invoiceId, session);
      if (!fee) return;
      const invoice = await invoices.find(invoiceId, session);
      if (invoice?.stage !== 'issued') return;
      if (event.type === invoiceIssued.type) return feeInvoiced(billing(), transaction, fee, invoice);
      if (event.type === invoiceCredited.type) {
        const note = await creditNotes.find(event.data.creditNoteId, session);
        if (note) await feeCredited(billing(), transaction, invoice, note);
      }
      await keepSettled(billing(), transaction, fee, invoice);
    },
  });

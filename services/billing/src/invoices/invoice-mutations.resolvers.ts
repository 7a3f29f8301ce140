import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { recordDelivery, recordNoteDelivery, sendAgain, sendNoteAgain } from './delivering.commands.ts';
import type { CreditNoteId, InvoiceId } from './invoice.ts';
import { draft, issue } from './invoices.commands.ts';
import { issueCreditNote, receivePayment } from './settling.commands.ts';

/** The invoice as it stands after a command. */
const invoicePayload = (result: Result<{ invoiceId: InvoiceId }, Failures>, { invoices }: Context) =>
  toPayload(result, async ({ invoiceId }) => ({ invoice: await invoices.load(invoiceId) }));

/** The credit note as it stands after a command. */
const notePayload = (result: Result<{ creditNoteId: CreditNoteId }, Failures>, { creditNotes }: Context) =>
  toPayload(result, async ({ creditNoteId }) => ({ creditNote: await creditNotes.load(creditNoteId) }));

/** Documents are written and handed over in the background. */
const pendingOf = (result: Result<unknown, Failures>): string[] => (result.ok ? ['INVOICE_DOCUMENTS'] : []);

/** What is done with invoices, in the schema. */
export const invoiceMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    draftInvoice: async (_root, { input }, context) =>
      invoicePayload(await draft(context.billing, callOf(context, 'draftInvoice', input)), context),
    issueInvoice: async (_root, { input }, context) => {
      const result = await issue(context.billing, callOf(context, 'issueInvoice', input));
      return { ...(await invoicePayload(result, context)), pending: pendingOf(result) };
    },
    recordDelivery: async (_root, { input }, context) =>
      invoicePayload(await recordDelivery(context.billing, callOf(context, 'recordDelivery', input)), context),
    resendInvoice: async (_root, { input }, context) => {
      const result = await sendAgain(context.billing, callOf(context, 'resendInvoice', input));
      return { ...(await invoicePayload(result, context)), pending: pendingOf(result) };
    },
    recordCreditNoteDelivery: async (_root, { input }, context) =>
      notePayload(
        await recordNoteDelivery(context.billing, callOf(context, 'recordCreditNoteDelivery', input)),
        context,
      ),
    resendCreditNote: async (_root, { input }, context) => {
      const result = await sendNoteAgain(context.billing, callOf(context, 'resendCreditNote', input));
      return { ...(await notePayload(result, context)), pending: pendingOf(result) };
    },
    recordPayment: async (_root, { input }, context) =>
      invoicePayload(await receivePayment(context.billing, callOf(context, 'recordPayment', input)), context),
    issueCreditNote: async (_root, { input }, context) => {
      const result = await issueCreditNote(context.billing, callOf(context, 'issueCreditNote', input));
      const payload = await toPayload(result, async ({ invoiceId, creditNoteId }) => ({
        creditNote: await context.creditNotes.load(creditNoteId),
        invoice: await context.invoices.load(invoiceId),
      }));
      return { ...payload, pending: pendingOf(result) };
    },
  },
};

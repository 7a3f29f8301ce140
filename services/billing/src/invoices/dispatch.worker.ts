import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { isId } from '@millepiani/kernel/id';
import { ok } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { toldNoteSent } from './credit-notes.events.ts';
import { dispatchDocument } from './dispatch.jobs.ts';
import type { CreditNote, CreditNoteId, InvoiceId, IssuedInvoice } from './invoice.ts';
import { toldSent } from './invoices.events.ts';
import { render } from './render.adapter.ts';
import { markSent } from './transmitting.ts';

/** How many documents a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

/** Writes a document and hands it over; safe twice, for files stay as they were first written, and what is sent is left alone. */
export const dispatchWorker = (billing: () => Billing): JobImplementation =>
  implementJob(dispatchDocument, async ({ documentId }) => {
    if (isId(documentId, 'crn')) {
      const note = await billing().creditNotes.find(documentId);
      if (note?.transmission !== 'ISSUED') return;
      await handOver(billing(), note);
      await tellNoteSent(billing(), note.id, note.attempts);
      return;
    }
    const invoice = isId(documentId, 'inv') ? await billing().invoices.find(documentId) : undefined;
    if (invoice?.stage !== 'issued' || invoice.transmission !== 'ISSUED') return;
    await handOver(billing(), invoice);
    await tellSent(billing(), invoice.id, invoice.attempts);
  });

async function handOver({ files, delivery }: Billing, document: IssuedInvoice | CreditNote): Promise<void> {
  await files.keep(await render(document));
  await delivery.deliver({ sellerId: document.sellerId, files: await files.of(document.id) });
}

/** By the service itself, once for each attempt: what came meanwhile is seen in the transaction. */
const callFor = (id: InvoiceId | CreditNoteId, attempts: number) => ({
  actor: systemActor('billing'),
  mutation: 'dispatchDocument',
  input: { idempotencyKey: `dispatch-${id}-${attempts}` },
});

async function tellSent({ commands, invoices }: Billing, id: InvoiceId, attempts: number): Promise<void> {
  await commands.run(callFor(id, attempts), async ({ session, emit }) => {
    const invoice = await invoices.find(id, session);
    const sent = invoice?.stage === 'issued' && invoice.attempts === attempts ? markSent(invoice) : undefined;
    if (sent) {
      await invoices.save(session, sent);
      await emit([toldSent(sent)]);
    }
    return ok({ invoiceId: id });
  });
}

async function tellNoteSent({ commands, creditNotes }: Billing, id: CreditNoteId, attempts: number): Promise<void> {
  await commands.run(callFor(id, attempts), async ({ session, emit }) => {
    const note = await creditNotes.find(id, session);
    const sent = note?.attempts === attempts ? markSent(note) : undefined;
    if (sent) {
      await creditNotes.saveTransmission(session, sent);
      await emit([toldNoteSent(sent)]);
    }
    return ok({ creditNoteId: id });
  });
}

/** Documents that are issued and not sent. */
export async function dueDispatches({ invoices, creditNotes }: Billing): Promise<readonly DueJob[]> {
  const [unsent, notes] = await Promise.all([invoices.unsent(mostAtOnce), creditNotes.unsent(mostAtOnce)]);
  return [...unsent, ...notes].map((documentId) => due(dispatchDocument, `${documentId}-due`, { documentId }));
}

import type { CallWith } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Billing } from '../billing.ts';
import { toldNoteOutcome } from './credit-notes.events.ts';
import { dispatchDocument } from './dispatch.jobs.ts';
import type { CreditNoteId, InvoiceId } from './invoice.ts';
import { keeperOf, onInvoice } from './invoices.commands.ts';
import { toldOutcome } from './invoices.events.ts';
import { type Outcome, recordOutcome, resend } from './transmitting.ts';

type InvoiceAnswered = Promise<Result<{ invoiceId: InvoiceId }, Failures>>;
type NoteAnswered = Promise<Result<{ creditNoteId: CreditNoteId }, Failures>>;

/** What the exchange or the buyer said of a document that was sent. */
type Said = {
  readonly outcome: 'DELIVERED' | 'REJECTED';
  readonly reason?: string | null | undefined;
};
export type OutcomeInput = Said & { readonly invoiceId: string };
export type NoteOutcomeInput = Said & { readonly creditNoteId: string };

/** The codes that somebody wrote into a reason: `00404`, or `EC02`. */
const codesIn = (reason: string): readonly string[] => [...new Set(reason.match(/\b(\d{5}|EC0[12])\b/g) ?? [])];

function outcomeOf({ outcome, reason }: Said, now: Instant): Result<Outcome, Failures> {
  const said = parseText(reason ?? '', { min: outcome === 'REJECTED' ? 1 : 0, max: 500 }, ['reason']);
  if (!said.ok) return said;
  return outcome === 'REJECTED'
    ? ok({ kind: outcome, reason: said.value, codes: codesIn(said.value), on: dayOf(now) })
    : ok({ kind: outcome });
}

/** Records that an invoice came, or was refused. Bookkeepers may. */
export const recordDelivery = (billing: Billing, call: CallWith<OutcomeInput>): InvoiceAnswered =>
  onInvoice(billing, call, async (invoice, transaction) => {
    const outcome = outcomeOf(call.input, transaction.now);
    if (!outcome.ok) return outcome;
    if (invoice.stage !== 'issued') return fail('NOT_SENT', 'It is not under way.', ['invoiceId']);
    const decided = recordOutcome(invoice, outcome.value);
    if (!decided.ok) return decided;
    await billing.invoices.save(transaction.session, decided.value);
    await transaction.emit([toldOutcome(decided.value)]);
    return ok({ invoiceId: invoice.id });
  });

/** Has a refused invoice delivered again, under its number and date. Bookkeepers may. */
export async function sendAgain(billing: Billing, call: CallWith<{ invoiceId: string }>): InvoiceAnswered {
  const again = await onInvoice(billing, call, async (invoice, { session }) => {
    if (invoice.stage !== 'issued') return fail('NOT_REJECTED', 'It was not refused.', ['invoiceId']);
    const decided = resend(invoice);
    if (!decided.ok) return decided;
    await billing.invoices.save(session, decided.value);
    return ok({ invoiceId: invoice.id, attempts: decided.value.attempts });
  });
  if (!again.ok) return again;
  const { invoiceId, attempts } = again.value;
  billing.hint(due(dispatchDocument, `${invoiceId}-${attempts}`, { documentId: invoiceId }));
  return ok({ invoiceId });
}

/** Records that a credit note came, or was refused. Bookkeepers may. */
export async function recordNoteDelivery(billing: Billing, call: CallWith<NoteOutcomeInput>): NoteAnswered {
  const by = keeperOf(call);
  if (!by.ok) return by;
  return billing.commands.run(call, async ({ session, now, emit }) => {
    const [note, outcome] = [await noteIn(billing, call.input.creditNoteId), outcomeOf(call.input, now)];
    if (!note.ok) return note;
    if (!outcome.ok) return outcome;
    const found = await billing.creditNotes.find(note.value, session);
    if (found?.transmission !== 'SENT') return fail('NOT_SENT', 'It is not under way.', ['creditNoteId']);
    const decided = recordOutcome(found, outcome.value);
    if (!decided.ok) return decided;
    await billing.creditNotes.saveTransmission(session, decided.value);
    await emit([toldNoteOutcome(decided.value)]);
    return ok({ creditNoteId: found.id });
  });
}

/** Has a refused credit note delivered again, under its number and date. Bookkeepers may. */
export async function sendNoteAgain(billing: Billing, call: CallWith<{ creditNoteId: string }>): NoteAnswered {
  const by = keeperOf(call);
  if (!by.ok) return by;
  const again = await billing.commands.run(call, async ({ session }) => {
    const id = await noteIn(billing, call.input.creditNoteId);
    if (!id.ok) return id;
    const note = await billing.creditNotes.find(id.value, session);
    const decided = note ? resend(note) : noNote;
    if (!decided.ok) return decided;
    await billing.creditNotes.saveTransmission(session, decided.value);
    return ok({ creditNoteId: decided.value.id, attempts: decided.value.attempts });
  });
  if (!again.ok) return again;
  const { creditNoteId, attempts } = again.value;
  billing.hint(due(dispatchDocument, `${creditNoteId}-${attempts}`, { documentId: creditNoteId }));
  return ok({ creditNoteId });
}

const noNote = fail('CREDIT_NOTE_NOT_FOUND', 'There is none with this id.', ['creditNoteId']);

/** A credit note's id, where there is one. Fails with `INVALID_ID` or `CREDIT_NOTE_NOT_FOUND`. */
async function noteIn({ creditNotes }: Billing, text: string): Promise<Result<CreditNoteId, Failures>> {
  const id = parseId(text, ['crn'], ['creditNoteId']);
  if (!id.ok) return id;
  return (await creditNotes.find(id.value)) ? id : noNote;
}

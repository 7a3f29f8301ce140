import type { CallWith } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { MoneyText } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Billing } from '../billing.ts';
import { Stirring } from '../distributions/stirring.commands.ts';
import { type Content, checkCredit, composeBetween, creditedBy, formatNumber } from '../documents/document.ts';
import type { LineText } from '../documents/line.ts';
import { receiveIn } from '../payments/recording.commands.ts';
import { creditMovements } from './books.ts';
import { dispatchDocument } from './dispatch.jobs.ts';
import type { CreditNote, CreditNoteId, InvoiceId, IssuedInvoice } from './invoice.ts';
import { onInvoice, takeNumber } from './invoices.commands.ts';
import { toldCredited } from './invoices.events.ts';
import { keepBooks } from './keep-books.adapter.ts';
import { creditInvoice } from './settling.ts';

/** A payment that came in, as a bookkeeper tells it. */
export type PaymentInput = {
  readonly invoiceId: string;
  readonly amount: MoneyText;
  readonly paidOn: string;
  readonly reference: string;
  readonly keepExcess?: boolean | null | undefined;
  readonly rateId?: string | null | undefined;
  readonly settles?: MoneyText | null | undefined;
};

/** Records a payment of an invoice and writes it into the books. Bookkeepers may. */
export async function receivePayment(
  billing: Billing,
  call: CallWith<PaymentInput>,
): Promise<Result<{ invoiceId: InvoiceId }, Failures>> {
  const stirring = new Stirring(billing);
  const received = await onInvoice(billing, call, async (invoice, transaction, by) => {
    const { amount, paidOn, reference, keepExcess, rateId, settles } = call.input;
    const facts = { amount, paidOn, reference, keepExcess, rateId, settles: settles ?? undefined };
    const recorded = await receiveIn(billing, transaction, { invoice, facts, by, stirring });
    return recorded.ok ? ok({ invoiceId: recorded.value.invoice.id }) : recorded;
  });
  stirring.hint();
  return received;
}

/** What is to be taken back: all that is left, or what the lines say. */
export type CreditInput = {
  readonly invoiceId: string;
  readonly reason: string;
  readonly date?: string | null | undefined;
  readonly lines?: readonly LineText[] | null | undefined;
};

/** Takes an invoice back by a credit note of the same sequence. Bookkeepers may. */
export async function issueCreditNote(
  billing: Billing,
  call: CallWith<CreditInput>,
): Promise<Result<{ invoiceId: InvoiceId; creditNoteId: CreditNoteId }, Failures>> {
  const stirring = new Stirring(billing);
  const issued = await onInvoice(billing, call, async (invoice, transaction, by) => {
    if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'A draft is not credited: drop it.', ['invoiceId']);
    const before = creditedBy((await billing.creditNotes.ofInvoice(invoice.id, transaction.session)).map(contentOf));
    const composed = compose(invoice, call.input);
    if (!composed.ok) return composed;
    const content = checkCredit(composed.value, invoice.content, before);
    if (!content.ok) return content;
    const { vatNumber } = invoice.content.seller;
    const numbered = await takeNumber(billing, transaction, { vatNumber, date: call.input.date ?? undefined });
    if (!numbered.ok) return numbered;
    const { number, date } = numbered.value;
    if (date < invoice.date) return fail('DATE_BEFORE_INVOICE', `The invoice is of ${invoice.date}.`, ['date']);
    const { sellerId, buyerId, commissionId } = invoice;
    const note: CreditNote = {
      ...{ id: newId('crn'), invoiceId: invoice.id, sellerId, buyerId, commissionId, content: content.value },
      ...{ number, date, invoiceNumber: invoice.number, invoiceDate: invoice.date, issuedAt: transaction.now },
      ...{ transmission: 'ISSUED', attempts: 0 },
    };
    const after = creditInvoice(invoice, content.value);
    await billing.creditNotes.insert(transaction.session, note);
    await billing.invoices.save(transaction.session, after);
    const booked = await keepBooks(billing, transaction, {
      ...{ of: invoice, by, commissionId, date, movements: creditMovements(content.value) },
      description: `Credit note ${formatNumber(number)} of invoice ${formatNumber(invoice.number)}`,
    });
    if (!booked.ok) return booked;
    await transaction.emit([toldCredited(after, note)]);
    await stirring.stir(transaction, commissionId);
    return ok({ invoiceId: invoice.id, creditNoteId: note.id });
  });
  stirring.hint();
  if (issued.ok) {
    const { creditNoteId } = issued.value;
    billing.hint(due(dispatchDocument, `${creditNoteId}-0`, { documentId: creditNoteId }));
  }
  return issued;
}

const contentOf = ({ content }: CreditNote): Content => content;

/** The invoice's own lines where none are said: then the whole of it. */
function compose({ content }: IssuedInvoice, { lines, reason }: CreditInput): Result<Content, Failures> {
  const note = parseText(reason, { max: 1_000, multiline: true }, ['reason']);
  if (!note.ok) return note;
  return lines ? composeBetween(content, { lines, note: note.value }) : ok({ ...content, note: note.value });
}

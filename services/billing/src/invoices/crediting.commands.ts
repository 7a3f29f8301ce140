import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { type CreditText, composeCredit } from '../documents/credit.ts';
import type { CreditNote, IssuedInvoice } from './invoice.ts';
import { takeNumber } from './invoices.commands.ts';
import { toldCredited } from './invoices.events.ts';
import { creditInvoice } from './settling.ts';
import { unsent } from './transmitting.ts';

/** What is to be taken back: all that is left, or what the lines say. */
export type CreditInput = CreditText & {
  readonly invoiceId: string;
  readonly date?: string | null | undefined;
};

/** Takes of an invoice back what is said, by a note that is numbered, kept and told; its books are the caller's. */
export async function creditIn(
  billing: Billing,
  transaction: Transaction,
  invoice: IssuedInvoice,
  input: Omit<CreditInput, 'invoiceId'>,
): Promise<Result<CreditNote, Failures>> {
  const before = await billing.creditNotes.ofInvoice(invoice.id, transaction.session);
  const content = composeCredit(
    invoice.content,
    before.map((note) => note.content),
    input,
  );
  if (!content.ok) return content;
  const { vatNumber } = invoice.content.seller;
  const numbered = await takeNumber(billing, transaction, { vatNumber, date: input.date ?? undefined });
  if (!numbered.ok) return numbered;
  const { number, date } = numbered.value;
  if (date < invoice.date) return fail('DATE_BEFORE_INVOICE', `The invoice is of ${invoice.date}.`, ['date']);
  const { sellerId, buyerId, commissionId } = invoice;
  const note: CreditNote = {
    ...{ id: newId('crn'), invoiceId: invoice.id, sellerId, buyerId, commissionId, content: content.value },
    ...{ number, date, invoiceNumber: invoice.number, invoiceDate: invoice.date, issuedAt: transaction.now },
    ...{ ...unsent, version: 0 },
  };
  const after = creditInvoice(invoice, content.value);
  await billing.creditNotes.insert(transaction.session, note);
  await billing.invoices.save(transaction.session, after);
  await transaction.emit([toldCredited(after, note)]);
  return ok(note);
}

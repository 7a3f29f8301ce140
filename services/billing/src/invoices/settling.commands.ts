import type { CallWith } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { MoneyText } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { Stirring } from '../distributions/stirring.commands.ts';
import { formatNumber } from '../documents/document.ts';
import { receiveIn } from '../payments/recording.commands.ts';
import { creditMovements } from './books.ts';
import { type CreditInput, creditIn } from './crediting.commands.ts';
import { dispatchDocument } from './dispatch.jobs.ts';
import type { CreditNoteId, InvoiceId } from './invoice.ts';
import { onInvoice } from './invoices.commands.ts';
import { keepBooks } from './keep-books.adapter.ts';

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

/** Takes an invoice back by a credit note of the same sequence. Bookkeepers may. */
export async function issueCreditNote(
  billing: Billing,
  call: CallWith<CreditInput>,
): Promise<Result<{ invoiceId: InvoiceId; creditNoteId: CreditNoteId }, Failures>> {
  const stirring = new Stirring(billing);
  const issued = await onInvoice(billing, call, async (invoice, transaction, by) => {
    if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'A draft is not credited: drop it.', ['invoiceId']);
    if (invoice.remunerates) {
      return fail('FOR_A_SHARE', 'Take back the document of the share that it is.', ['invoiceId']);
    }
    const credited = await creditIn(billing, transaction, invoice, call.input);
    if (!credited.ok) return credited;
    const { id: creditNoteId, content, number, date } = credited.value;
    const { id: invoiceId, commissionId } = invoice;
    const booked = await keepBooks(billing, transaction, {
      ...{ of: invoice, by, commissionId, date, movements: creditMovements(content) },
      description: `Credit note ${formatNumber(number)} of invoice ${formatNumber(invoice.number)}`,
    });
    if (!booked.ok) return booked;
    await stirring.stir(transaction, commissionId);
    return ok({ invoiceId, creditNoteId });
  });
  stirring.hint();
  if (issued.ok) {
    const { creditNoteId } = issued.value;
    billing.hint(due(dispatchDocument, `${creditNoteId}-0`, { documentId: creditNoteId }));
  }
  return issued;
}

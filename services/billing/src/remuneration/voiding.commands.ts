import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { change as changeRun, runIn } from '../distributions/computing.commands.ts';
import type { RunMovement } from '../distributions/run-postings.ts';
import { creditIn } from '../invoices/crediting.commands.ts';
import { dispatchDocument } from '../invoices/dispatch.jobs.ts';
import { type CreditNoteId, receivedOf } from '../invoices/invoice.ts';
import { book } from '../ledger/booking.commands.ts';
import { deductsVat } from '../parties/tax-profile.ts';
import { onDocument } from './approving.commands.ts';
import { makeVoid } from './lifecycle.ts';
import { canKeepRemuneration } from './remuneration-access.ts';
import type { IssuedDocument, RemunerationId } from './remuneration-document.ts';
import { toldVoided } from './remunerations.events.ts';
import { invoiceMovements, openPayment, reversed, withheldMovements } from './settling-share.ts';
import { noteVoided } from './withheld-by-receipt.commands.ts';

type Answered = Promise<Result<{ documentId: RemunerationId }, Failures>>;

/** What is taken back, and why. */
export type VoidInput = { readonly documentId: string; readonly reason: string };

/**
 * Takes an issued document back: an invoice by a credit note of all of it. What the run has to be paid is as before, and so are the books; the
 * share may be drawn up anew. Bookkeepers may. Fails with `WRONG_STATE`, `PAYMENT_ORDERED` (a batch has what it says, or it is paid) and
 * what credit notes fail with.
 */
export async function voidRemuneration(billing: Billing, call: CallWith<VoidInput>): Answered {
  let creditNoteId: CreditNoteId | undefined;
  const voided = await onDocument(billing, call, async ({ document, by, standing }, transaction) => {
    if (!canKeepRemuneration(standing)) return fail('FORBIDDEN', 'Bookkeepers take documents back.', ['documentId']);
    const { reason } = call.input;
    const decided = makeVoid(document, { by, at: transaction.now, reason });
    if (!decided.ok) return decided;
    if (document.state !== 'ISSUED') return fail('WRONG_STATE', 'Not issued.', ['documentId']);
    await noteVoided(billing, transaction, document);
    const restated = await restateBack(billing, transaction, document);
    if (!restated.ok) return restated;
    const movements = await takenBack(billing, transaction, document, reason);
    if (!movements.ok) return movements;
    ({ creditNoteId } = movements.value);
    await billing.remunerations.replace(transaction.session, decided.value);
    await transaction.emit([toldVoided(decided.value)]);
    const booked = await bookBack(billing, transaction, document, { by, movements: movements.value.movements });
    return booked.ok ? ok({ documentId: document.id }) : booked;
  });
  if (voided.ok && creditNoteId) {
    billing.hint(due(dispatchDocument, `${creditNoteId}-0`, { documentId: creditNoteId }));
  }
  return voided;
}

async function restateBack(
  billing: Billing,
  transaction: Transaction,
  { runId, payeeId, settlement: { restated } }: IssuedDocument,
): Promise<Result<undefined, Failures>> {
  if (restated === 0n) return ok(undefined);
  const found = await runIn(billing, transaction, runId);
  if (!found.ok) return found;
  const open = openPayment(found.value, payeeId);
  if (open === undefined) return fail('PAYMENT_ORDERED', 'What it says is ordered, or paid.', ['documentId']);
  const command = { type: 'restate', payeeId, amount: open - restated, on: dayOf(transaction.now) } as const;
  const changed = await changeRun(billing, transaction, found.value, command);
  return changed.ok ? ok(undefined) : changed;
}

interface TakenBack {
  readonly movements: readonly RunMovement[];
  readonly creditNoteId: CreditNoteId | undefined;
}

async function takenBack(
  billing: Billing,
  transaction: Transaction,
  { paper, payeeId, payerId, fee, expenses, date, settlement }: IssuedDocument,
  reason: string,
): Promise<Result<TakenBack, Failures>> {
  const sides = { payeeId, payerId };
  if (paper.kind === 'OCCASIONAL_RECEIPT') {
    const withheld = paper.receipt.withheld?.amount ?? 0n;
    const movements = withheld > 0n ? reversed(withheldMovements(sides, withheld, settlement.owedBack)) : [];
    return ok({ movements, creditNoteId: undefined });
  }
  if (paper.kind !== 'INVOICE') return ok({ movements: [], creditNoteId: undefined });
  const invoice = await billing.invoices.find(paper.invoiceId, transaction.session);
  if (invoice?.stage !== 'issued') return fail('INVOICE_NOT_FOUND', 'Its invoice is not there.', ['documentId']);
  // A payment that the bank gave back is there twice, and comes to nothing.
  if (receivedOf(invoice) !== 0n) return fail('PAYMENT_ORDERED', 'What it says is paid.', ['documentId']);
  const credited = await creditIn(billing, transaction, invoice, { reason });
  if (!credited.ok) return credited;
  const { content } = invoice;
  const payer = await billing.taxProfiles.at(payerId, date, transaction.session);
  const deducts = payer !== undefined && deductsVat(payer);
  // Stamp duty is not given back: the credit note bears its own.
  const duty = credited.value.content.stampDuty?.amount ?? 0n;
  const own = { ...content, stampDuty: undefined };
  const movements = [
    ...reversed(invoiceMovements(sides, own, { share: fee + expenses, deductsVat: deducts })),
    ...reversed(withheldMovements(sides, content.totals.withheld, settlement.owedBack)),
    ...(duty > 0n
      ? [
          { ownerId: payeeId, purpose: 'EXPENSE' as const, minor: duty },
          { ownerId: payeeId, purpose: 'PAYABLE' as const, minor: -duty },
        ]
      : []),
  ];
  return ok({ movements, creditNoteId: credited.value.id });
}

async function bookBack(
  billing: Billing,
  transaction: Transaction,
  { id, commissionId }: IssuedDocument,
  { by, movements }: { readonly by: PersonId; readonly movements: readonly RunMovement[] },
): Promise<Result<undefined, Failures>> {
  if (movements.length === 0) return ok(undefined);
  return book(billing, transaction, {
    ...{ by, commissionId, date: dayOf(transaction.now), currency: 'EUR', movements },
    description: `Document of a share taken back: ${id}`,
  });
}

import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { speaksFor } from '@millepiani/speakers/standing';
import type { Billing } from '../billing.ts';
import type { RunMovement } from '../distributions/run-postings.ts';
import { creditIn } from '../invoices/crediting.commands.ts';
import { dispatchDocument } from '../invoices/dispatch.jobs.ts';
import { type CreditNoteId, standing } from '../invoices/invoice.ts';
import { book } from '../ledger/booking.commands.ts';
import { deductsVat } from '../parties/tax-profile.ts';
import { onDocument } from './approving.commands.ts';
import { makeVoid } from './lifecycle.ts';
import { takePaymentsBack } from './noting.commands.ts';
import { StreamReader } from './reading-streams.commands.ts';
import { canKeepRemuneration } from './remuneration-access.ts';
import type { IssuedDocument, RemunerationDocument, RemunerationId } from './remuneration-document.ts';
import { toldVoided } from './remunerations.events.ts';
import { invoiceMovements, reversed, withheldMovements } from './settling-share.ts';
import { settleStreams } from './settling-streams.commands.ts';
import { addedBy, isNote, levelOf } from './share-stream.ts';
import { certify } from './withheld-by-receipt.commands.ts';

type Answered = Promise<Result<{ documentId: RemunerationId }, Failures>>;

/** What is taken back, and why. */
export type VoidInput = { readonly documentId: string; readonly reason: string };

/**
 * Takes an issued document back: an invoice by a credit note of all of it. What the run has to be paid is as before, and so are the books; the
 * share may be drawn up anew. Of what is paid already, what is beyond the share is owed back, and what was withheld is to be paid after all. Bookkeepers
 * may who are not paid by it. Fails with `OWN_PAYMENT`, `WRONG_STATE`, `PAYMENT_ORDERED` (a batch is to pay what it says), `PAID_BY_HAND` (take that payment back first) and what
 * credit notes fail with.
 */
export async function voidRemuneration(billing: Billing, call: CallWith<VoidInput>): Answered {
  let creditNoteId: CreditNoteId | undefined;
  const voided = await onDocument(billing, call, async ({ document, by, standing }, transaction) => {
    const allowed = mayVoid(standing, document);
    if (!allowed.ok) return allowed;
    const { reason } = call.input;
    const decided = makeVoid(document, { by, at: transaction.now, reason });
    if (!decided.ok) return decided;
    if (document.state !== 'ISSUED') return fail('WRONG_STATE', 'Not issued.', ['documentId']);
    const stream = await new StreamReader(billing, transaction).one(document);
    if (addedBy(document, stream) !== 0n && levelOf(stream).ordered > 0n) {
      return fail('PAYMENT_ORDERED', 'A batch is to pay what it says: cancel that first.', ['documentId']);
    }
    const movements = await takenBack(billing, transaction, document, reason);
    if (!movements.ok) return movements;
    ({ creditNoteId } = movements.value);
    await certify(billing, transaction, document, undefined);
    const settlement = { restated: 0n, owedBack: 0n };
    await billing.remunerations.replace(transaction.session, { ...decided.value, settlement, certifiedOn: undefined });
    await transaction.emit([toldVoided(decided.value)]);
    const booked = await bookBack(billing, transaction, document, { by, movements: movements.value.movements });
    if (!booked.ok) return booked;
    const settled = await settleStreams(billing, transaction, [document], { by });
    return settled.ok ? ok({ documentId: document.id }) : settled;
  });
  if (voided.ok && creditNoteId) {
    billing.hint(due(dispatchDocument, `${creditNoteId}-0`, { documentId: creditNoteId }));
  }
  return voided;
}

function mayVoid(
  who: Parameters<typeof canKeepRemuneration>[0],
  { payeeId }: RemunerationDocument,
): Result<undefined, Failures> {
  if (!canKeepRemuneration(who)) return fail('FORBIDDEN', 'Bookkeepers take documents back.', ['documentId']);
  if (!speaksFor(who, payeeId)) return ok(undefined);
  const message = 'What went by wages, or was withheld, is paid again by it: who is paid has no hand in that.';
  return fail('OWN_PAYMENT', message, ['documentId']);
}

interface TakenBack {
  readonly movements: readonly RunMovement[];
  readonly creditNoteId: CreditNoteId | undefined;
}

async function takenBack(
  billing: Billing,
  transaction: Transaction,
  document: IssuedDocument & RemunerationDocument,
  reason: string,
): Promise<Result<TakenBack, Failures>> {
  const { paper, payeeId, payerId, fee, expenses, date, settlement } = document;
  const sides = { payeeId, payerId };
  if (paper.kind === 'OCCASIONAL_RECEIPT') {
    const withheld = paper.receipt.withheld?.amount ?? 0n;
    const movements = withheld > 0n ? reversed(withheldMovements(sides, withheld, settlement.owedBack)) : [];
    return ok({ movements, creditNoteId: undefined });
  }
  if (paper.kind !== 'INVOICE') return ok({ movements: [], creditNoteId: undefined });
  const invoice = await billing.invoices.find(paper.invoiceId, transaction.session);
  if (invoice?.stage !== 'issued') return fail('INVOICE_NOT_FOUND', 'Its invoice is not there.', ['documentId']);
  if (standing(invoice).some(({ reference }) => !isNote(reference))) {
    return fail('PAID_BY_HAND', 'Take the payment back first that was recorded by hand.', ['documentId']);
  }
  const unpaid = await takePaymentsBack(billing, transaction, invoice);
  if (!unpaid.ok) return unpaid;
  const credited = await creditIn(billing, transaction, unpaid.value, { reason });
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

import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { due } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId, parseId } from '@millepiani/kernel/id';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Billing } from '../billing.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { book } from '../ledger/booking.commands.ts';
import { type Approval, decline, issued, toApprove } from './lifecycle.ts';
import { type Approved, prepare } from './preparing.commands.ts';
import { canApproveRemuneration, canDeclineRemuneration, canSeeRemuneration } from './remuneration-access.ts';
import type { RemunerationDocument, RemunerationId } from './remuneration-document.ts';
import { toldDeclined, toldIssued } from './remunerations.events.ts';
import { settleStreams } from './settling-streams.commands.ts';
import { writeRemuneration } from './write-remuneration.jobs.ts';

type Answered = Promise<Result<{ documentId: RemunerationId }, Failures>>;

/** A document that somebody sees in a transaction, with who it is. */
export interface OnDocument {
  readonly document: RemunerationDocument;
  readonly by: PersonId;
  readonly standing: Awaited<ReturnType<typeof standingIn>>;
}

/** Runs `work` on a document that the caller sees, one behind the other in each side's books. Fails with `DOCUMENT_NOT_FOUND`. */
export async function onDocument(
  billing: Billing,
  call: CallWith<{ readonly documentId: string }>,
  work: (on: OnDocument, transaction: Transaction) => Answered,
): Answered {
  const { documentId } = call.input;
  const known = isId(documentId, 'rmd') ? await billing.remunerations.find(documentId) : undefined;
  const lanes = known ? [`books of ${known.payerId}`, `books of ${known.payeeId}`] : [];
  return billing.lanes.run(lanes, () =>
    billing.commands.run(call, async (transaction) => {
      const id = parseId(documentId, ['rmd'], ['documentId']);
      if (!id.ok) return id;
      const by = transaction.actor.id;
      const standing = await standingIn(billing, transaction);
      const document = await billing.remunerations.find(id.value, transaction.session);
      // One that the actor may not see is not there.
      if (!(by && document && canSeeRemuneration(standing, document))) {
        return fail('DOCUMENT_NOT_FOUND', 'There is none with this id.', ['documentId']);
      }
      return work({ document, by, standing }, transaction);
    }),
  );
}

/** What whom a document is issued for says with their approval. */
export type ApproveInput = {
  readonly documentId: string;
  readonly date?: string | null | undefined;
  /** Of a receipt: what the payee has earned occasionally elsewhere in the year. */
  readonly earnedElsewhere?: MoneyText | null | undefined;
  /** Of a payroll instruction: with the wages of which month. */
  readonly month?: string | null | undefined;
  /** Of a foreign document: its number. */
  readonly ownNumber?: string | null | undefined;
};

/**
 * Issues a document: takes its number, says what is paid, and writes it into the books, all or nothing. Whom it is issued for may. Fails with
 * `FORBIDDEN`, `WRONG_STATE`, `PAYMENT_ORDERED`, and what numbers, amounts, texts and books fail with.
 */
export async function approveRemuneration(billing: Billing, call: CallWith<ApproveInput>): Answered {
  const approved = await onDocument(billing, call, async ({ document, by, standing }, transaction) => {
    const open = toApprove(document);
    if (!open.ok) return open;
    const { paper } = open.value;
    if (!canApproveRemuneration(standing, document, paper.kind)) {
      return fail('FORBIDDEN', 'Whom it is issued for approves it, and nobody for them.', ['documentId']);
    }
    const said = readSaid(call.input, transaction.now);
    if (!said.ok) return said;
    const prepared = await prepare(billing, transaction, { document: open.value, by, ...said.value });
    if (!prepared.ok) return prepared;
    return issueIt(billing, transaction, open.value, { ...prepared.value, ...said.value, by });
  });
  if (approved.ok) {
    const { documentId } = approved.value;
    billing.hint(due(writeRemuneration, documentId, { documentId }));
  }
  return approved;
}

type Said = {
  readonly date: string;
  readonly elsewhere: bigint;
  readonly month: string | undefined;
  readonly ownNumber: string | undefined;
};

function readSaid({ date, earnedElsewhere, month, ownNumber }: ApproveInput, now: Date): Result<Said, Failures> {
  const elsewhere = earnedElsewhere ? parseMoney(earnedElsewhere, ['earnedElsewhere']) : undefined;
  if (elsewhere && !elsewhere.ok) return elsewhere;
  const { minor = 0n, currency = 'EUR' } = elsewhere?.value ?? {};
  if (currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'In EUR.', ['earnedElsewhere', 'currency']);
  if (minor < 0n) return fail('NEGATIVE_AMOUNT', 'Nothing, or more.', ['earnedElsewhere', 'amount']);
  if (month && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return fail('INVALID_MONTH', 'Expected 2026-12.', ['month']);
  const own = ownNumber ? parseText(ownNumber, { max: 40 }, ['ownNumber']) : ok(undefined);
  if (!own.ok) return own;
  return ok({ date: date ?? dayOf(now), elsewhere: minor, month: month ?? undefined, ownNumber: own.value });
}

type ToIssue = Approved & Said & { readonly by: PersonId };

async function issueIt(
  billing: Billing,
  transaction: Transaction,
  document: Extract<RemunerationDocument, { readonly state: 'DRAWN_UP' }>,
  { paper, number, movements, by, date, ownNumber }: ToIssue,
): Answered {
  const { session, now } = transaction;
  const settlement = { restated: 0n, owedBack: 0n };
  const approval: Approval = { paper, number, ownNumber, date, by, at: now, settlement };
  const after = issued(document, approval);
  await billing.remunerations.replace(session, after);
  await transaction.emit([toldIssued(after)]);
  if (movements.length > 0) {
    const { commissionId } = document;
    const booked = await book(billing, transaction, {
      ...{ by, commissionId, date: dayOf(now), currency: 'EUR', movements },
      description: `Document of a share: ${document.id}`,
    });
    if (!booked.ok) return booked;
  }
  const settled = await settleStreams(billing, transaction, [document], { by });
  return settled.ok ? ok({ documentId: document.id }) : settled;
}

/** Says that one does not stand for a document. Whom it is to be issued for may, and who is paid by it. Fails with `FORBIDDEN` and `WRONG_STATE`. */
export const declineRemuneration = (
  billing: Billing,
  call: CallWith<{ readonly documentId: string; readonly reason: string }>,
): Answered =>
  onDocument(billing, call, async ({ document, by, standing }, transaction) => {
    const open = toApprove(document);
    if (!open.ok) return open;
    if (!canDeclineRemuneration(standing, document, open.value.paper.kind)) {
      return fail('FORBIDDEN', 'Whom it is issued for declines it, or who is paid by it.', ['documentId']);
    }
    const decided = decline(document, { by, at: transaction.now, reason: call.input.reason });
    if (!decided.ok) return decided;
    await billing.remunerations.meet(transaction.session, [document]);
    await billing.remunerations.replace(transaction.session, decided.value);
    // Nobody else could issue its draft.
    const { paper } = open.value;
    if (paper.kind === 'INVOICE') await billing.invoices.drop(transaction.session, paper.invoiceId);
    await transaction.emit([toldDeclined(decided.value)]);
    return ok({ documentId: document.id });
  });

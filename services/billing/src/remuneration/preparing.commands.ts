import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { runIn } from '../distributions/computing.commands.ts';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import type { RunMovement } from '../distributions/run-postings.ts';
import type { DocumentNumber } from '../documents/document.ts';
import { issueIn, takeNumber } from '../invoices/invoices.commands.ts';
import { deductsVat } from '../parties/tax-profile.ts';
import { inpsOf } from './receipt.ts';
import type { Paper, RemunerationDocument, Settlement } from './remuneration-document.ts';
import { invoiceMovements, openPayment, settle, withheldMovements } from './settling-share.ts';

/** A document that is being approved, and what was said with it. */
export interface Approving {
  readonly document: Extract<RemunerationDocument, { readonly state: 'DRAWN_UP' }>;
  readonly by: PersonId;
  readonly date: string;
  readonly elsewhere: bigint;
  readonly month: string | undefined;
  readonly ownNumber: string | undefined;
}

/** The run that a document is of, and what it still has to be paid to the payee by it. */
export interface RunAtHand {
  readonly run: DistributionRun;
  readonly open: bigint;
}

/** What an approval comes to. */
export interface Approved {
  readonly paper: Paper;
  readonly number: DocumentNumber | undefined;
  readonly settlement: Settlement;
  readonly movements: readonly RunMovement[];
  readonly run: RunAtHand;
}

/** What of it the kinds differ in. */
type Own = Omit<Approved, 'run' | 'settlement'> & { readonly settlement: Settlement };

/** Works out what approving a document comes to, and takes its number. */
export async function prepare(
  billing: Billing,
  transaction: Transaction,
  approving: Approving,
): Promise<Result<Approved, Failures>> {
  const { document } = approving;
  const found = await runIn(billing, transaction, document.runId);
  if (!found.ok) return found;
  const open = openPayment(found.value, document.payeeId);
  const own = await ownOf(billing, transaction, approving, open);
  return own.ok ? ok({ ...own.value, run: { run: found.value, open: open ?? 0n } }) : own;
}

const ownOf = (
  billing: Billing,
  transaction: Transaction,
  approving: Approving,
  open: bigint | undefined,
): Promise<Result<Own, Failures>> => {
  switch (approving.document.paper.kind) {
    case 'INVOICE':
      return invoice(billing, transaction, approving, open);
    case 'OCCASIONAL_RECEIPT':
      return receipt(billing, transaction, approving, open);
    case 'PAYROLL_INSTRUCTION':
      return payroll(billing, transaction, approving, open);
    case 'FOREIGN_DOCUMENT':
      return foreign(approving);
    default:
      return approving.document.paper satisfies never;
  }
};

/** A paper that passes for another: a bug of whoever called. */
class OtherPaper extends TypeError {
  constructor(paper: Paper) {
    super(`Not a document of this kind: ${paper.kind}.`);
  }
}

async function invoice(
  billing: Billing,
  transaction: Transaction,
  { document, by, date }: Approving,
  open: bigint | undefined,
): Promise<Result<Own, Failures>> {
  const { paper, payeeId, payerId, fee, expenses } = document;
  if (paper.kind !== 'INVOICE') throw new OtherPaper(paper);
  const draft = await billing.invoices.find(paper.invoiceId, transaction.session);
  if (!draft) return fail('INVOICE_NOT_FOUND', 'Its draft is not there.', ['documentId']);
  const issued = await issueIn(billing, transaction, draft, { date, by });
  if (!issued.ok) return issued;
  const { content, number } = issued.value;
  const share = fee + expenses;
  const settlement = settle(open, content.totals.toPay - share);
  const payer = await billing.taxProfiles.at(payerId, date, transaction.session);
  const sides = { payerId, payeeId };
  const movements = [
    ...invoiceMovements(sides, content, { share, deductsVat: payer !== undefined && deductsVat(payer) }),
    ...withheldMovements(sides, content.totals.withheld, settlement.owedBack),
  ];
  return ok({ paper, number, settlement, movements });
}

async function receipt(
  billing: Billing,
  transaction: Transaction,
  { document, date, elsewhere }: Approving,
  open: bigint | undefined,
): Promise<Result<Own, Failures>> {
  const { paper, payeeId, payerId } = document;
  if (paper.kind !== 'OCCASIONAL_RECEIPT') throw new OtherPaper(paper);
  const year = Number(date.slice(0, 4));
  const before = await billing.remunerations.feesOf(transaction.session, payeeId, year);
  const numbered = await takeNumber(billing, transaction, { vatNumber: `receipts of ${payeeId}`, date });
  if (!numbered.ok) return numbered;
  const withheld = paper.receipt.withheld?.amount ?? 0n;
  const settlement = settle(open, -withheld);
  const inps = inpsOf(paper.receipt.fee, { year, before, elsewhere });
  return ok({
    paper: { ...paper, receipt: { ...paper.receipt, inps } },
    ...{ number: numbered.value.number, settlement },
    movements: withheld > 0n ? withheldMovements({ payerId, payeeId }, withheld, settlement.owedBack) : [],
  });
}

async function payroll(
  billing: Billing,
  transaction: Transaction,
  { document, date, month }: Approving,
  open: bigint | undefined,
): Promise<Result<Own, Failures>> {
  const { paper, payerId, fee, expenses } = document;
  if (paper.kind !== 'PAYROLL_INSTRUCTION') throw new OtherPaper(paper);
  // What a batch pays does not come with the wages too.
  if (open === undefined) return fail('PAYMENT_ORDERED', 'A batch pays it: cancel that first.', ['documentId']);
  const numbered = await takeNumber(billing, transaction, { vatNumber: `payroll of ${payerId}`, date });
  if (!numbered.ok) return numbered;
  const share = fee + expenses;
  return ok({
    paper: { ...paper, instruction: { ...paper.instruction, month: month ?? date.slice(0, 7) } },
    ...{ number: numbered.value.number, movements: [] },
    settlement: { restated: open < share ? -open : -share, owedBack: 0n },
  });
}

async function foreign({ document, ownNumber }: Approving): Promise<Result<Own, Failures>> {
  if (ownNumber === undefined) {
    return fail('OWN_NUMBER_MISSING', 'Say the number that the document has.', ['ownNumber']);
  }
  const settlement = { restated: 0n, owedBack: 0n };
  return ok({ paper: document.paper, number: undefined, movements: [], settlement });
}

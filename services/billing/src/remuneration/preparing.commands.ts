import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { RunMovement } from '../distributions/run-postings.ts';
import type { DocumentNumber } from '../documents/document.ts';
import { issueIn, takeNumber } from '../invoices/invoices.commands.ts';
import { deductsVat } from '../parties/tax-profile.ts';
import { StreamReader } from './reading-streams.commands.ts';
import { inpsOf } from './receipt.ts';
import type { Paper, RemunerationDocument } from './remuneration-document.ts';
import { invoiceMovements, withheldMovements } from './settling-share.ts';
import { issuedOf, levelOf, type ShareStream, shareIn, undocumented } from './share-stream.ts';

/** A document that is being approved, and what was said with it. */
export interface Approving {
  readonly document: Extract<RemunerationDocument, { readonly state: 'DRAWN_UP' }>;
  readonly by: PersonId;
  readonly date: string;
  readonly elsewhere: bigint;
  readonly month: string | undefined;
  readonly ownNumber: string | undefined;
}

/** What an approval comes to. */
export interface Approved {
  readonly paper: Paper;
  readonly number: DocumentNumber | undefined;
  readonly movements: readonly RunMovement[];
}

/**
 * Works out what approving a document comes to, and takes its number. Fails with `WRONG_STATE` where a later run has left less than it is about, and with
 * what its kind fails with.
 */
export async function prepare(
  billing: Billing,
  transaction: Transaction,
  approving: Approving,
): Promise<Result<Approved, Failures>> {
  const { document } = approving;
  const stream = await new StreamReader(billing, transaction).one(document);
  const last = stream.runs.at(-1);
  const left = last && undocumented(shareIn(last, document.payeeId), issuedOf(stream));
  if (!left || document.fee + document.expenses > left.fee + left.expenses) {
    const message = 'A later distribution took of it back: it is drawn up anew.';
    return fail('WRONG_STATE', message, ['documentId']);
  }
  switch (document.paper.kind) {
    case 'INVOICE':
      return invoice(billing, transaction, approving);
    case 'OCCASIONAL_RECEIPT':
      return receipt(billing, transaction, approving);
    case 'PAYROLL_INSTRUCTION':
      return payroll(billing, transaction, approving, stream);
    case 'FOREIGN_DOCUMENT':
      return foreign(transaction, approving);
    default:
      return document.paper satisfies never;
  }
}

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
): Promise<Result<Approved, Failures>> {
  const { paper, payeeId, payerId, fee, expenses } = document;
  if (paper.kind !== 'INVOICE') throw new OtherPaper(paper);
  const draft = await billing.invoices.find(paper.invoiceId, transaction.session);
  if (!draft) return fail('INVOICE_NOT_FOUND', 'Its draft is not there.', ['documentId']);
  const issued = await issueIn(billing, transaction, draft, { date, by });
  if (!issued.ok) return issued;
  const { content, number } = issued.value;
  const share = fee + expenses;
  const payer = await billing.taxProfiles.at(payerId, date, transaction.session);
  const sides = { payerId, payeeId };
  const movements = [
    ...invoiceMovements(sides, content, { share, deductsVat: payer !== undefined && deductsVat(payer) }),
    ...withheldMovements(sides, content.totals.withheld, 0n),
  ];
  return ok({ paper, number, movements });
}

async function receipt(
  billing: Billing,
  transaction: Transaction,
  { document, date, elsewhere }: Approving,
): Promise<Result<Approved, Failures>> {
  const { paper, payeeId, payerId } = document;
  if (paper.kind !== 'OCCASIONAL_RECEIPT') throw new OtherPaper(paper);
  const year = Number(date.slice(0, 4));
  const before = await billing.remunerations.feesOf(transaction.session, payeeId, year);
  const numbered = await takeNumber(billing, transaction, { vatNumber: `receipts of ${payeeId}`, date });
  if (!numbered.ok) return numbered;
  const withheld = paper.receipt.withheld?.amount ?? 0n;
  const inps = inpsOf(paper.receipt.fee, { year, before, elsewhere });
  return ok({
    paper: { ...paper, receipt: { ...paper.receipt, inps } },
    number: numbered.value.number,
    movements: withheldMovements({ payerId, payeeId }, withheld, 0n),
  });
}

async function payroll(
  billing: Billing,
  transaction: Transaction,
  { document, date, month }: Approving,
  stream: ShareStream,
): Promise<Result<Approved, Failures>> {
  const { paper, payerId, fee, expenses } = document;
  if (paper.kind !== 'PAYROLL_INSTRUCTION') throw new OtherPaper(paper);
  const share = fee + expenses;
  const { open, toPay } = levelOf(stream);
  const setOff = stream.cash.reduce((sum, { reference, amount }) => (isId(reference, 'stl') ? sum + amount : sum), 0n);
  const cleared = toPay < share ? share - toPay : 0n;
  // What a batch pays, or paid, does not come with the wages too.
  if (open === 0n || cleared > setOff) {
    return fail('PAYMENT_ORDERED', 'A batch pays it, or paid it: cancel that first.', ['documentId']);
  }
  const numbered = await takeNumber(billing, transaction, { vatNumber: `payroll of ${payerId}`, date });
  if (!numbered.ok) return numbered;
  // What was set off the payee has had: of it the wages bear tax and contributions, and no money.
  const said = { month: month ?? date.slice(0, 7), ...(cleared > 0n ? { cleared } : {}) };
  return ok({
    paper: { ...paper, instruction: { ...paper.instruction, ...said } },
    ...{ number: numbered.value.number, movements: [] },
  });
}

/** Its number is of another law, and so is how late it may be; but nothing is of a day to come. */
async function foreign(
  { now }: Pick<Transaction, 'now'>,
  { document, ownNumber, date }: Approving,
): Promise<Result<Approved, Failures>> {
  if (date > dayOf(now)) return fail('DATE_IN_FUTURE', 'Of today in Europe/Rome, or of an earlier day.', ['date']);
  if (ownNumber === undefined) {
    return fail('OWN_NUMBER_MISSING', 'Say the number that the document has.', ['ownNumber']);
  }
  return ok({ paper: document.paper, number: undefined, movements: [] });
}

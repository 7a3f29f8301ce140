import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { reversePayment } from '../invoices/settling.ts';
import { useCredit } from '../payments/client-credit.ts';
import { returnCredits } from '../payments/client-credits.commands.ts';
import { writePayment } from '../payments/recording.commands.ts';
import type { Assignment, LineId } from './bank-statement.ts';
import { type Assigning, moveFromClearing, onLine } from './lines.commands.ts';

type Undone = Promise<Result<undefined, Failures>>;

/** Takes back what a line was said to be: its amount is in CLEARING again, and may be assigned anew. Bookkeepers may. */
export const undoBankStatementLine = (
  billing: Billing,
  call: CallWith<{ readonly lineId: string }>,
): Promise<Result<{ lineId: LineId }, Failures>> =>
  onLine(billing, call, async (transaction, assigning) => {
    const { line } = assigning;
    if (!line.assignment) return fail('LINE_OPEN', 'It is not assigned.', ['lineId']);
    const undone = await undo(billing, transaction, assigning, line.assignment);
    if (!undone.ok) return undone;
    const open = { assignment: undefined, assignedBy: undefined, assignedAt: undefined };
    await billing.bankStatements.saveLine(transaction.session, { ...line, ...open });
    return ok({ lineId: line.id });
  });

function undo(billing: Billing, transaction: Transaction, assigning: Assigning, was: Assignment): Undone {
  switch (was.kind) {
    case 'INVOICES':
      return undoInvoices(billing, transaction, assigning, was);
    case 'RECORDED':
      return undoRecorded(billing, transaction, assigning, was);
    case 'ACCOUNT':
      return undoAccount(billing, transaction, assigning, was);
    case 'CREDIT':
      return undoCredit(billing, transaction, assigning, was);
    case 'BATCH':
    case 'RETURN':
      return Promise.resolve(fail('NOT_UNDOABLE', 'What the bank executed, or gave back, it did.', ['lineId']));
    default:
      return was satisfies never;
  }
}

async function undoInvoices(
  billing: Billing,
  transaction: Transaction,
  { by, stirring }: Assigning,
  { payments }: Extract<Assignment, { kind: 'INVOICES' }>,
): Undone {
  const on = dayOf(transaction.now);
  for (const { invoiceId, reference } of payments) {
    const invoice = await billing.invoices.find(invoiceId, transaction.session);
    if (!invoice) return fail('INVOICE_NOT_FOUND', `${invoiceId} is not there.`, ['lineId']);
    const decided = reversePayment(invoice, { reference, on, at: transaction.now, isOfLine: true });
    if (!decided.ok) return decided;
    const { reversed, invoice: after } = decided.value;
    const recording = { recorded: decided.value, by, paidBy: 'CLEARING' as const, reversed };
    const written = await writePayment(billing, transaction, recording);
    if (!written.ok) return written;
    const returned = await returnCredits(billing, transaction, reversed, on);
    if (!returned.ok) return returned;
    await stirring.stir(transaction, after.commissionId);
  }
  return ok(undefined);
}

async function undoRecorded(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  { note }: Extract<Assignment, { kind: 'RECORDED' }>,
): Undone {
  const [invoiceId = ''] = note.split(' ');
  const invoice = isId(invoiceId, 'inv') ? await billing.invoices.find(invoiceId, transaction.session) : undefined;
  if (invoice?.stage === 'issued') {
    const payments = invoice.payments.map((payment) => {
      if (payment.lineId !== line.id) return payment;
      const { lineId: _, ...rest } = payment;
      return rest;
    });
    await billing.invoices.save(transaction.session, { ...invoice, payments });
  }
  return takeBack(billing, transaction, { line, by }, { purpose: 'BANK', what: note });
}

async function undoAccount(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  { accountId, note }: Extract<Assignment, { kind: 'ACCOUNT' }>,
): Undone {
  const account = (await billing.accounts.findMany([accountId], transaction.session)).get(accountId);
  if (!account) return fail('ACCOUNT_NOT_FOUND', `${accountId} is not there.`, ['lineId']);
  return takeBack(billing, transaction, { line, by }, { purpose: account.purpose, what: note });
}

async function undoCredit(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  { creditId }: Extract<Assignment, { kind: 'CREDIT' }>,
): Undone {
  const credit = await billing.clientCredits.find(creditId, transaction.session);
  if (!credit) return fail('CREDIT_NOT_FOUND', `${creditId} is not there.`, ['lineId']);
  const on = dayOf(transaction.now);
  const gone = useCredit(credit, { cents: credit.amount, on, by: { kind: 'PAYMENT_REVERSED' } });
  if (!gone.ok) return fail('CREDIT_USED', `${creditId} is set off or refunded.`, ['lineId']);
  await billing.clientCredits.save(transaction.session, gone.value.credit);
  return takeBack(billing, transaction, { line, by }, { purpose: 'CLIENT_CREDIT', what: creditId });
}

const takeBack = (
  billing: Billing,
  transaction: Transaction,
  { line, by }: Pick<Assigning, 'line' | 'by'>,
  { purpose, what }: { readonly purpose: Parameters<typeof moveFromClearing>[2]['purpose']; readonly what: string },
): Undone =>
  moveFromClearing(billing, transaction, {
    ...{ line, by, purpose, sign: -1n, date: dayOf(transaction.now) },
    description: `Assigned by mistake: ${what}`,
  });

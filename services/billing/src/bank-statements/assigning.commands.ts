import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, isId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Billing } from '../billing.ts';
import { executeIn, failIn } from '../payouts/executing.commands.ts';
import { livePayments, type PaymentBatch } from '../payouts/payment-batch.ts';
import type { BankStatementLine } from './bank-statement.ts';
import { type Assigning, type LineAnswered, moveFromClearing, onLine } from './lines.commands.ts';
import {
  type Assigned,
  type AssignTo,
  directionFailure,
  invoiceOf,
  toInvoices,
  wrongWay,
} from './to-invoices.commands.ts';

/** A line, and what it is. */
export type AssignInput = AssignTo & { readonly lineId: string };

/** Says what a line of a statement is: its amount leaves CLEARING. Bookkeepers may. */
export const assignBankStatementLine = (billing: Billing, call: CallWith<AssignInput>): LineAnswered =>
  onLine(billing, call, (transaction, assigning) => assignIn(billing, transaction, assigning, call.input));

/** Assigns a line in a command's own transaction. */
export async function assignIn(
  billing: Billing,
  transaction: Transaction,
  assigning: Assigning,
  to: AssignTo,
): LineAnswered {
  const { line, by } = assigning;
  if (line.assignment) return fail('LINE_ASSIGNED', 'It is assigned: undo that first.', ['lineId']);
  const assigned = await findOut(billing, transaction, assigning, to);
  if (!assigned.ok) return assigned;
  const facts = {
    assignment: assigned.value,
    assignedBy: by,
    assignedAt: transaction.now,
    assigned: line.assigned + 1,
  };
  await billing.bankStatements.saveLine(transaction.session, { ...line, ...facts });
  return ok({ lineId: line.id });
}

function findOut(billing: Billing, transaction: Transaction, assigning: Assigning, to: AssignTo): Assigned {
  const { invoices, batch, returned, recorded, account, clientId } = to;
  const said = [invoices, batch, returned, recorded, account, clientId].filter(
    (one) => one !== undefined && one !== null,
  );
  if (said.length !== 1) return refused('ONE_PURPOSE', 'Say one thing that the line is.', []);
  if (invoices) return toInvoices(billing, transaction, assigning, { ...to, invoices });
  if (batch) return toBatch(billing, transaction, assigning, batch);
  if (returned) return toReturn(billing, transaction, assigning, returned);
  if (recorded) return toRecorded(billing, transaction, assigning, recorded);
  if (account) return toAccount(billing, transaction, assigning, account);
  return toCredit(billing, transaction, assigning, clientId ?? '');
}

const refused = async (code: string, message: string, path: readonly (string | number)[]) => fail(code, message, path);

async function batchOf(
  billing: Billing,
  { session }: Transaction,
  { ownerId }: BankStatementLine,
  text: string,
): Promise<Result<PaymentBatch, Failures>> {
  const id = parseId(text, ['pbt'], ['batchId']);
  if (!id.ok) return id;
  const batch = await billing.paymentBatches.find(id.value, session);
  if (batch?.payerId === ownerId) return ok(batch);
  return fail('BATCH_NOT_FOUND', 'It is none of the owner of the account.', ['batchId']);
}

/**
 * A line by which the bank executed a batch, wholly or one payment of it. With the first the batch is executed, by CLEARING: what other lines are to
 * tell is under way until they come. Where somebody recorded it before, the bank's side alone was booked twice, and is taken back.
 */
async function toBatch(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  to: NonNullable<AssignTo['batch']>,
): Assigned {
  if (wrongWay(line, false)) return directionFailure();
  const found = await batchOf(billing, transaction, line, to.batchId);
  if (!found.ok) return found;
  const batch = found.value;
  const known = new Set(await billing.bankStatements.referencesOf(batch.id, transaction.session));
  const live = livePayments(batch).filter(({ reference }) => !known.has(reference));
  const paid = to.reference ? live.filter(({ reference }) => reference === to.reference) : live;
  if (paid.length === 0) return fail('PAYMENT_NOT_FOUND', 'None of the batch that no line tells of.', ['batch']);
  if (paid.reduce((sum, { amount }) => sum + amount, 0n) !== -line.amount) {
    return fail('AMOUNT_DIFFERS', 'The batch says another amount.', ['batch']);
  }
  const assignment = { kind: 'BATCH' as const, batchId: batch.id, references: paid.map(({ reference }) => reference) };
  if (batch.state !== 'EXECUTED') {
    const did = { batch, by, on: line.bookedOn, paidBy: 'CLEARING' as const };
    const executed = await executeIn(billing, transaction, did);
    return executed.ok ? ok(assignment) : executed;
  }
  // Executed by CLEARING, the line brings it back to nothing by itself.
  if (batch.paidBy === 'CLEARING') return ok(assignment);
  const booked = await contra(billing, transaction, { line, by }, `Executed and recorded: ${batch.id}`);
  return booked.ok ? ok(assignment) : booked;
}

async function toReturn(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  { batchId, reference }: NonNullable<AssignTo['returned']>,
): Assigned {
  if (wrongWay(line, true)) return directionFailure();
  const found = await batchOf(billing, transaction, line, batchId);
  if (!found.ok) return found;
  const batch = found.value;
  if (batch.state !== 'EXECUTED') return fail('WRONG_STATE', `The batch is ${batch.state}.`, ['returned', 'batchId']);
  const payment = batch.payments.find((one) => one.reference === reference);
  if (payment && payment.amount !== line.amount)
    return fail('AMOUNT_DIFFERS', 'Another amount came back.', ['returned']);
  const payments = [{ reference, reason: line.returnReason?.match(/^[A-Z0-9]{1,4}$/)?.[0] ?? 'NARR' }];
  const failed = await failIn(billing, transaction, { batch, by, on: line.bookedOn, payments, paidBy: 'CLEARING' });
  return failed.ok ? ok({ kind: 'RETURN', batchId: batch.id, reference }) : failed;
}

async function toRecorded(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  { invoiceId, reference }: NonNullable<AssignTo['recorded']>,
): Assigned {
  if (wrongWay(line, true)) return directionFailure();
  const found = await invoiceOf(billing, transaction, line, invoiceId);
  if (!found.ok) return found;
  const invoice = found.value;
  const payments = invoice.stage === 'issued' ? invoice.payments : [];
  const payment = payments.find((one) => one.reference === reference && one.kind === 'RECEIVED');
  const isGone = payments.some((one) => one.reverses === reference);
  if (invoice.stage !== 'issued' || !payment || isGone) {
    return fail('PAYMENT_NOT_FOUND', 'There is none with this reference.', ['recorded', 'reference']);
  }
  if (payment.lineId) return fail('PAYMENT_MATCHED', `${payment.lineId} tells of it.`, ['recorded', 'reference']);
  const { minor, currency } = payment.foreign?.amount ?? {
    minor: payment.amount + (payment.excess?.cents ?? 0n),
    currency: 'EUR',
  };
  if (minor !== line.amount || currency !== line.currency) {
    return fail('AMOUNT_DIFFERS', 'Another amount was recorded.', ['recorded']);
  }
  const marked = payments.map((one) => (one === payment ? { ...one, lineId: line.id } : one));
  await billing.invoices.save(transaction.session, { ...invoice, payments: marked });
  const booked = await contra(
    billing,
    transaction,
    { line, by },
    `On the statement, and recorded before: ${reference}`,
  );
  return booked.ok ? ok({ kind: 'RECORDED', note: `${invoice.id} ${reference}` }) : booked;
}

/** The books knew of it: the bank's side was booked twice. */
const contra = (
  billing: Billing,
  transaction: Transaction,
  { line, by }: Pick<Assigning, 'line' | 'by'>,
  description: string,
) => moveFromClearing(billing, transaction, { line, by, description, purpose: 'BANK' });

async function toAccount(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  to: NonNullable<AssignTo['account']>,
): Assigned {
  const id = parseId(to.accountId, ['acc'], ['account', 'accountId']);
  if (!id.ok) return id;
  const note = parseText(to.note, { max: 140 }, ['account', 'note']);
  if (!note.ok) return note;
  const account = (await billing.accounts.findMany([id.value], transaction.session)).get(id.value);
  if (account?.ownerId !== line.ownerId) {
    return fail('ACCOUNT_NOT_FOUND', 'It is none of the owner of the bank account.', ['account', 'accountId']);
  }
  const { purpose, currency } = account;
  if (currency !== line.currency) {
    return fail('CURRENCY_MISMATCH', `The account is kept in ${currency}.`, ['account', 'accountId']);
  }
  // What documents say of these they say by themselves.
  if (['BANK', 'CLEARING', 'RECEIVABLE', 'CLIENT_CREDIT', 'FEE_CREDIT', 'CONVERSION', 'RESERVE'].includes(purpose)) {
    return fail('PURPOSE_NOT_ALLOWED', `${purpose} is moved by what it is about.`, ['account', 'accountId']);
  }
  const booked = await moveFromClearing(billing, transaction, { line, by, description: note.value, purpose });
  return booked.ok ? ok({ kind: 'ACCOUNT', accountId: account.id, note: note.value }) : booked;
}

async function toCredit(billing: Billing, transaction: Transaction, { line, by }: Assigning, text: string): Assigned {
  if (wrongWay(line, true)) return directionFailure();
  if (line.currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'Credits are in EUR.', ['clientId']);
  if (!isId(text, 'per', 'org')) return fail('INVALID_ID', 'Expected the id of a client.', ['clientId']);
  const clientId: AgentId = text;
  if (clientId === line.ownerId) return fail('SELLER_IS_BUYER', 'Nobody is their own client.', ['clientId']);
  const creditId = newId('ccr');
  await billing.clientCredits.save(transaction.session, {
    ...{ id: creditId, sellerId: line.ownerId, clientId, commissionId: undefined, amount: line.amount },
    ...{ openedOn: line.bookedOn, openedAt: transaction.now, invoiceId: undefined, lineId: line.id, uses: [] },
  });
  const description = 'Paid in advance, or for nothing yet';
  const booked = await moveFromClearing(billing, transaction, { line, by, description, purpose: 'CLIENT_CREDIT' });
  return booked.ok ? ok({ kind: 'CREDIT', creditId }) : booked;
}

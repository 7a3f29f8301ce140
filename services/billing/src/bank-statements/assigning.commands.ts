import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { fail } from '@millepiani/kernel/failure';
import { type AgentId, isId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Billing } from '../billing.ts';
import { type Assigning, type LineAnswered, moveFromClearing, onLine } from './lines.commands.ts';
import { toBatch, toReturn } from './to-batches.commands.ts';
import { type Assigned, type AssignTo, directionFailure, toInvoices, wrongWay } from './to-invoices.commands.ts';
import { toRecorded } from './to-recorded.commands.ts';

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
  if (['BANK', 'CLEARING', 'RECEIVABLE', 'CLIENT_CREDIT', 'CONVERSION', 'RESERVE'].includes(purpose)) {
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

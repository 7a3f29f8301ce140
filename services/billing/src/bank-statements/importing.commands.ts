import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { bankStatementImported } from '@millepiani/events/billing/bank-statement.events';
import { event } from '@millepiani/events/event';
import { due } from '@millepiani/jobs/define-job';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { moneyText } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { book, type OwnedMovement } from '../ledger/booking.commands.ts';
import { failIn } from '../payouts/executing.commands.ts';
import { livePayments, refusedOn } from '../payouts/payment-batch.ts';
import { checkUnconcerned } from '../payouts/payment-batch-access.ts';
import type { ProviderReport } from '../providers/provider.adapter.ts';
import type { StatusReport } from '../sepa/pain-002.ts';
import { bytesOf, fingerprintOf } from './bank-file.adapter.ts';
import type { BankAccount, BankStatement, BankStatementLine, ReadStatement, StatementId } from './bank-statement.ts';
import { canKeepStatements } from './bank-statement-access.ts';
import { matchStatement } from './matching.jobs.ts';
import { batchIn } from './proposals.ts';
import { checkContinuity, checkStatement } from './statement-checks.ts';

/** A bank's file. */
export type BankFileInput = { readonly base64: string; readonly isPacked?: boolean | null | undefined };

/** What came of a file: ids with a blank between them, for an answer is kept flat. */
type Imported = { readonly statementIds: string; readonly batchIds: string };

/** The ids of one kind in an answer. */
export const idsIn = <P extends 'bst' | 'pbt'>(text: string, prefix: P) =>
  text.split(' ').filter((id) => isId(id, prefix));

/**
 * Reads a bank's file: statements, which are checked and written into the books, every line with CLEARING on the other side until it is known what it is; or
 * what became of a batch. All of it or nothing. Bookkeepers may.
 */
export async function importBankFile(
  billing: Billing,
  call: CallWith<BankFileInput>,
): Promise<Result<Imported, Failures>> {
  const by = call.actor.id;
  if (!(by && canKeepStatements(call))) return fail('FORBIDDEN', 'Bookkeepers read what banks tell.');
  const { base64, isPacked } = call.input;
  const bytes = bytesOf(base64, isPacked ?? false);
  if (!bytes.ok) return bytes;
  // Before anything is locked: it may take a moment.
  const report = billing.provider.read(bytes.value);
  if (!report.ok) return report;
  const lanes = await ownersOf(billing, report.value);
  const imported = await billing.lanes.run(
    lanes.map((owner) => `books of ${owner}`),
    () =>
      billing.commands.run(call, (transaction) =>
        report.value.kind === 'STATUS'
          ? heedStatus(billing, transaction, report.value.report, by)
          : importStatements(billing, transaction, report.value.statements, by),
      ),
  );
  if (imported.ok) {
    for (const id of idsIn(imported.value.statementIds, 'bst'))
      billing.hint(due(matchStatement, id, { statementId: id }));
  }
  return imported;
}

async function ownersOf(billing: Billing, report: ProviderReport): Promise<readonly string[]> {
  if (report.kind === 'STATUS') {
    const batchId = batchIn(report.report.originalId);
    const batch = batchId && isId(batchId, 'pbt') ? await billing.paymentBatches.find(batchId) : undefined;
    return batch ? [batch.payerId] : [];
  }
  const owners = new Set<string>();
  for (const iban of new Set(report.statements.map((one) => one.iban))) {
    const account = await billing.bankStatements.accountWith(iban);
    if (account) owners.add(account.ownerId);
  }
  return [...owners];
}

async function importStatements(
  billing: Billing,
  transaction: Transaction,
  statements: readonly ReadStatement[],
  by: PersonId,
): Promise<Result<Imported, Failures>> {
  const today = dayOf(transaction.now);
  const failures = statements.map((one) => checkStatement(one, today)).flatMap((one) => (one.ok ? [] : [...one.error]));
  if (failures.length > 0) return err(failures);
  const statementIds: StatementId[] = [];
  // In the order of their days, for each goes on where the one before ended.
  for (const read of statements.toSorted((a, b) => (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1))) {
    const imported = await importOne(billing, transaction, read, { by, ownIds: statementIds });
    if (!imported.ok) return imported;
    statementIds.push(imported.value);
  }
  return ok({ statementIds: statementIds.join(' '), batchIds: '' });
}

async function importOne(
  billing: Billing,
  transaction: Transaction,
  read: ReadStatement,
  { by, ownIds }: { readonly by: PersonId; readonly ownIds: readonly StatementId[] },
): Promise<Result<StatementId, Failures>> {
  const { session, now } = transaction;
  const account = await billing.bankStatements.accountWith(read.iban, session);
  const fingerprint = fingerprintOf(read);
  const twin =
    account && (await billing.bankStatements.twinOf({ ...read, accountId: account.id, fingerprint }, session));
  // One file has several statements in one message; each of them is there once all the same.
  const isBeside =
    twin && ownIds.includes(twin.id) && twin.reference !== read.reference && twin.fingerprint !== fingerprint;
  if (twin && !isBeside) {
    const where = ownIds.includes(twin.id) ? 'is in this file before' : `is ${twin.id}, imported before`;
    const message = `Line ${read.line}, Stmt: it ${where}.`;
    return fail('STATEMENT_IMPORTED', message, ['file', 'Stmt', `line ${read.line}`]);
  }
  const latest = account && (await billing.bankStatements.latest(account.id, session));
  const checked = checkContinuity(read, { account, latest });
  if (!checked.ok) return checked;
  const { statement, lines } = toStore(read, checked.value, { by, at: now, fingerprint });
  await billing.bankStatements.insert(session, statement, lines);
  const booked = await bookLines(billing, transaction, statement, lines);
  if (!booked.ok) return booked;
  await transaction.emit([told(statement)]);
  return ok(statement.id);
}

function toStore(
  { lines, told: _, entries: __, line: ___, ...read }: ReadStatement,
  { id: accountId, ownerId }: BankAccount,
  { by, at, fingerprint }: { readonly by: PersonId; readonly at: Date; readonly fingerprint: string },
): { readonly statement: BankStatement; readonly lines: readonly BankStatementLine[] } {
  const id = newId('bst');
  const { currency } = read;
  const unassigned = { assignment: undefined, assignedBy: undefined, assignedAt: undefined, assigned: 0 };
  return {
    statement: {
      ...{ ...read, id, accountId, ownerId, lines: lines.length, fingerprint },
      ...{ importedBy: by, importedAt: at, matchedAt: undefined },
    },
    lines: lines.map(({ line: ____, ...facts }) => ({
      ...{ ...facts, ...unassigned, id: newId('bsl'), statementId: id, accountId, ownerId, currency },
    })),
  };
}

/** An entry has at most a hundred postings: two are the bank's. */
const mostInEntry = 98;

/** Writes lines into the owner's books, those of one day together: BANK moves, and CLEARING until it is known what they are. */
async function bookLines(
  billing: Billing,
  transaction: Transaction,
  { ownerId, importedBy: by, currency, reference }: BankStatement,
  lines: readonly BankStatementLine[],
): Promise<Result<undefined, Failures>> {
  for (const [date, ofDay] of Map.groupBy(lines, ({ bookedOn }) => bookedOn)) {
    for (let at = 0; at < ofDay.length; at += mostInEntry) {
      const part = ofDay.slice(at, at + mostInEntry);
      const booked = await book(billing, transaction, {
        ...{ by, commissionId: undefined, date, currency, description: `Bank statement ${reference}` },
        movements: movementsOf(ownerId, part),
      });
      if (!booked.ok) return booked;
    }
  }
  return ok(undefined);
}

function movementsOf(ownerId: OwnedMovement['ownerId'], lines: readonly BankStatementLine[]): readonly OwnedMovement[] {
  const sums = [lines.filter(({ amount }) => amount > 0n), lines.filter(({ amount }) => amount < 0n)]
    .map((side) => side.reduce((sum, { amount }) => sum + amount, 0n))
    .filter((minor) => minor !== 0n);
  return [
    ...sums.map((minor) => ({ ownerId, purpose: 'BANK' as const, minor })),
    ...lines.map(({ amount }) => ({ ownerId, purpose: 'CLEARING' as const, minor: -amount })),
  ];
}

const told = ({ id: statementId, accountId, ownerId, from, to, lines, closing, currency }: BankStatement) =>
  event(bankStatementImported, {
    ...{ subject: statementId, partition: statementId, aggregateVersion: 1 },
    data: {
      ...{ statementId, accountId, ownerId, from, to, lines },
      closing: moneyText({ minor: closing, currency }),
    },
  });

/** What became of a batch: refused payments are owed again; that others go is told by the statement. */
async function heedStatus(
  billing: Billing,
  transaction: Transaction,
  { originalId, refused, payments, on }: StatusReport,
  by: PersonId,
): Promise<Result<Imported, Failures>> {
  const id = batchIn(originalId);
  const batch = id && isId(id, 'pbt') ? await billing.paymentBatches.find(id, transaction.session) : undefined;
  if (!batch) return fail('BATCH_NOT_FOUND', `No batch was handed in as ${originalId}.`, ['file', 'OrgnlMsgId']);
  const failed = refused ? livePayments(batch).map(({ reference }) => ({ reference, ...refused })) : payments;
  // That all was taken is no news: it is paid once the statement says so.
  if (failed.length === 0 && !refused) return ok({ statementIds: '', batchIds: batch.id });
  // The file is not signed: nobody says so of what they are paid, by a file either.
  const told = new Set(failed.map(({ reference }) => reference));
  const theirs = batch.payments.filter(({ reference }) => told.has(reference));
  const unconcerned = checkUnconcerned(await standingIn(billing, transaction), theirs);
  if (!unconcerned.ok) return unconcerned;
  const heeded = await failIn(billing, transaction, { batch, by, on: refusedOn(batch, on), payments: failed });
  return heeded.ok ? ok({ statementIds: '', batchIds: batch.id }) : heeded;
}

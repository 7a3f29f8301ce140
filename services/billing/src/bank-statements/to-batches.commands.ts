import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { executeIn, failIn } from '../payouts/executing.commands.ts';
import { type PaymentBatch, refusedOn } from '../payouts/payment-batch.ts';
import { checkUnconcerned } from '../payouts/payment-batch-access.ts';
import type { BankStatementLine } from './bank-statement.ts';
import { candidatesOf, coveredBy } from './batch-lines.ts';
import { type Assigning, contra, moveFromClearing } from './lines.commands.ts';
import { type Assigned, type AssignTo, directionFailure, wrongWay } from './to-invoices.commands.ts';

async function batchOf(
  billing: Billing,
  { session }: Transaction,
  { ownerId, currency }: BankStatementLine,
  text: string,
): Promise<Result<PaymentBatch, Failures>> {
  const id = parseId(text, ['pbt'], ['batchId']);
  if (!id.ok) return id;
  if (currency !== 'EUR') return fail('CURRENCY_MISMATCH', `A batch is in EUR, the line in ${currency}.`, ['lineId']);
  const batch = await billing.paymentBatches.find(id.value, session);
  if (batch?.payerId === ownerId) return ok(batch);
  return fail('BATCH_NOT_FOUND', 'It is none of the owner of the account.', ['batchId']);
}

/**
 * A line by which the bank executed a batch, wholly or one payment of it. With the first the batch is executed, by CLEARING: what other lines are to
 * tell is under way until they come. Where somebody recorded it before, the bank's side alone was booked twice, and is taken back. What the bank gave back
 * may have left the account all the same.
 */
export async function toBatch(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  to: NonNullable<AssignTo['batch']>,
): Assigned {
  if (wrongWay(line, false)) return directionFailure();
  const found = await batchOf(billing, transaction, line, to.batchId);
  if (!found.ok) return found;
  const batch = found.value;
  const told = await billing.bankStatements.toldOf(batch.id, transaction.session);
  const open = candidatesOf(batch, told).filter(({ went }) => !went);
  const asked = to.reference ? open.filter(({ reference }) => reference === to.reference) : open;
  if (asked.length === 0) return fail('PAYMENT_NOT_FOUND', 'None of the batch that no line tells of.', ['batch']);
  const paid = coveredBy(asked, -line.amount);
  if (!paid) return fail('AMOUNT_DIFFERS', 'The batch says another amount.', ['batch']);
  const references = paid.map(({ reference }) => reference);
  const assignment = { kind: 'BATCH' as const, batchId: batch.id, references };
  if (batch.state !== 'EXECUTED') {
    const did = { batch, by, on: line.bookedOn, paidBy: 'CLEARING' as const };
    const executed = await executeIn(billing, transaction, did);
    return executed.ok ? ok(assignment) : executed;
  }
  // Executed by CLEARING, the line brings it back to nothing by itself.
  if (batch.paidBy === 'CLEARING') return ok(assignment);
  const never = new Set((batch.failures ?? []).flatMap((one) => (one.wasExecuted ? [] : one.reference)));
  // What was refused before is in no books: it is under way until the line by which it comes back.
  const booked = paid.filter(({ reference }) => !never.has(reference)).reduce((sum, { amount }) => sum + amount, 0n);
  if (booked === 0n) return ok(assignment);
  const description = `Executed and recorded: ${batch.id}`;
  const moved = await contra(billing, transaction, { line, by, description, amount: -booked });
  return moved.ok ? ok(assignment) : moved;
}

/**
 * A line by which a payment of a batch came back; where a report or somebody told that before, the books know it. What the bank has kept of it for its
 * trouble is the payer's cost: the payee is owed the whole again.
 */
export async function toReturn(
  billing: Billing,
  transaction: Transaction,
  assigning: Assigning,
  to: NonNullable<AssignTo['returned']>,
): Assigned {
  const { line, by } = assigning;
  const { batchId, reference } = to;
  if (wrongWay(line, true)) return directionFailure();
  const found = await batchOf(billing, transaction, line, batchId);
  if (!found.ok) return found;
  const batch = found.value;
  if (batch.state !== 'EXECUTED') return fail('WRONG_STATE', `The batch is ${batch.state}.`, ['returned', 'batchId']);
  const charge = chargeOf(to.charge);
  if (!charge.ok) return charge;
  const payment = batch.payments.find((one) => one.reference === reference);
  const unconcerned = checkUnconcerned(await standingIn(billing, transaction), payment ? [payment] : []);
  if (!unconcerned.ok) return unconcerned;
  const whole = line.amount + charge.value;
  if (payment && payment.amount !== whole) {
    return fail('AMOUNT_DIFFERS', 'Another amount came back, with what the bank kept.', ['returned']);
  }
  const { back } = await billing.bankStatements.toldOf(batch.id, transaction.session);
  if (back.includes(reference)) {
    return fail('PAYMENT_MATCHED', 'A line tells that it came back.', ['returned', 'reference']);
  }
  const failed = await cameBack(billing, transaction, assigning, { batch, reference, whole });
  if (!failed.ok) return failed;
  if (charge.value > 0n) {
    const description = `Kept by the bank of what came back: ${reference}`;
    const kept = { line, by, description, purpose: 'EXPENSE' as const, amount: -charge.value };
    const booked = await moveFromClearing(billing, transaction, kept);
    if (!booked.ok) return booked;
  }
  return ok({ kind: 'RETURN', batchId: batch.id, reference });
}

/** What the bank kept, in cents; nothing where that is not said. */
function chargeOf(text: MoneyText | null | undefined): Result<bigint, Failures> {
  if (!text) return ok(0n);
  const path = ['returned', 'charge'];
  const charge = parseMoney(text, path);
  if (!charge.ok) return charge;
  const { minor, currency } = charge.value;
  if (currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'A batch is in EUR.', [...path, 'currency']);
  return minor > 0n ? ok(minor) : fail('ZERO_AMOUNT', 'More than nothing.', [...path, 'amount']);
}

interface CameBack {
  readonly batch: PaymentBatch;
  readonly reference: string;
  /** What was paid, in cents. */
  readonly whole: bigint;
}

/** Has the books know it by CLEARING, where nobody told them before. */
async function cameBack(
  billing: Billing,
  transaction: Transaction,
  { line, by }: Assigning,
  { batch, reference, whole }: CameBack,
): Promise<Result<undefined, Failures>> {
  const failure = batch.failures?.find((one) => one.reference === reference);
  if (failure) {
    if (!failure.wasExecuted || failure.paidBy === 'CLEARING') return ok(undefined);
    const description = `Came back, and was recorded before: ${reference}`;
    return contra(billing, transaction, { line, by, description, amount: whole });
  }
  const payments = [{ reference, reason: line.returnReason?.match(/^[A-Z0-9]{1,4}$/)?.[0] ?? 'NARR' }];
  const on = refusedOn(batch, line.bookedOn);
  return failIn(billing, transaction, { batch, by, on, payments, paidBy: 'CLEARING' });
}

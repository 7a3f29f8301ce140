import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { Stirring } from '../distributions/stirring.commands.ts';
import { book, type OwnedMovement } from '../ledger/booking.commands.ts';
import type { BankStatementLine, LineId } from './bank-statement.ts';
import { canKeepStatements } from './bank-statement-access.ts';

/** Which line a command was about. */
export type LineAnswered = Promise<Result<{ lineId: LineId }, Failures>>;

/** What assigning works with. */
export interface Assigning {
  readonly line: BankStatementLine;
  readonly by: PersonId;
  readonly stirring: Stirring;
}

/** Runs `work` on a line of a statement, one behind the other for each owner's books. */
export async function onLine(
  billing: Billing,
  call: CallWith<{ readonly lineId: string }>,
  work: (transaction: Transaction, assigning: Assigning) => LineAnswered,
): LineAnswered {
  const by = call.actor.id;
  if (!(by && canKeepStatements(call))) return fail('FORBIDDEN', 'Bookkeepers say what lines are.');
  return onLineFor(billing, call, by, work);
}

/** The same, for somebody in whose name the service acts. */
export async function onLineFor(
  billing: Billing,
  call: CallWith<{ readonly lineId: string }>,
  by: PersonId,
  work: (transaction: Transaction, assigning: Assigning) => LineAnswered,
): LineAnswered {
  const id = parseId(call.input.lineId, ['bsl'], ['lineId']);
  if (!id.ok) return id;
  const known = await billing.bankStatements.findLine(id.value);
  const stirring = new Stirring(billing);
  const done = await billing.lanes.run(known ? [`books of ${known.ownerId}`] : [], () =>
    billing.commands.run(call, async (transaction) => {
      const line = await billing.bankStatements.findLine(id.value, transaction.session);
      if (!line) return fail('LINE_NOT_FOUND', 'There is none with this id.', ['lineId']);
      return work(transaction, { line, by, stirring });
    }),
  );
  stirring.hint();
  return done;
}

/** What leaves CLEARING, and where it goes. */
export interface FromClearing extends Pick<Assigning, 'line' | 'by'> {
  readonly description: string;
  readonly purpose: OwnedMovement['purpose'];
  /** −1 takes it back. */
  readonly sign?: 1n | -1n;
  /** ISO 8601; the day of the line where left out. */
  readonly date?: string;
  /** With the line's sign; all of the line where left out. */
  readonly amount?: bigint;
}

/** Posts a line's amount from CLEARING to another account of the same owner. */
export const moveFromClearing = (
  billing: Billing,
  transaction: Transaction,
  { line, by, description, purpose, sign = 1n, date = line.bookedOn, amount = line.amount }: FromClearing,
) =>
  book(billing, transaction, {
    ...{ by, commissionId: undefined, date, currency: line.currency, description },
    movements: [
      { ownerId: line.ownerId, purpose: 'CLEARING', minor: sign * amount },
      { ownerId: line.ownerId, purpose, minor: -sign * amount },
    ],
  });

/** The books knew of it: the bank's side was booked twice. */
export const contra = (billing: Billing, transaction: Transaction, from: Omit<FromClearing, 'purpose'>) =>
  moveFromClearing(billing, transaction, { ...from, purpose: 'BANK' });

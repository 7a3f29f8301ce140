import type { Transaction } from '@millepiani/commands/command-runner';
import type { Failures } from '@millepiani/kernel/failure';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { accountFor } from '../ledger/accounts.commands.ts';
import { postDraft } from '../ledger/journal.commands.ts';
import type { Movement } from '../ledger/posting.ts';
import type { BookMovement } from './books.ts';
import type { Sides } from './issuing.ts';

/** What is to be written into a seller's books. */
interface Booking {
  readonly of: Sides;
  readonly by: PersonId;
  readonly commissionId: CommissionId | undefined;
  readonly date: string;
  readonly description: string;
  readonly movements: readonly BookMovement[];
}

/**
 * Posts what a document or a payment moves in its seller's books, in the command's own transaction. Accounts that the seller has
 * not yet are opened. Fails with `BALANCE_OUT_OF_RANGE`.
 */
export async function keepBooks(
  billing: Billing,
  transaction: Transaction,
  { of, by, commissionId, date, description, movements }: Booking,
): Promise<Result<undefined, Failures>> {
  const placed: Movement[] = [];
  for (const { purpose, cents } of movements) {
    const accountId = await accountFor(billing, transaction, { ownerId: of.sellerId, purpose, currency: 'EUR' });
    placed.push({ accountId, amount: money(cents, 'EUR') });
  }
  const posted = await postDraft(billing, transaction, {
    facts: {
      ...{ id: newId('jnl'), description, date, about: commissionId },
      ...{ postedAt: transaction.now, postedBy: by, reverses: undefined },
    },
    movements: placed,
  });
  // The caller knows of no postings.
  return posted.ok ? ok(undefined) : err(posted.error.map((failure) => ({ ...failure, path: [] })));
}

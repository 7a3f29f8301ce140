import type { Transaction } from '@millepiani/commands/command-runner';
import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { type Booking as AnyBooking, book } from '../ledger/booking.commands.ts';
import type { BookMovement } from './books.ts';
import type { Sides } from './issuing.ts';

/** What is to be written into a seller's books. */
interface Booking extends Omit<AnyBooking, 'currency' | 'movements'> {
  readonly of: Pick<Sides, 'sellerId'>;
  readonly movements: readonly BookMovement[];
}

/**
 * Posts what a document or a payment moves in its seller's books, in the command's own transaction. Accounts that the seller has
 * not yet are opened. The entry belongs to the document: it is not reversed by hand. Fails with `BALANCE_OUT_OF_RANGE`.
 */
export const keepBooks = (
  billing: Billing,
  transaction: Transaction,
  { of: { sellerId }, movements, ...booking }: Booking,
): Promise<Result<undefined, Failures>> =>
  book(billing, transaction, {
    ...booking,
    currency: 'EUR',
    movements: movements.map(({ purpose, cents, currency = 'EUR' }) => ({
      ...{ ownerId: sellerId, purpose, minor: cents, currency },
    })),
  });

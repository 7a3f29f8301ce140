import type { PaymentBatch } from '../payouts/payment-batch.ts';

/** A payment of a batch, as far as lines of statements may be of it. */
export interface PaymentCandidate {
  readonly reference: string;
  readonly amount: bigint;
  /** Whether a bank refused it, or gave it back. */
  readonly hasFailed: boolean;
  /** Whether a line tells that it went, and that it came back. */
  readonly went: boolean;
  readonly cameBack: boolean;
}

/** The references of a batch's payments of which lines tell: that they went, and that they came back. */
export interface ToldPayments {
  readonly went: readonly string[];
  readonly back: readonly string[];
}

/** A batch's payments with what lines tell of them. */
export const candidatesOf = (
  { payments, failures = [] }: Pick<PaymentBatch, 'payments' | 'failures'>,
  { went, back }: ToldPayments,
): readonly PaymentCandidate[] =>
  payments.map(({ reference, amount }) => ({
    ...{ reference, amount, hasFailed: failures.some((failure) => failure.reference === reference) },
    ...{ went: went.includes(reference), cameBack: back.includes(reference) },
  }));

const sumOf = (payments: readonly PaymentCandidate[]): bigint => payments.reduce((sum, { amount }) => sum + amount, 0n);

/**
 * The payments that left the account by a debit of so many cents: of those of which no line tells yet what did not fail, and of what failed all that came back, or that
 * too which has not come back yet, or nothing. Undefined where none of this comes to the amount.
 */
export function coveredBy(
  payments: readonly PaymentCandidate[],
  cents: bigint,
): readonly PaymentCandidate[] | undefined {
  const open = payments.filter(({ went }) => !went);
  const some = [
    open.filter(({ hasFailed, cameBack }) => !hasFailed || cameBack),
    open,
    open.filter(({ hasFailed }) => !hasFailed),
  ];
  return some.find((these) => these.length > 0 && sumOf(these) === cents);
}

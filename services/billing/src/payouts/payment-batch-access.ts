import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { type Standing, speaksFor } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { BatchPayment, PaymentBatch } from './payment-batch.ts';

/** Whether somebody makes, cancels and records batches: bookkeepers do. */
export const canKeepBatches = ({ actor }: Standing): boolean => canPost(actor);

/** Whether somebody sees a batch, with its file: auditors do, and who speaks for the payer. It has others' bank accounts in it. */
export const canSeeBatch = (standing: Standing, { payerId }: Pick<PaymentBatch, 'payerId'>): boolean =>
  canSeeAccountsOf(standing, payerId);

/** Nobody alone has themselves paid again: who is paid does not say that it did not come, nor that it will not. Fails with `OWN_PAYMENT`. */
export function checkUnconcerned(
  standing: Standing,
  payments: readonly Pick<BatchPayment, 'payeeId'>[],
): Result<undefined, Failures> {
  const own = payments.find(({ payeeId }) => speaksFor(standing, payeeId));
  if (!own) return ok(undefined);
  const message = 'Who is paid by it has it paid again by no word of theirs: somebody unconcerned says so.';
  return fail('OWN_PAYMENT', message, ['payees', own.payeeId]);
}

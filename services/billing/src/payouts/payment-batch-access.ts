import type { Standing } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { PaymentBatch } from './payment-batch.ts';

/** Whether somebody makes, cancels and records batches: bookkeepers do. */
export const canKeepBatches = ({ actor }: Standing): boolean => canPost(actor);

/** Whether somebody sees a batch, with its file: auditors do, and who speaks for the payer. It has others' bank accounts in it. */
export const canSeeBatch = (standing: Standing, { payerId }: Pick<PaymentBatch, 'payerId'>): boolean =>
  canSeeAccountsOf(standing, payerId);

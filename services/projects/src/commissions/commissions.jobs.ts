import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { type CommissionId, isId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';

/** Loses a lead that nobody qualified in time. */
export const expireCommissionJob = defineJob({
  name: 'expire-commission',
  payload: z.object({
    commissionId: z.custom<CommissionId>((value) => typeof value === 'string' && isId(value, 'com')),
  }),
  attempts: 5,
  backoffMs: 500,
});

/** The job that is due at `respondBy`. */
export const expiryOf = (commissionId: CommissionId, respondBy: Instant, now: Instant): DueJob =>
  due(expireCommissionJob, commissionId, { commissionId }, msBetween(now, respondBy));

import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { type CommissionId, isId } from '@millepiani/kernel/id';
import { z } from 'zod';

/** Looks at a commission: what puts it at risk, and who is to do what. */
export const watchCommissionJob = defineJob({
  name: 'watch-commission',
  payload: z.object({
    commissionId: z.custom<CommissionId>((value) => typeof value === 'string' && isId(value, 'com')),
  }),
  attempts: 5,
  backoffMs: 500,
});

/** The job for a commission; `mark` tells one call to look from the next, which a job that runs already may not see. */
export const lookAt = (commissionId: CommissionId, mark: string): DueJob =>
  due(watchCommissionJob, `${commissionId}-${mark}`, { commissionId });

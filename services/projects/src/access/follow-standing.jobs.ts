import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Follows what members told of a person in the commissions in which they take part. */
export const followStandingJob = defineJob({
  name: 'follow-standing',
  payload: z.object({ changeId: z.string().min(1).max(200) }),
  attempts: 5,
  backoffMs: 500,
});

/** The job for a change that was kept. */
export const followingOf = (changeId: string): DueJob => due(followStandingJob, changeId, { changeId });

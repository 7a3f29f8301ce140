import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId, type ProjectId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';

/** Ends the funding of a project at its deadline. */
export const expireFundingJob = defineJob({
  name: 'expire-funding',
  payload: z.object({
    projectId: z.custom<ProjectId>((value) => typeof value === 'string' && isId(value, 'prj')),
  }),
  attempts: 5,
  backoffMs: 500,
});

/** The job that is due at the deadline. */
export const fundingExpiryOf = (projectId: ProjectId, deadline: Instant, now: Instant): DueJob =>
  due(expireFundingJob, projectId, { projectId }, msBetween(now, deadline));

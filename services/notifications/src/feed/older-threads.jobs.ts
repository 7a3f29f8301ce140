import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Counts the threads of what somebody was told before there were threads. */
export const countThreads = defineJob({
  name: 'count-threads',
  payload: z.object({ personId: z.string() }),
  attempts: 3,
  backoffMs: 500,
});

/** Somebody's are to be counted. */
export const threadsDue = (personId: string): DueJob => due(countThreads, personId, { personId });

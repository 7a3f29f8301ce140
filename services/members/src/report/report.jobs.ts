import { defineJob } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Counts the report of one day. */
export const countReport = defineJob({
  name: 'count-community-report',
  payload: z.object({
    /** Absent in the nightly schedule, which means the day on which the job runs. */
    day: z.iso.date().optional(),
  }),
  attempts: 5,
  backoffMs: 500,
});

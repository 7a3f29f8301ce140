import { defineJob } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Puts postings of before there were days on their days. */
export const datePostings = defineJob({
  name: 'date-postings',
  payload: z.object({}),
  attempts: 5,
  backoffMs: 500,
});

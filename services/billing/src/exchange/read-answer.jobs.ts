import { defineJob } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Reads one file that came from the exchange. */
export const readExchangeAnswer = defineJob({
  name: 'read-exchange-answer',
  payload: z.object({ file: z.string().min(1).max(255).describe('Its name in the inbox') }),
  attempts: 5,
  backoffMs: 1_000,
});

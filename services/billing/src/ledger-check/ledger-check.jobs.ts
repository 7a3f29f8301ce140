import { defineJob } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Checks the ledger, if that is due. */
export const checkLedger = defineJob({
  name: 'check-ledger',
  payload: z.object({}),
  attempts: 5,
  backoffMs: 500,
});

import { defineJob } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Publishes the next key when it is time to, and forgets what is good for nothing any more. */
export const rotateKeys = defineJob({
  name: 'rotate-signing-keys',
  payload: z.object({}),
  attempts: 5,
  backoffMs: 500,
});

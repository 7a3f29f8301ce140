import { defineJob } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { z } from 'zod';

/** Makes an entry of the directory anew that tells of too few days to come. */
export const refreshEntryJob = defineJob({
  name: 'refresh-directory-entry',
  payload: z.object({ personId: z.string().refine((text) => isId(text, 'per')) }),
  attempts: 5,
  backoffMs: 500,
});

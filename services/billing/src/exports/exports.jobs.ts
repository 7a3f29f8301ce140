import { defineJob } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Writes an export of books, if that is due. */
export const writeBooks = defineJob({
  name: 'write-books',
  payload: z.object({ exportId: z.string() }),
  attempts: 3,
  backoffMs: 1_000,
});

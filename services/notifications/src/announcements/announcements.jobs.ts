import { defineJob } from '@millepiani/jobs/define-job';
import { z } from 'zod';

/** Makes the notifications of one announcement. */
export const fanOut = defineJob({
  name: 'fan-out',
  payload: z.object({ announcementId: z.string() }),
  attempts: 5,
  backoffMs: 500,
});

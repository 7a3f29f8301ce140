import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { z } from 'zod';
import type { MessageId } from './message.ts';

/** Sends one mail. */
export const sendMailJob = defineJob({
  name: 'send-mail',
  payload: z.object({ messageId: z.string() }),
  attempts: 3,
  backoffMs: 500,
});

/** A mail is due, now or later, after so many attempts: while one is at work, the next already has a job. */
export const mailDue = (messageId: MessageId, attempts: number, delayMs: number): DueJob =>
  due(sendMailJob, `${messageId}-${attempts}`, { messageId }, delayMs);

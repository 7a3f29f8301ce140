import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { z } from 'zod';
import type { PushMessageId } from './push-message.ts';

/** Sends one message to one device. */
export const sendPushJob = defineJob({
  name: 'send-push',
  payload: z.object({ messageId: z.string() }),
  attempts: 3,
  backoffMs: 500,
});

/** A message is due, now or later, after so many attempts: while one is at work, the next already has a job. */
export const pushDue = (messageId: PushMessageId, attempts: number, delayMs: number): DueJob =>
  due(sendPushJob, `${messageId}-${attempts}`, { messageId }, delayMs);

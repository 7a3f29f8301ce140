import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { AccountMailId } from './account-mail.ts';

/** Sends a mail about an account. It names the mail alone: no address and no token passes through Redis. */
export const sendAccountMailJob = defineJob({
  name: 'send-account-mail',
  payload: z.object({ mailId: z.custom<AccountMailId>((value) => typeof value === 'string' && isId(value, 'aml')) }),
  attempts: 3,
  backoffMs: 500,
});

/** A mail is due, now or later, after so many attempts: while one is at work, the next already has a job. */
export const accountMailDue = (mailId: AccountMailId, attempts: number, delayMs: number): DueJob =>
  due(sendAccountMailJob, `${mailId}-${attempts}`, { mailId }, delayMs);

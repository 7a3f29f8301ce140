import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { msBetween, plusMs } from '@millepiani/kernel/instant';
import type { Notifications } from '../notifications.ts';
import { isOpen } from '../retries/tries.ts';
import { mailDue, sendMailJob } from './mail.jobs.ts';
import { sendMail } from './sending.commands.ts';

/** Sends a mail; safe twice, for what is claimed, sent or not yet due is left alone. */
export const mailWorker = (notifications: () => Notifications): JobImplementation =>
  implementJob(sendMailJob, async ({ messageId }) => {
    if (!isId(messageId, 'msg')) return;
    const { clock, hint } = notifications();
    const tries = await sendMail(notifications(), messageId);
    if (!tries || !isOpen(tries)) return;
    hint(mailDue(messageId, tries.attempts.length, msBetween(clock.now(), tries.dueAt)));
  });

/** How far ahead the reconciler looks, and how many mails a round takes up. */
const lookAheadMs = 1_000;
const mostMails = 500;

/** The mails that are due, longest first; none while there is no server to hand them to. */
export async function dueMails({ clock, messages, mail }: Notifications): Promise<readonly DueJob[]> {
  if (!mail.sender) return [];
  const now = clock.now();
  const due = await messages.dueBy(plusMs(now, lookAheadMs), mostMails);
  return due.map(({ id, dueAt, attempts }) => mailDue(id, attempts, msBetween(now, dueAt)));
}

import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { msBetween, plusMs } from '@millepiani/kernel/instant';
import type { Members } from '../members.ts';
import { accountMailDue, sendAccountMailJob } from './account-mails.jobs.ts';
import { sendAccountMail } from './sending.commands.ts';

/** Sends a mail; safe twice, for what is claimed, sent or not yet due is left alone. */
export const accountMailWorker = (members: () => Members): JobImplementation =>
  implementJob(sendAccountMailJob, async ({ mailId }) => {
    const { clock, hint } = members();
    const mail = await sendAccountMail(members(), mailId);
    if (mail?.posting.state !== 'PENDING') return;
    hint(accountMailDue(mailId, mail.posting.attempts, msBetween(clock.now(), mail.posting.dueAt)));
  });

/** How far ahead the reconciler looks, and how many mails a round takes up. */
const lookAheadMs = 1_000;
const mostMails = 500;

/** The mails that are due, longest first; none while there is no server to hand them to. */
export async function dueAccountMails({ accountMails, clock, mail }: Members): Promise<readonly DueJob[]> {
  if (!mail.sender) return [];
  const now = clock.now();
  const due = await accountMails.dueBy(plusMs(now, lookAheadMs), mostMails);
  return due.map(({ id, dueAt, attempts }) => accountMailDue(id, attempts, msBetween(now, dueAt)));
}

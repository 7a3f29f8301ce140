import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Members } from '../members.ts';
import { expireInvitation } from './invitations.commands.ts';
import { expireInvitationJob, expiryOf } from './invitations.jobs.ts';

/** How far ahead the reconciler looks: further than its rounds are apart. */
const lookAheadMs = 60_000;
/** How many a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Ends an invitation; safe twice, for one that has ended, or is good still, is left alone. */
export const expireInvitationWorker = (members: () => Members): JobImplementation =>
  implementJob(expireInvitationJob, async ({ invitationId }) => {
    await expireInvitation(members(), invitationId);
  });

/** The invitations that wait and are over, or are about to be, longest first. */
export async function dueInvitationExpiries({ clock, invitations }: Members): Promise<readonly DueJob[]> {
  const now = clock.now();
  const found = await invitations.due(plusMs(now, lookAheadMs), mostAtOnce);
  return found.map(({ id, expiresAt }) => expiryOf(id, expiresAt, now));
}

import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Members } from '../members.ts';
import { expireHold } from './holds.commands.ts';
import { expireHoldJob, expiryOf } from './holds.jobs.ts';

/** How far ahead the reconciler looks: further than its rounds are apart, so that a hold expires on the second. */
const lookAheadMs = 60_000;
/** How many holds a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Expires a hold; safe twice, for what is held no more, or not yet due, is left alone. */
export const holdExpiryWorker = (members: () => Members): JobImplementation =>
  implementJob(expireHoldJob, async ({ holdId }) => {
    await expireHold(members(), holdId);
  });

/** The holds that are overdue, or are about to be, longest first. */
export async function dueHoldExpiries({ clock, holds }: Members): Promise<readonly DueJob[]> {
  const now = clock.now();
  const due = await holds.due(plusMs(now, lookAheadMs), mostAtOnce);
  return due.map(({ id, expiresAt }) => expiryOf(id, expiresAt, now));
}

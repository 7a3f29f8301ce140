import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Members } from '../members.ts';
import { beginErasure } from './begin-erasure.commands.ts';
import { eraseAccountDue, eraseAccountJob } from './erase-account.jobs.ts';

/** How far ahead a round of the reconciler looks, and how many it takes up. */
const lookAheadMs = 60_000;
const mostAtOnce = 100;

/** Erases what is due; safe twice: what was erased, or called off, is left alone. */
export const eraseAccountWorker = (members: () => Members): JobImplementation =>
  implementJob(eraseAccountJob, async ({ personId }) => {
    await beginErasure(members(), personId);
  });

/** Those whose time to think is over, or soon will be. */
export async function dueErasures({ clock, erasures }: Members): Promise<readonly DueJob[]> {
  const now = clock.now();
  return (await erasures.due(plusMs(now, lookAheadMs), mostAtOnce)).map((one) => eraseAccountDue(one, now));
}

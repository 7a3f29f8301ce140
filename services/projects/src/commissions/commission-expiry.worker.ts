import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Projects } from '../projects.ts';
import { expireCommission } from './commissions.commands.ts';
import { expireCommissionJob, expiryOf } from './commissions.jobs.ts';

/** How far ahead the reconciler looks: further than its rounds are apart, so that a lead is lost on the second. */
const lookAheadMs = 60_000;
/** How many leads a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Expires a lead; safe twice, for what is no lead any more, or not yet due, is left alone. */
export const commissionExpiryWorker = (projects: () => Projects): JobImplementation =>
  implementJob(expireCommissionJob, async ({ commissionId }) => {
    await expireCommission(projects(), commissionId);
  });

/** The leads that are overdue, or are about to be, longest first. */
export async function dueExpiries({ clock, commissions }: Projects): Promise<readonly DueJob[]> {
  const now = clock.now();
  const leads = await commissions.leadsDue(plusMs(now, lookAheadMs), mostAtOnce);
  return leads.map(({ id, respondBy }) => expiryOf(id, respondBy, now));
}

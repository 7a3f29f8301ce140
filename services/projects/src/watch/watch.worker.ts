import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Projects } from '../projects.ts';
import { lookAt, watchCommissionJob } from './watch.jobs.ts';
import { watchCommission } from './watching.commands.ts';

/** How many commissions a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Looks at a commission; safe twice, for what is not due any more is left alone. */
export const watchWorker = (projects: () => Projects): JobImplementation =>
  implementJob(watchCommissionJob, async ({ commissionId }) => {
    await watchCommission(projects(), commissionId);
  });

/** Which commissions are to be looked at, longest due first. */
export async function dueWatches({ clock, watches }: Projects): Promise<readonly DueJob[]> {
  const due = await watches.due(clock.now(), mostAtOnce);
  return due.map(({ commissionId, looks }) => lookAt(commissionId, String(looks)));
}

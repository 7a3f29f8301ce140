import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Projects } from '../projects.ts';
import { expireFunding } from './projects.commands.ts';
import { expireFundingJob, fundingExpiryOf } from './projects.jobs.ts';

/** How far ahead the reconciler looks: further than its rounds are apart, so that it is decided on the second. */
const lookAheadMs = 60_000;
/** How many projects a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Ends a project's funding; safe twice, for what is decided, or not yet due, is left alone. */
export const fundingExpiryWorker = (projects: () => Projects): JobImplementation =>
  implementJob(expireFundingJob, async ({ projectId }) => {
    await expireFunding(projects(), projectId);
  });

/** The projects whose deadline is past, or is about to be, longest first. */
export async function dueFundings({ clock, ventures }: Projects): Promise<readonly DueJob[]> {
  const now = clock.now();
  const fundings = await ventures.due(plusMs(now, lookAheadMs), mostAtOnce);
  return fundings.map(({ id, deadline }) => fundingExpiryOf(id, deadline, now));
}

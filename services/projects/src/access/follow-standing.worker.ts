import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Projects } from '../projects.ts';
import { followingOf, followStandingJob } from './follow-standing.jobs.ts';
import { followStanding } from './following.commands.ts';

/** How many changes a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

/** Follows what members told of a person; safe twice, for each commission follows it under a key of its own. */
export const followStandingWorker = (projects: () => Projects): JobImplementation =>
  implementJob(followStandingJob, ({ changeId }) => followStanding(projects(), changeId));

/** What is still to be followed. */
export async function dueFollowings({ access }: Projects): Promise<readonly DueJob[]> {
  return (await access.waiting(mostAtOnce)).map(({ id }) => followingOf(id));
}

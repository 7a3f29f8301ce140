import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Projects } from '../projects.ts';
import { expireProposal } from './proposal-ending.commands.ts';
import { expireProposalJob, proposalExpiryOf } from './proposals.jobs.ts';

/** How far ahead the reconciler looks: further than its rounds are apart, so that a proposal closes on the second. */
const lookAheadMs = 60_000;
/** How many a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Closes a proposal; safe twice, for what is not published any more, or not yet due, is left alone. */
export const proposalExpiryWorker = (projects: () => Projects): JobImplementation =>
  implementJob(expireProposalJob, async ({ proposalId }) => {
    await expireProposal(projects(), proposalId);
  });

/** The proposals whose time is up, or is about to be, longest first. */
export async function dueProposalExpiries({ clock, noticeboard }: Projects): Promise<readonly DueJob[]> {
  const now = clock.now();
  const due = await noticeboard.due(plusMs(now, lookAheadMs), mostAtOnce);
  return due.map(({ id, expiresAt }) => proposalExpiryOf(id, expiresAt, now));
}

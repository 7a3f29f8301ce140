import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Members } from '../members.ts';
import { expireRelationship } from './relationships.commands.ts';
import { endingOf, endRelationshipJob } from './relationships.jobs.ts';

/** How far ahead the reconciler looks: further than its rounds are apart. */
const lookAheadMs = 60_000;
/** How many a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Ends a relationship; safe twice, for what is over, or not yet due, is left alone. */
export const endRelationshipWorker = (members: () => Members): JobImplementation =>
  implementJob(endRelationshipJob, async ({ relationshipId }) => {
    await expireRelationship(members(), relationshipId);
  });

/** The relationships whose last day is over, or is about to be, longest first. */
export async function dueRelationshipEnds({ clock, relationships }: Members): Promise<readonly DueJob[]> {
  const now = clock.now();
  const due = await relationships.due(plusMs(now, lookAheadMs), mostAtOnce);
  return due.map(({ id, endsAt }) => endingOf(id, endsAt, now));
}

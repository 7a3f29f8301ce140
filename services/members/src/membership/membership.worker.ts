import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { plusMs } from '@millepiani/kernel/instant';
import type { Members } from '../members.ts';
import { beginMembershipJob, beginningJobOf, tellMembershipJob } from './membership.jobs.ts';
import { beginMembership, tellMembership } from './memberships.commands.ts';

/** How far ahead the reconciler looks: further than its rounds are apart. */
const lookAheadMs = 60_000;
/** How many a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Begins a membership; safe twice, for one that has begun, or is not due yet, is left alone. */
export const beginMembershipWorker = (members: () => Members): JobImplementation =>
  implementJob(beginMembershipJob, async ({ personId }) => {
    await beginMembership(members(), personId);
  });

/** The memberships whose first day has come, or is about to, longest first. */
export async function dueBeginnings({ clock, memberships }: Members): Promise<readonly DueJob[]> {
  const now = clock.now();
  const found = await memberships.due(plusMs(now, lookAheadMs), mostAtOnce);
  return found.map(({ personId, beginsAt }) => beginningJobOf(personId, beginsAt, now));
}

/** Tells of a membership as old as the account; safe twice. */
export const tellMembershipWorker = (members: () => Members): JobImplementation =>
  implementJob(tellMembershipJob, async ({ personId }) => {
    await tellMembership(members(), personId);
  });

/**
 * Those of whom no membership was told: who signed up before there were any, also by an older process while this one runs. Once all of
 * them have been, this finds nobody.
 */
export async function dueMembershipsToTell({ persons }: Members): Promise<readonly DueJob[]> {
  const found = await persons.withoutMembership(mostAtOnce);
  return found.map((personId) => due(tellMembershipJob, personId, { personId }));
}

import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import type { Members } from '../members.ts';
import { communityDay } from './community-days.ts';
import { refreshEntries } from './directory.commands.ts';
import { refreshEntryJob } from './directory.jobs.ts';

/** How many a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 500;

/** Makes an entry anew; safe twice, and beside anything that happens to the person meanwhile: of both, one begins again. */
export const refreshEntryWorker = (members: () => Members): JobImplementation =>
  implementJob(refreshEntryJob, async ({ personId }) => {
    const { clock, directory } = members();
    if (!isId(personId, 'per')) return;
    await directory.inTransaction((session) => refreshEntries(members(), [personId], { at: clock.now(), session }));
  });

/** The entries that tell of fewer days than may be asked for. */
export async function dueEntries({ clock, directory }: Members): Promise<readonly DueJob[]> {
  const today = communityDay(clock.now());
  const found = await directory.stale(today, mostAtOnce);
  return found.map((personId) => due(refreshEntryJob, `${personId}-${today}`, { personId }));
}

import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { countThreads, threadsDue } from './older-threads.jobs.ts';

/** How many threads are counted in one transaction, and how many people a round of the reconciler takes up. */
const mostThreads = 200;
const mostPeople = 100;

/** Counts what is not counted yet of somebody's threads, part by part. Safe at any time, and again. */
async function countOlder({ commands, feed }: Notifications, personId: PersonId): Promise<void> {
  for (let counted = mostThreads; counted === mostThreads; ) {
    const call = {
      actor: systemActor('notifications'),
      mutation: 'count-threads',
      input: { idempotencyKey: newId('evt') },
    };
    const done = await commands.run(call, async ({ session }) =>
      ok({ counted: await feed.countOlder(session, personId, mostThreads) }),
    );
    counted = done.ok ? done.value.counted : 0;
  }
}

/** Counts threads of before there were any. */
export const olderThreadsWorker = (notifications: () => Notifications): JobImplementation =>
  implementJob(countThreads, async ({ personId }) => {
    if (isId(personId, 'per')) await countOlder(notifications(), personId);
  });

/** Those who were told something before there were threads; nobody, once all is counted. */
export async function dueOlderThreads({ feed }: Notifications): Promise<readonly DueJob[]> {
  return (await feed.toldBefore(mostPeople)).map(threadsDue);
}

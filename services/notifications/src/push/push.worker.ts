import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { msBetween, plusMs } from '@millepiani/kernel/instant';
import type { Notifications } from '../notifications.ts';
import { isOpen } from '../retries/tries.ts';
import { pushDue, sendPushJob } from './push.jobs.ts';
import { sendPush } from './sending.commands.ts';

/** Sends a message to a device; safe twice, for what is claimed, sent or not yet due is left alone. */
export const pushWorker = (notifications: () => Notifications): JobImplementation =>
  implementJob(sendPushJob, async ({ messageId }) => {
    if (!isId(messageId, 'pmg')) return;
    const { clock, hint } = notifications();
    const tries = await sendPush(notifications(), messageId);
    if (!tries || !isOpen(tries)) return;
    hint(pushDue(messageId, tries.attempts.length, msBetween(clock.now(), tries.dueAt)));
  });

/** How far ahead the reconciler looks, and how many messages a round takes up. */
const lookAheadMs = 1_000;
const mostMessages = 500;

/** The messages that are due, longest first; none while devices are not sent to. */
export async function duePushes({ clock, push, pushMessages }: Notifications): Promise<readonly DueJob[]> {
  if (!push.sender) return [];
  const now = clock.now();
  const due = await pushMessages.dueBy(plusMs(now, lookAheadMs), mostMessages);
  return due.map(({ id, dueAt, attempts }) => pushDue(id, attempts, msBetween(now, dueAt)));
}

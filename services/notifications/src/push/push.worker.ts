import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { msBetween, plusMs } from '@millepiani/kernel/instant';
import type { Notifications } from '../notifications.ts';
import { type Attempt, isOpen } from '../retries/tries.ts';
import { pushDue, sendPushJob } from './push.jobs.ts';
import type { Heard } from './push-lanes.worker.ts';
import { type PushMessageId, secondsLeft } from './push-message.ts';
import { sendPush } from './sending.commands.ts';

/**
 * Has a message be sent to a device; safe twice, for what is claimed, sent or not yet due is left alone. The job does not wait for it: the
 * places of jobs are for all that is to be done, and push services may hang.
 */
export const pushWorker = (notifications: () => Notifications): JobImplementation =>
  implementJob(sendPushJob, async ({ messageId: id }) => {
    const { clock, pace, push, pushMessages, pushSubscriptions } = notifications();
    if (!isId(id, 'pmg') || push.lanes.has(id)) return;
    const message = await pushMessages.find(id);
    if (!message || !isOpen(message.tries)) return;
    const device = await pushSubscriptions.find(message.subscriptionId);
    // For these nothing goes out: it is written down that they are over.
    if (!device || secondsLeft(message.since, clock.now(), pace) === 0) {
      await attempt(notifications(), id);
      return;
    }
    push.lanes.enter({
      id,
      personId: device.personId,
      origin: new URL(device.url).origin,
      send: () => attempt(notifications(), id),
      postpone: (ms) => pushMessages.postpone(id, clock.now(), plusMs(clock.now(), ms)),
    });
  });

async function attempt(notifications: Notifications, id: PushMessageId): Promise<Heard> {
  const tries = await sendPush(notifications, id);
  if (tries && isOpen(tries)) {
    const delayMs = msBetween(notifications.clock.now(), tries.dueAt);
    notifications.hint(pushDue(id, tries.attempts.length, delayMs));
  }
  return heardOf(tries?.attempts.at(-1));
}

const silences: ReadonlySet<string> = new Set(['TIMEOUT', 'CONNECTION_FAILED', 'HOST_NOT_FOUND']);

/** Whatever a push service says, it answers. */
function heardOf(attempt: Attempt | undefined): Heard {
  if (attempt?.status !== undefined) return 'ANSWER';
  return silences.has(attempt?.error ?? '') ? 'SILENCE' : undefined;
}

/** How far ahead the reconciler looks, and how many messages a round takes up. */
const lookAheadMs = 1_000;
const mostMessages = 500;

/** The messages that are due, longest first, but for those of whom enough wait already; none while devices are not sent to. */
export async function duePushes({ clock, push, pushMessages }: Notifications): Promise<readonly DueJob[]> {
  if (!push.sender) return [];
  const now = clock.now();
  const due = await pushMessages.dueBy(plusMs(now, lookAheadMs), mostMessages, push.lanes.full);
  return due.map(({ id, dueAt, attempts }) => pushDue(id, attempts, msBetween(now, dueAt)));
}

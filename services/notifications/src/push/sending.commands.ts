import type { Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { noteDeadLetter } from '../dead-letters/noting.commands.ts';
import type { Notifications } from '../notifications.ts';
import { afterAttempt, isOpen, type Tries } from '../retries/tries.ts';
import {
  type Answered,
  contentOf,
  type PushMessage,
  type PushMessageId,
  secondsLeft,
  urgencyOf,
} from './push-message.ts';
import type { PushSender } from './push-sender.adapter.ts';
import type { PushSubscription } from './push-subscription.ts';
import { removeSubscription } from './push-subscriptions.commands.ts';

/** Longer than any push service is waited for, twice: whoever took a message up and died is followed by somebody else then. */
const claimMs = 60_000;

/** Tries to send a message that is due, once. Answers how it stands; undefined where there was nothing to do. */
export async function sendPush(notifications: Notifications, id: PushMessageId): Promise<Tries | undefined> {
  const { clock, pushMessages, pushSubscriptions, push } = notifications;
  if (!push.sender) return undefined;
  const at = clock.now();
  const message = await pushMessages.claim(id, at, plusMs(at, claimMs));
  if (!message) return undefined;
  const begun = performance.now();
  const device = await pushSubscriptions.find(message.subscriptionId);
  const outcome = device ? await send(notifications, push.sender, { message, device, at }) : gone;
  return record(notifications, message, { outcome, at, durationMs: Math.round(performance.now() - begun) });
}

/** The device went while the message waited. */
const gone: Answered = { error: 'DEVICE_GONE', isFinal: true };

async function send(
  { mail, pace }: Notifications,
  sender: PushSender,
  { message, device, at }: { readonly message: PushMessage; readonly device: PushSubscription; readonly at: Date },
): Promise<Answered> {
  const ttl = secondsLeft(message.since, at, pace);
  if (ttl === 0) return { error: 'EXPIRED', isFinal: true };
  const push = { to: device, urgency: urgencyOf(message.item), ttl };
  const long = contentOf(message.item, { linkUrl: mail.linkUrl, isShort: false });
  const outcome = await sender.send({ ...push, content: long, isPadded: true });
  if (!outcome.isTooLong) return outcome;
  const short = contentOf(message.item, { linkUrl: mail.linkUrl, isShort: true });
  return sender.send({ ...push, content: short, isPadded: false });
}

async function record(
  notifications: Notifications,
  { id }: PushMessage,
  { outcome, ...tried }: { readonly outcome: Answered; readonly at: Date; readonly durationMs: number },
): Promise<Tries | undefined> {
  const { commands, pace, pushMessages } = notifications;
  // The key is new each time: what must not happen twice is guarded by the claim and by how the message stands.
  const input = { idempotencyKey: newId('evt'), messageId: id };
  await commands.run({ actor: systemActor('notifications'), mutation: 'send-push', input }, async (transaction) => {
    const { session, now } = transaction;
    const before = await pushMessages.find(id, session);
    if (!before || !isOpen(before.tries)) return ok({});
    const tries = afterAttempt(before.tries, outcome, { ...tried, chance: Math.random(), pace });
    await pushMessages.record(session, id, tries, now);
    if (tries.state === 'DEAD') await bury(notifications, transaction, { ...before, tries }, outcome);
    return ok({});
  });
  return (await pushMessages.find(id))?.tries;
}

/** A message was given up. What was for a device that is gone is no loss: there is nothing to replay it to. */
async function bury(
  notifications: Notifications,
  transaction: Transaction,
  message: PushMessage,
  { error, excerpt, isGone }: Answered,
): Promise<void> {
  if (isGone) return removeSubscription(notifications, transaction, { id: message.subscriptionId, reason: 'GONE' });
  if (error === undefined || error === gone.error) return;
  await noteDeadLetter(notifications, transaction, {
    channel: 'PUSH',
    deliveryId: message.id,
    ownerId: message.recipient,
    what: message.item.subject,
    ...{ eventId: undefined, endpointId: undefined, reason: error, detail: excerpt },
    attempts: message.tries.attempts.length,
  });
}

import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { isSuppressed } from '../contacts/mailbox.ts';
import { mailDue } from '../mail/mail.jobs.ts';
import type { Notifications } from '../notifications.ts';
import { pushDue } from '../push/push.jobs.ts';
import { replayed } from '../retries/tries.ts';
import type { DeadLetter } from './dead-letter.ts';

/** What has whoever delivers it begin at once, when the transaction is through. */
export type Begin = () => void;

type Due = Promise<Result<Begin, Failures>>;

const gone = () => fail('DELIVERY_GONE', 'What was to be delivered is not kept any more.', ['deadLetterId']);

/**
 * Has what a letter is about be due again, and answers with what has it begin. Fails with `DELIVERY_GONE`,
 * `MAILBOX_SUPPRESSED`, `DEVICE_GONE` or `ENDPOINT_DISABLED`.
 */
export function tryAgain(notifications: Notifications, transaction: Transaction, letter: DeadLetter): Due {
  switch (letter.channel) {
    case 'MAIL':
      return mailAgain(notifications, transaction, letter);
    case 'PUSH':
      return pushAgain(notifications, transaction, letter);
    case 'WEBHOOK':
      return webhookAgain(notifications, transaction, letter);
    default:
      return letter.channel satisfies never;
  }
}

async function mailAgain(
  { hint, mailboxes, messages }: Notifications,
  { session, now }: Transaction,
  { deliveryId, ownerId }: DeadLetter,
): Due {
  const message = isId(deliveryId, 'msg') ? await messages.find(deliveryId, session) : undefined;
  if (!message) return gone();
  if (isSuppressed(await mailboxes.find(ownerId, session))) {
    return fail('MAILBOX_SUPPRESSED', 'No mail goes to this person until their mailbox is restored.', ['deadLetterId']);
  }
  await messages.replay(session, message.id, replayed(message.tries, now));
  return ok(() => hint(mailDue(message.id, message.tries.attempts.length, 0)));
}

async function pushAgain(
  { hint, pushMessages, pushSubscriptions }: Notifications,
  { session, now }: Transaction,
  { deliveryId }: DeadLetter,
): Due {
  const message = isId(deliveryId, 'pmg') ? await pushMessages.find(deliveryId, session) : undefined;
  if (!message) return gone();
  if (!(await pushSubscriptions.find(message.subscriptionId, session))) {
    return fail('DEVICE_GONE', 'The device gets no notifications any more.', ['deadLetterId']);
  }
  await pushMessages.replay(session, message.id, { tries: replayed(message.tries, now), at: now });
  return ok(() => hint(pushDue(message.id, message.tries.attempts.length, 0)));
}

async function webhookAgain(
  { deliveries, deliveryEngine, endpoints, places }: Notifications,
  { session, now }: Transaction,
  { deliveryId }: DeadLetter,
): Due {
  const delivery = isId(deliveryId, 'dlv') ? await deliveries.find(deliveryId, session) : undefined;
  const endpoint = delivery && (await endpoints.find(delivery.endpointId, session));
  if (!(delivery && endpoint)) return gone();
  if (endpoint.state === 'DISABLED') return fail('ENDPOINT_DISABLED', 'Enable it first.', ['deadLetterId']);
  await deliveries.put(session, { ...delivery, tries: replayed(delivery.tries, now), tried: delivery.tried + 1 });
  // Whoever delivers may be another process.
  await places.call(session, endpoint.id);
  return ok(() => deliveryEngine.wake(endpoint.id));
}

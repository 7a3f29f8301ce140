import { event } from '@millepiani/events/event';
import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import { systemActor } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { stillToTell } from '../digests/still-to-tell.commands.ts';
import type { Notifications } from '../notifications.ts';
import { afterAttempt, isOpen, type Outcome, type Tries } from '../retries/tries.ts';
import type { Message, MessageId } from './message.ts';
import { renderNews } from './template.ts';

/** Longer than any server is waited for: whoever took a mail up and died is followed by somebody else then. */
const claimMs = 60_000;

/** Tries to send a mail that is due, once. Answers how it stands; undefined where there was nothing to do. */
export async function sendMail(notifications: Notifications, id: MessageId): Promise<Tries | undefined> {
  const { clock, messages, mail } = notifications;
  if (!mail.sender) return undefined;
  const at = clock.now();
  const claimed = await messages.claim(id, at, plusMs(at, claimMs));
  const message = claimed && (await stillToTell(notifications, claimed));
  if (!message) return undefined;
  const begun = performance.now();
  const outcome = await send(notifications, message);
  return record(notifications, message, outcome, { at, durationMs: Math.round(performance.now() - begun) });
}

async function send({ contacts, mail }: Notifications, message: Message): Promise<Outcome> {
  // The address as it is now. Whoever is told of before their address is known gets it by a later try.
  const contact = await contacts.find(message.recipient);
  if (!contact) return { error: 'NO_ADDRESS' };
  const unsubscribe = `${mail.unsubscribeUrl}/${message.unsubscribeToken}`;
  const { name, email: address, locale } = contact;
  const items = message.items.map(({ subject, body, about }) => ({
    ...{ subject, body },
    link: about === undefined ? undefined : `${mail.linkUrl}/${about}`,
  }));
  const rendered = renderNews({ locale, name, items, unsubscribe });
  return (
    (await mail.sender?.send({
      ...rendered,
      messageId: `<${message.id}@${mail.domain}>`,
      to: { name, address },
      headers: {
        // One click, without a page (RFC 8058).
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })) ?? { error: 'NO_SERVER' }
  );
}

async function record(
  { commands, messages, pace }: Notifications,
  { id, recipient }: Message,
  outcome: Outcome,
  tried: { readonly at: Date; readonly durationMs: number },
): Promise<Tries | undefined> {
  // The key is new each time: what must not happen twice is guarded by the claim and by how the mail stands.
  const input = { idempotencyKey: newId('evt'), messageId: id };
  await commands.run({ actor: systemActor('notifications'), mutation: 'send-mail', input }, async (transaction) => {
    const { session, now, emit } = transaction;
    const before = await messages.find(id, session);
    if (!before || !isOpen(before.tries)) return ok({});
    const tries = afterAttempt(before.tries, outcome, { ...tried, chance: Math.random(), pace });
    await messages.record(session, id, tries, now);
    if (tries.state === 'DEAD') await emit([deadEvent(id, recipient, tries.failures)]);
    return ok({});
  });
  return (await messages.find(id))?.tries;
}

const deadEvent = (id: MessageId, recipientId: Message['recipient'], attempts: number) =>
  event(deliveryDead, {
    subject: id,
    // A mail dies once: it is not replayed.
    aggregateVersion: 1,
    partition: recipientId,
    data: { deliveryId: id, channel: 'MAIL', endpointId: null, eventId: null, recipientId, attempts },
  });

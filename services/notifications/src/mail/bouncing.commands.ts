import type { Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { noteBounceOf } from '../contacts/mailboxes.commands.ts';
import { noteDeadLetter } from '../dead-letters/noting.commands.ts';
import type { Notifications } from '../notifications.ts';
import { isNews, type Message, type MessageId } from './message.ts';
import type { Report } from './report.ts';

/**
 * Takes in what came back on a mail. Safe twice: a report that says no more than the one before changes nothing. Answers whether it
 * said anything new.
 */
export async function noteReport(notifications: Notifications, id: MessageId, report: Report): Promise<boolean> {
  const { commands, messages } = notifications;
  let isNew = false;
  const input = { idempotencyKey: newId('evt'), messageId: id };
  const actor = systemActor('notifications');
  await commands.run({ actor, mutation: 'note-report', input }, async (transaction) => {
    const message = await messages.find(id, transaction.session);
    isNew = message !== undefined && isNews(message.bounce, report.kind);
    if (message && isNew) await noteOn(notifications, transaction, message, report);
    return ok({});
  });
  return isNew;
}

async function noteOn(
  notifications: Notifications,
  transaction: Transaction,
  message: Message,
  { kind, status, detail }: Report,
): Promise<void> {
  const { contacts, messages } = notifications;
  const { session, now } = transaction;
  await messages.setBounce(session, message.id, { kind, at: now, status });
  const contact = await contacts.find(message.recipient, session);
  // What is said of an address that the person had before says nothing of the one that they have.
  if (contact && contact.email === message.sentTo) {
    await noteBounceOf(notifications, transaction, { recipient: message.recipient, kind });
  }
  // Whoever complains has got it.
  if (kind === 'COMPLAINT') return;
  await noteDeadLetter(notifications, transaction, letterOf(message, 'BOUNCED', status ?? detail));
}

/** What is kept of a mail that could not be delivered. */
export const letterOf = (
  { id, recipient, items, tries }: Message,
  reason: string,
  detail: string | undefined,
): Parameters<typeof noteDeadLetter>[2] => ({
  channel: 'MAIL',
  deliveryId: id,
  ownerId: recipient,
  what: items[0]?.subject ?? '',
  ...{ eventId: undefined, endpointId: undefined, reason, detail },
  attempts: tries.attempts.length,
});

import type { Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import { systemActor } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { RenderedMail } from '@millepiani/mail/render';
import type { Contact } from '../contacts/contact.ts';
import { isSuppressed } from '../contacts/mailbox.ts';
import { noteBounceOf } from '../contacts/mailboxes.commands.ts';
import { noteDeadLetter } from '../dead-letters/noting.commands.ts';
import { stillToTell } from '../digests/still-to-tell.commands.ts';
import type { Notifications } from '../notifications.ts';
import { afterAttempt, isOpen, type Outcome, type Tries } from '../retries/tries.ts';
import { letterOf } from './bouncing.commands.ts';
import { headersOf } from './headers.ts';
import { kindsOf, type Message, type MessageId } from './message.ts';
import { MissingVariable, renderNews } from './template.ts';

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
  const sent = await send(notifications, message);
  return record(notifications, message, { ...sent, at, durationMs: Math.round(performance.now() - begun) });
}

/** What became of a try, and for which address it was handed over. */
interface Sent {
  readonly outcome: Outcome;
  readonly sentTo?: string;
}

async function send({ contacts, mail, mailboxes }: Notifications, message: Message): Promise<Sent> {
  // The address as it is now. Whoever is told of before their address is known gets it by a later try.
  const contact = await contacts.find(message.recipient);
  if (!contact) return { outcome: { error: 'NO_ADDRESS' } };
  if (isSuppressed(await mailboxes.find(message.recipient))) return { outcome: { error: suppressed, isFinal: true } };
  const unsubscribe = `${mail.unsubscribeUrl}/${message.unsubscribeToken}`;
  const rendered = render(mail.linkUrl, message, { contact, unsubscribe });
  if (!rendered) return { outcome: { error: 'TEMPLATE_INCOMPLETE', isFinal: true } };
  const { name, email: address } = contact;
  const outcome = await mail.sender?.send({
    ...rendered,
    messageId: `<${message.id}@${mail.domain}>`,
    to: { name, address },
    returnPath: mail.returnPath?.of(message.id),
    headers: headersOf(message, { unsubscribe, domain: mail.domain }),
  });
  return outcome ? { outcome, sentTo: address } : { outcome: { error: 'NO_SERVER' } };
}

/** Nothing goes where nothing arrives; whoever has their mailbox restored finds all of it in the feed. */
const suppressed = 'MAILBOX_SUPPRESSED';

/** The mail's text; undefined where it would lack what it is made of: then nothing is sent. */
function render(
  linkUrl: string,
  message: Message,
  { contact: { name, locale }, unsubscribe }: { readonly contact: Contact; readonly unsubscribe: string },
): RenderedMail | undefined {
  const items = message.items.map(({ subject, body, about }) => ({
    ...{ subject, body },
    link: about === undefined ? undefined : `${linkUrl}/${about}`,
  }));
  const content = { items, more: message.more, kinds: kindsOf(message) };
  try {
    return renderNews({ locale, name, unsubscribe, ...content });
  } catch (error) {
    if (error instanceof MissingVariable) return undefined;
    throw error;
  }
}

async function record(
  notifications: Notifications,
  { id }: Message,
  { outcome, sentTo, ...tried }: Sent & { readonly at: Date; readonly durationMs: number },
): Promise<Tries | undefined> {
  const { commands, messages, pace } = notifications;
  // The key is new each time: what must not happen twice is guarded by the claim and by how the mail stands.
  const input = { idempotencyKey: newId('evt'), messageId: id };
  await commands.run({ actor: systemActor('notifications'), mutation: 'send-mail', input }, async (transaction) => {
    const { session, now } = transaction;
    const before = await messages.find(id, session);
    if (!before || !isOpen(before.tries)) return ok({});
    const tries = afterAttempt(before.tries, outcome, { ...tried, chance: Math.random(), pace });
    await messages.record(session, id, tries, now);
    if (sentTo !== undefined) await messages.setSentTo(session, id, sentTo);
    if (tries.state === 'DEAD') await bury(notifications, transaction, { ...before, tries }, outcome);
    return ok({});
  });
  return (await messages.find(id))?.tries;
}

/** A mail was given up: it is told, kept where it can be replayed, and said of the mailbox if it is that which is not there. */
async function bury(
  notifications: Notifications,
  transaction: Transaction,
  message: Message,
  { error, excerpt }: Outcome,
): Promise<void> {
  await transaction.emit([deadEvent(message)]);
  if (error === undefined || error === suppressed) return;
  await noteDeadLetter(notifications, transaction, letterOf(message, error, excerpt));
  if (error !== 'NO_MAILBOX') return;
  await noteBounceOf(notifications, transaction, { recipient: message.recipient, kind: 'HARD' });
}

const deadEvent = ({ id, recipient: recipientId, tries, deaths }: Message) =>
  event(deliveryDead, {
    subject: id,
    // A mail that is replayed may die again.
    aggregateVersion: deaths + 1,
    partition: recipientId,
    data: { deliveryId: id, channel: 'MAIL', endpointId: null, eventId: null, recipientId, attempts: tries.failures },
  });

import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { channelsFor } from '../preferences/preference-set.ts';
import { changePreferences } from '../preferences/preferences.commands.ts';
import { kindsOf, type Message } from './message.ts';

/** The mail whose link somebody has in hand, by the token in it. */
export const mailOfToken = ({ messages }: Notifications, token: string): Promise<Message | undefined> =>
  /^[\w-]{32}$/.test(token) ? messages.findByToken(token) : Promise.resolve(undefined);

/**
 * Has no more mail of the kinds that a mail told of sent to its recipient: whoever has the mail may, without signing in. What
 * comes to the feed stays. Answers whether there is such a mail; safe twice.
 */
export async function unsubscribe(notifications: Notifications, token: string): Promise<boolean> {
  const message = await mailOfToken(notifications, token);
  if (!message) return false;
  const { commands, preferences } = notifications;
  const call = {
    actor: systemActor('notifications'),
    mutation: 'unsubscribe',
    input: { idempotencyKey: newId('evt') },
  };
  await commands.run(call, async (transaction) => {
    const before = await preferences.find(message.recipient, transaction.session);
    const channels = kindsOf(message)
      .filter((kind) => channelsFor(before, kind).includes('MAIL'))
      .map((kind) => ({ kind, channels: channelsFor(before, kind).filter((channel) => channel !== 'MAIL') }));
    if (channels.length === 0) return ok({});
    const changed = await changePreferences(notifications, transaction, before, {
      expectedVersion: before.version,
      channels,
    });
    return changed.ok ? ok({}) : changed;
  });
  return true;
}

import { systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { defaultLocale } from '../contacts/contact.ts';
import type { Notifications } from '../notifications.ts';
import type { KindChange } from '../preferences/kind-wishes.ts';
import { type Locale, type MailDigest, type NotificationKind, notificationKinds } from '../preferences/kinds.ts';
import { channelsFor, digestOf, type PreferenceSet, type SetPreferences } from '../preferences/preference-set.ts';
import { changePreferences } from '../preferences/preferences.commands.ts';
import { kindsOf, type Message } from './message.ts';
import type { UnsubscribeChoice } from './unsubscribe-page.ts';

/** The mail whose link somebody has in hand, by the token in it. */
export const mailOfToken = ({ messages }: Notifications, token: string): Promise<Message | undefined> =>
  /^[\w-]{32}$/.test(token) ? messages.findByToken(token) : Promise.resolve(undefined);

/** The language of whom a mail was for. */
export const readerOf = async ({ contacts }: Notifications, { recipient }: Message): Promise<Locale> =>
  (await contacts.find(recipient))?.locale ?? defaultLocale;

/** What is changed so that no mail of these kinds comes any more; what comes otherwise stays. */
const withoutMail = (before: PreferenceSet, kinds: readonly NotificationKind[]): readonly KindChange[] =>
  kinds
    .map((kind) => ({ kind, channels: channelsFor(before, kind) }))
    .filter(({ channels }) => channels.includes('MAIL'))
    .map(({ kind, channels }) => ({ kind, channels: channels.filter((channel) => channel !== 'MAIL') }));

const isOften = (digest: MailDigest): boolean => digest === 'AT_ONCE' || digest === 'HOURLY';

/** What is changed so that mail comes once a day. Whoever has it more seldom already, of a kind or of all, keeps it so. */
function onceADay(before: PreferenceSet): Pick<SetPreferences, 'channels' | 'mailDigest'> {
  const channels = notificationKinds
    .filter((kind) => before.digests[kind] !== undefined && isOften(digestOf(before, kind)))
    .map((kind) => ({ kind, mailDigest: 'DAILY' }) as const);
  return { channels, ...(isOften(before.mailDigest) ? { mailDigest: 'DAILY' } : {}) };
}

/**
 * Has less mail sent to a mail's recipient: none of its kinds, all of it once a day, or none at all. Whoever has the mail may,
 * without signing in. What comes to the feed stays. Answers with the mail, if there is one; safe twice.
 */
export async function unsubscribe(
  notifications: Notifications,
  token: string,
  choice: UnsubscribeChoice,
): Promise<Message | undefined> {
  const message = await mailOfToken(notifications, token);
  if (!message) return undefined;
  const { commands, preferences } = notifications;
  const call = {
    actor: systemActor('notifications'),
    mutation: 'unsubscribe',
    input: { idempotencyKey: newId('evt') },
  };
  await commands.run(call, async (transaction) => {
    const before = await preferences.find(message.recipient, transaction.session);
    const kinds = choice === 'ALL' ? notificationKinds : kindsOf(message);
    const wishes = choice === 'DAILY' ? onceADay(before) : { channels: withoutMail(before, kinds) };
    if (wishes.channels?.length === 0 && !('mailDigest' in wishes)) return ok({});
    const changed = await changePreferences(notifications, transaction, before, {
      expectedVersion: before.version,
      ...wishes,
    });
    return changed.ok ? ok({}) : changed;
  });
  return message;
}

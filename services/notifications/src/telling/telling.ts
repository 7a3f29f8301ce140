import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { communityZone, type TimeZone } from '@millepiani/kernel/time-zone';
import { type Contact, defaultLocale } from '../contacts/contact.ts';
import { excerptOf } from '../feed/excerpt.ts';
import type { AboutId, NotificationId, SourceId, UnreadNotification } from '../feed/notification.ts';
import type { PlannedMail } from '../mail/message.ts';
import type { Locale, NotificationKind } from '../preferences/kinds.ts';
import { awakeFrom, channelsFor, type PreferenceSet } from '../preferences/preference-set.ts';
import type { PlannedPush } from '../push/push-message.ts';
import { nextDigest, type Pace } from '../retries/schedule.ts';

/** Something that people are told of. */
export interface Happening {
  readonly source: SourceId;
  readonly kind: NotificationKind;
  readonly isQuiet: boolean;
  readonly about: AboutId | undefined;
  /** Some texts are another for each reader: everybody learns their own share. */
  readonly text: (
    locale: Locale,
    zone: TimeZone,
    reader: PersonId,
  ) => { readonly subject: string; readonly body: string };
}

/** Somebody who is told. */
export interface Listener {
  readonly preferences: PreferenceSet;
  /** Absent: nobody told how to write to them, yet. */
  readonly contact: Contact | undefined;
}

const textFor = ({ text }: Happening, { contact, preferences }: Listener) =>
  text(contact?.locale ?? defaultLocale, zoneOf({ contact, preferences }), preferences.personId);

const zoneOf = ({ contact, preferences }: Listener): TimeZone =>
  preferences.quietHours?.timeZone ?? contact?.timeZone ?? communityZone;

/** What comes to the listener's feed; undefined where they want nothing of it there. */
export function notificationFor(
  happening: Happening,
  listener: Listener,
  { id, now }: { readonly id: NotificationId; readonly now: Instant },
): UnreadNotification | undefined {
  const { preferences } = listener;
  const { source, kind, about, isQuiet } = happening;
  if (!channelsFor(preferences, kind, isQuiet).includes('IN_APP')) return undefined;
  const { subject, body } = textFor(happening, listener);
  return {
    ...{ id, recipient: preferences.personId, kind, source, subject, about },
    excerpt: excerptOf(body),
    thread: about ?? source,
    createdAt: now,
    deliverAt: awakeFrom(preferences, now),
    version: 1,
    state: 'UNREAD',
  };
}

/** The mail that tells the listener of it; undefined where they want none. */
export function mailFor(
  happening: Happening,
  listener: Listener,
  { now, pace }: { readonly now: Instant; readonly pace: Pace },
): PlannedMail | undefined {
  const { preferences } = listener;
  const { source, kind, about, isQuiet } = happening;
  if (!channelsFor(preferences, kind, isQuiet).includes('MAIL')) return undefined;
  const { personId: recipient, mailDigest: digest } = preferences;
  const item = { source, kind, about, ...textFor(happening, listener) };
  if (digest === 'AT_ONCE') {
    return { key: `${source}/${recipient}`, recipient, digest, dueAt: awakeFrom(preferences, now), item };
  }
  const dueAt = awakeFrom(preferences, nextDigest(digest, zoneOf(listener), now, pace));
  return { key: `${digest}/${recipient}/${dueAt.toISOString()}`, recipient, digest, dueAt, item };
}

/** What tells the listener of it on their devices; undefined where they want none. */
export function pushFor(happening: Happening, listener: Listener, now: Instant): PlannedPush | undefined {
  const { preferences } = listener;
  const { source, kind, about, isQuiet } = happening;
  if (!channelsFor(preferences, kind, isQuiet).includes('PUSH')) return undefined;
  const { subject, body } = textFor(happening, listener);
  const item = { source, kind, about, subject, body: excerptOf(body) };
  return { recipient: preferences.personId, dueAt: awakeFrom(preferences, now), item };
}

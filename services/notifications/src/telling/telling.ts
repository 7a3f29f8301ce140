import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { communityZone, type TimeZone } from '@millepiani/kernel/time-zone';
import { type Contact, defaultLocale } from '../contacts/contact.ts';
import { excerptOf } from '../feed/excerpt.ts';
import type {
  AboutId,
  NewNotification,
  NotificationId,
  NotificationText,
  SourceId,
  ThreadId,
} from '../feed/notification.ts';
import type { PlannedMail } from '../mail/message.ts';
import type { Locale, NotificationKind } from '../preferences/kinds.ts';
import {
  awakeFrom,
  channelsOf,
  digestOf,
  isMuted,
  type PreferenceSet,
  type Telling,
} from '../preferences/preference-set.ts';
import type { PlannedPush } from '../push/push-message.ts';
import { nextDigest, type Pace } from '../retries/schedule.ts';

/** Something that people are told of. */
export interface Happening {
  readonly source: SourceId;
  readonly kind: NotificationKind;
  readonly isQuiet: boolean;
  readonly about: AboutId | undefined;
  /** It may be shown only to those who take part in the community: who is suspended finds it in their feed when they are back. */
  readonly isForThosePresent?: boolean;
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

const localeOf = ({ contact }: Listener): Locale => contact?.locale ?? defaultLocale;

const textFor = ({ text }: Happening, listener: Listener, locale = localeOf(listener)) =>
  text(locale, zoneOf(listener), listener.preferences.personId);

function excerptFor(happening: Happening, listener: Listener, locale: Locale): NotificationText {
  const { subject, body } = textFor(happening, listener, locale);
  return { subject, excerpt: excerptOf(body) };
}

const threadOf = ({ about, source }: Happening): ThreadId => about ?? source;

const tellingOf = (happening: Happening): Telling => {
  const { kind, isQuiet } = happening;
  return { kind, isQuiet, thread: threadOf(happening) };
};

const zoneOf = ({ contact, preferences }: Listener): TimeZone =>
  preferences.quietHours?.timeZone ?? contact?.timeZone ?? communityZone;

/** What comes to the listener's feed; undefined where they want nothing of it there. */
export function notificationFor(
  happening: Happening,
  listener: Listener,
  { id, now }: { readonly id: NotificationId; readonly now: Instant },
): NewNotification | undefined {
  const { preferences } = listener;
  const { source, kind, about } = happening;
  const thread = threadOf(happening);
  if (!channelsOf(preferences, tellingOf(happening)).includes('IN_APP')) return undefined;
  const notification = {
    ...{ id, recipient: preferences.personId, kind, source, about, thread },
    texts: { en: excerptFor(happening, listener, 'en'), it: excerptFor(happening, listener, 'it') },
    locale: localeOf(listener),
    createdAt: now,
    deliverAt: awakeFrom(preferences, now),
    version: 1,
    state: 'UNREAD',
  } as const;
  return { notification, isMuted: isMuted(preferences, thread) };
}

/** The mail that tells the listener of it; undefined where they want none. */
export function mailFor(
  happening: Happening,
  listener: Listener,
  { now, pace }: { readonly now: Instant; readonly pace: Pace },
): PlannedMail | undefined {
  const { preferences } = listener;
  const { source, kind, about } = happening;
  if (!channelsOf(preferences, tellingOf(happening)).includes('MAIL')) return undefined;
  const { personId: recipient } = preferences;
  const digest = digestOf(preferences, kind);
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
  const { source, kind, about } = happening;
  if (!channelsOf(preferences, tellingOf(happening)).includes('PUSH')) return undefined;
  const { subject, body } = textFor(happening, listener);
  const item = { source, kind, about, subject, body: excerptOf(body) };
  return { recipient: preferences.personId, dueAt: awakeFrom(preferences, now), item };
}

import type { Instant } from '@millepiani/kernel/instant';
import { excerptOf } from '../feed/excerpt.ts';
import type { NotificationId, UnreadNotification } from '../feed/notification.ts';
import { feedInstant, type PreferenceSet } from '../preferences/preference-set.ts';
import type { AnnouncementFacts } from './announcement.ts';

/** What telling one recipient needs. */
export interface Telling {
  readonly id: NotificationId;
  readonly preferences: PreferenceSet;
  readonly now: Instant;
}

/** The notification of an announcement for one recipient; undefined when this one does not want to be told. */
export function notify(
  announcement: AnnouncementFacts,
  { id, preferences, now }: Telling,
): UnreadNotification | undefined {
  const deliverAt = feedInstant(preferences, 'ANNOUNCEMENT', now);
  if (!deliverAt) return undefined;
  return {
    id,
    recipient: preferences.personId,
    kind: 'ANNOUNCEMENT',
    source: announcement.id,
    subject: announcement.subject,
    excerpt: excerptOf(announcement.body),
    thread: announcement.about ?? announcement.id,
    about: announcement.about,
    createdAt: now,
    deliverAt,
    version: 1,
    state: 'UNREAD',
  };
}

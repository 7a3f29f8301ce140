import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { announcementAnnounced, announcementSpread } from '@millepiani/events/notifications/announcement.events';
import { due } from '@millepiani/jobs/define-job';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import {
  type Announcement,
  type AnnouncementEvent,
  type AnnouncementId,
  announce as decide,
  evolve,
} from './announcement.ts';
import { canAnnounce } from './announcement-access.ts';
import { fanOut } from './announcements.jobs.ts';

/** What an announcement is made of, as the edge hands it over. */
export type AnnounceInput = {
  readonly subject: string;
  readonly body: string;
  readonly recipientIds: readonly string[];
  readonly aboutId?: string | null | undefined;
};

/** Announces something; who is meant is notified afterwards. Administrators may. */
export async function announce(
  notifications: Notifications,
  call: CallWith<AnnounceInput>,
): Promise<Result<{ announcementId: AnnouncementId }, Failures>> {
  const announced = await notifications.commands.run(call, async (transaction) => {
    const by = transaction.actor.id;
    if (!(by && canAnnounce(transaction.actor))) return fail('FORBIDDEN', 'Administrators announce.');
    const { subject, body, recipientIds, aboutId } = call.input;
    const what = { subject, body, recipientIds, aboutId: aboutId ?? undefined };
    const decided = decide({ id: newId('ann'), ...what, by, at: transaction.now });
    if (!decided.ok) return decided;
    const [event] = decided.value;
    const announcement = evolve(undefined, event);
    await save(notifications, transaction, announcement, decided.value);
    return ok({ announcementId: announcement.id });
  });
  if (announced.ok) notifications.hint(due(fanOut, announced.value.announcementId, announced.value));
  return announced;
}

/** Saves an announcement as `events` made it, and publishes those that concern others. */
export async function save(
  { announcements }: Notifications,
  { session, emit }: Transaction,
  announcement: Announcement,
  events: readonly AnnouncementEvent[],
): Promise<void> {
  await announcements.save(session, announcement);
  const published = events.filter(isPublished);
  const first = announcement.version - published.length + 1;
  await emit(published.map((happened, at) => toEvent(announcement, first + at, happened)));
}

type PublishedEvent = Exclude<AnnouncementEvent, { type: 'announcement.batch-told' }>;

/** How far an announcement has come on its way concerns nobody else. */
const isPublished = (happened: AnnouncementEvent): happened is PublishedEvent =>
  happened.type !== 'announcement.batch-told';

function toEvent(announcement: Announcement, aggregateVersion: number, { type }: PublishedEvent): CheckedEvent {
  const { id: announcementId, about, announcedBy, subject, body, notified } = announcement;
  const place = { subject: announcementId, aggregateVersion, partition: about ?? announcementId };
  const recipients = announcement.recipients.length;
  switch (type) {
    case 'announcement.announced': {
      const personal = { subject, body };
      const data = { announcementId, aboutId: about ?? null, announcedBy, recipients, personal };
      return event(announcementAnnounced, { ...place, data });
    }
    case 'announcement.spread':
      return event(announcementSpread, { ...place, data: { announcementId, recipients, notified } });
    default:
      return type satisfies never;
  }
}

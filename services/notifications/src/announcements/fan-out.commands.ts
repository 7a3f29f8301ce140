import type { Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { deliver } from '../feed/feed.commands.ts';
import type { Notifications } from '../notifications.ts';
import {
  type Announcement,
  type AnnouncementId,
  batchTold,
  evolve,
  nextBatch,
  type SpreadingAnnouncement,
} from './announcement.ts';
import { save } from './announcements.commands.ts';
import { notify } from './notify.ts';

/**
 * Sees to the next batch of an announcement's recipients: their notifications and how far it is, in one transaction. Safe
 * at any time, at once and again: it goes on where the store says that it is. Answers how many wait still; fails with
 * `ANNOUNCEMENT_NOT_FOUND`.
 */
export function tellNextBatch(
  notifications: Notifications,
  announcementId: AnnouncementId,
): Promise<Result<{ waiting: number }, Failures>> {
  // The key is new each time: what must not happen twice is guarded by the progress that is stored with it.
  const input = { idempotencyKey: newId('evt'), announcementId };
  const call = { actor: systemActor('notifications'), mutation: 'fan-out', input };
  return notifications.commands.run(call, async (transaction) => {
    const announcement = await notifications.announcements.find(announcementId, transaction.session);
    if (!announcement) return fail('ANNOUNCEMENT_NOT_FOUND', 'There is none with this id.');
    if (announcement.state === 'SPREAD') return ok({ waiting: 0 });
    const created = await createNotifications(notifications, transaction, announcement);
    await deliver(notifications, transaction, created);
    const events = batchTold(announcement, created.length, transaction.now);
    const after = events.reduce<Announcement>(evolve, announcement);
    await save(notifications, transaction, after, events);
    return ok({ waiting: after.state === 'SPREADING' ? after.recipients.length - after.seenTo : 0 });
  });
}

/** What the next batch is to be told: nothing those who wish so, nor those who have it. */
async function createNotifications(
  { feed, preferences }: Notifications,
  { session, now }: Transaction,
  announcement: SpreadingAnnouncement,
) {
  const recipients = nextBatch(announcement);
  const told = await feed.toldOf(announcement.id, recipients, session);
  const waiting = recipients.filter((recipient) => !told.has(recipient));
  const wishes = await preferences.findMany(waiting, session);
  return wishes.flatMap((wish) => notify(announcement, { id: newId('ntf'), preferences: wish, now }) ?? []);
}

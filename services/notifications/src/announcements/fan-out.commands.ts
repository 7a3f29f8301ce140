import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { type TellingTransaction, tellPeople } from '../telling/telling.commands.ts';
import {
  type Announcement,
  type AnnouncementId,
  batchTold,
  evolve,
  nextBatch,
  type SpreadingAnnouncement,
} from './announcement.ts';
import { save } from './announcements.commands.ts';
import { happeningOf } from './happening-of.ts';

/**
 * Sees to the next batch of an announcement's recipients: their notifications and how far it is, in one transaction. Safe
 * at any time, at once and again: it goes on where the store says that it is. Answers how many wait still; fails with
 * `ANNOUNCEMENT_NOT_FOUND`.
 */
export async function tellNextBatch(
  notifications: Notifications,
  announcementId: AnnouncementId,
): Promise<Result<{ waiting: number }, Failures>> {
  // The key is new each time: what must not happen twice is guarded by the progress that is stored with it.
  const input = { idempotencyKey: newId('evt'), announcementId };
  const call = { actor: systemActor('notifications'), mutation: 'fan-out', input };
  let hints: (() => void)[] = [];
  const told = await notifications.commands.run(call, async (transaction) => {
    hints = [];
    const announcement = await notifications.announcements.find(announcementId, transaction.session);
    if (!announcement) return fail('ANNOUNCEMENT_NOT_FOUND', 'There is none with this id.');
    if (announcement.state === 'SPREAD') return ok({ waiting: 0 });
    const afterCommit = (hint: () => void) => void hints.push(hint);
    const notified = await tellBatch(notifications, { ...transaction, afterCommit }, announcement);
    const events = batchTold(announcement, notified, transaction.now);
    const after = events.reduce<Announcement>(evolve, announcement);
    await save(notifications, transaction, after, events);
    return ok({ waiting: after.state === 'SPREADING' ? after.recipients.length - after.seenTo : 0 });
  });
  if (told.ok) for (const hint of hints) hint();
  return told;
}

/** Tells the next batch, as each of them wishes, but for those who have it. Answers how many feeds it came to. */
async function tellBatch(
  notifications: Notifications,
  transaction: TellingTransaction,
  announcement: SpreadingAnnouncement,
): Promise<number> {
  const recipients = nextBatch(announcement);
  const told = await notifications.feed.toldOf(announcement.id, recipients, transaction.session);
  const waiting = recipients.filter((recipient) => !told.has(recipient));
  return tellPeople(notifications, happeningOf(announcement), waiting, transaction);
}

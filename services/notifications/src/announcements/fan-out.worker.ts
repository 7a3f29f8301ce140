import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import type { Notifications } from '../notifications.ts';
import type { AnnouncementId } from './announcement.ts';
import { fanOut } from './announcements.jobs.ts';
import { tellNextBatch } from './fan-out.commands.ts';
import { mostRecipients } from './recipients.ts';

/** Goes through an announcement's recipients batch by batch; what another run did meanwhile is not done again. */
export const fanOutWorker = (notifications: () => Notifications): JobImplementation =>
  implementJob(fanOut, async ({ announcementId }) => {
    if (!isId(announcementId, 'ann')) throw new CannotFanOut(announcementId);
    // Each batch has at least one recipient.
    for (let batch = 0; batch < mostRecipients; batch += 1) {
      const told = await tellNextBatch(notifications(), announcementId);
      if (!told.ok) throw new CannotFanOut(announcementId);
      if (told.value.waiting === 0) return;
    }
  });

/** A job for an announcement that is not there: a bug of whoever made it. */
class CannotFanOut extends TypeError {
  constructor(announcementId: string) {
    super(`There is no announcement ${announcementId}.`);
  }
}

const mostDue = 100;

/** The announcements that are under way: their job was lost, or is at work, which one more does not disturb. */
export async function dueFanOuts({ announcements }: Notifications): Promise<readonly DueJob[]> {
  const spreading: readonly AnnouncementId[] = await announcements.findSpreading(mostDue);
  return spreading.map((announcementId) => due(fanOut, announcementId, { announcementId }));
}

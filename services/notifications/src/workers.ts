import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import { dueFanOuts, fanOutWorker } from './announcements/fan-out.worker.ts';
import type { Notifications } from './notifications.ts';

/** The service's jobs. */
export const jobs = (notifications: () => Notifications): ServiceJobs => ({
  implementations: [fanOutWorker(notifications)],
  whatIsDue: { fanOuts: () => dueFanOuts(notifications()) },
});

/** What the service does when something happens elsewhere: nothing yet. */
export const reactions: readonly ((notifications: () => Notifications) => Reaction)[] = [];

import { JobRunner } from '@millepiani/jobs/job-runner';
import type { Logger } from '@millepiani/telemetry/logger';
import { dueFanOuts, fanOutWorker } from './announcements/fan-out.worker.ts';
import type { NotificationsConfig } from './config.ts';
import type { Notifications } from './notifications.ts';

/** The service's jobs. `notifications` is asked when a job runs: commands hint at jobs, and jobs run commands. */
export const createJobs = (config: NotificationsConfig, log: Logger, notifications: () => Notifications): JobRunner =>
  new JobRunner({
    prefix: config.JOBS_PREFIX,
    redisUrl: config.REDIS_URL.reveal(),
    reconcileMs: config.JOBS_RECONCILE_EVERY,
    log,
    implementations: [fanOutWorker(notifications)],
    whatIsDue: () => dueFanOuts(notifications()),
  });

import { JobRunner } from '@millepiani/jobs/job-runner';
import type { Logger } from '@millepiani/telemetry/logger';
import type { MembersConfig } from './config.ts';
import { dueHoldExpiries, holdExpiryWorker } from './holds/hold-expiry.worker.ts';
import type { Members } from './members.ts';
import { countReportWorker, dueReports, nightly } from './report/count-report.worker.ts';

/** The service's jobs. `members` is asked when a job runs: commands hint at jobs, and jobs run commands. */
export const createJobs = (config: MembersConfig, log: Logger, members: () => Members): JobRunner =>
  new JobRunner({
    prefix: config.JOBS_PREFIX,
    redisUrl: config.REDIS_URL.reveal(),
    reconcileMs: config.JOBS_RECONCILE_EVERY,
    log,
    implementations: [countReportWorker(members), holdExpiryWorker(members)],
    schedules: [nightly],
    whatIsDue: async () => [...(await dueReports(members())), ...(await dueHoldExpiries(members()))],
  });

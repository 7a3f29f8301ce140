import { JobRunner } from '@millepiani/jobs/job-runner';
import type { Logger } from '@millepiani/telemetry/logger';
import { commissionExpiryWorker, dueExpiries } from './commissions/commission-expiry.worker.ts';
import type { ProjectsConfig } from './config.ts';
import type { Projects } from './projects.ts';

/** The service's jobs. `projects` is asked when a job runs: commands hint at jobs, and jobs run commands. */
export const createJobs = (config: ProjectsConfig, log: Logger, projects: () => Projects): JobRunner =>
  new JobRunner({
    prefix: config.JOBS_PREFIX,
    redisUrl: config.REDIS_URL.reveal(),
    reconcileMs: config.JOBS_RECONCILE_EVERY,
    log,
    implementations: [commissionExpiryWorker(projects)],
    whatIsDue: () => dueExpiries(projects()),
  });

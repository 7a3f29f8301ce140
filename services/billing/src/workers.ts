import { JobRunner } from '@millepiani/jobs/job-runner';
import type { Logger } from '@millepiani/telemetry/logger';
import type { Billing } from './billing.ts';
import type { BillingConfig } from './config.ts';
import { checkLedgerWorker, dueChecks, nightly } from './ledger-check/check-ledger.worker.ts';

/** The service's jobs. `billing` is asked when a job runs: commands hint at jobs, and jobs run commands. */
export const createJobs = (config: BillingConfig, log: Logger, billing: () => Billing): JobRunner =>
  new JobRunner({
    prefix: config.JOBS_PREFIX,
    redisUrl: config.REDIS_URL.reveal(),
    reconcileMs: config.JOBS_RECONCILE_EVERY,
    log,
    implementations: [checkLedgerWorker(billing, log)],
    schedules: [nightly],
    whatIsDue: () => dueChecks(billing()),
  });

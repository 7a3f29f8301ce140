import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import type { Logger } from '@millepiani/telemetry/logger';
import type { Billing } from './billing.ts';
import { checkLedgerWorker, dueChecks, nightly } from './ledger-check/check-ledger.worker.ts';

/** The service's jobs. */
export const jobs = (billing: () => Billing, log: Logger): ServiceJobs => ({
  implementations: [checkLedgerWorker(billing, log)],
  schedules: [nightly],
  whatIsDue: { checks: () => dueChecks(billing()) },
});

/** What the service does when something happens elsewhere: nothing yet. */
export const reactions: readonly ((billing: () => Billing) => Reaction)[] = [];

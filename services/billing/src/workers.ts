import { dueForgetting, forgettingWorker } from '@millepiani/erasure/forgetting';
import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import type { Logger } from '@millepiani/telemetry/logger';
import { dueMatches, matchingWorker } from './bank-statements/matching.worker.ts';
import type { Billing } from './billing.ts';
import { computeDistributionWorker, dueComputations } from './distributions/compute-distribution.worker.ts';
import { dueReminders, dunningWorker } from './dunning/dunning.worker.ts';
import { forgetting } from './erasure/forgetting.commands.ts';
import { dispatchWorker, dueDispatches } from './invoices/dispatch.worker.ts';
import { checkLedgerWorker, dueChecks, nightly } from './ledger-check/check-ledger.worker.ts';
import { keepAgreements } from './reactions/keep-agreements.reaction.ts';
import { keepAlliances } from './reactions/keep-alliances.reaction.ts';
import { keepContributions } from './reactions/keep-contributions.reaction.ts';
import { keepGuests } from './reactions/keep-guests.reaction.ts';
import { keepSpeakers } from './reactions/keep-speakers.reaction.ts';
import { keepTaxProfiles } from './reactions/keep-tax-profiles.reaction.ts';

/** The service's jobs. */
export const jobs = (billing: () => Billing, log: Logger): ServiceJobs => ({
  implementations: [
    checkLedgerWorker(billing, log),
    dispatchWorker(billing),
    computeDistributionWorker(billing, log),
    matchingWorker(billing, log),
    dunningWorker(billing),
    forgettingWorker(() => forgetting(billing())),
  ],
  schedules: [nightly],
  whatIsDue: {
    checks: () => dueChecks(billing()),
    dispatches: () => dueDispatches(billing()),
    computations: () => dueComputations(billing()),
    matches: () => dueMatches(billing()),
    reminders: () => dueReminders(billing()),
    forgetting: () => dueForgetting(forgetting(billing())),
  },
});

/** What the service does when something happens elsewhere. */
export const reactions: readonly ((billing: () => Billing) => Reaction)[] = [
  keepSpeakers,
  keepGuests,
  keepTaxProfiles,
  keepAlliances,
  keepAgreements,
  keepContributions,
];

import { dueForgetting, forgettingWorker } from '@millepiani/erasure/forgetting';
import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import type { Logger } from '@millepiani/telemetry/logger';
import { dueMatches, matchingWorker } from './bank-statements/matching.worker.ts';
import type { Billing } from './billing.ts';
import { computeDistributionWorker, dueComputations } from './distributions/compute-distribution.worker.ts';
import { dueReminders, dunningWorker } from './dunning/dunning.worker.ts';
import { forgetting } from './erasure/forgetting.commands.ts';
import { dueAnswers, readAnswerWorker } from './exchange/read-answer.worker.ts';
import { dueExports, writeBooksWorker } from './exports/write-books.worker.ts';
import { callFeesWorker, dueFees, overdueFees, tellOverdueWorker } from './fees/fees.worker.ts';
import { checkRevenueWorker, dueRevenue } from './forecasts/revenue.worker.ts';
import { dispatchWorker, dueDispatches } from './invoices/dispatch.worker.ts';
import { datingWorker, dueDating } from './ledger/dating.worker.ts';
import { checkLedgerWorker, dueChecks, nightly } from './ledger-check/check-ledger.worker.ts';
import { creditContributions } from './reactions/credit-contributions.reaction.ts';
import { endAgreements } from './reactions/end-agreements.reaction.ts';
import { keepAgreements } from './reactions/keep-agreements.reaction.ts';
import { keepAlliances } from './reactions/keep-alliances.reaction.ts';
import { keepCitations } from './reactions/keep-citations.reaction.ts';
import { keepContributions } from './reactions/keep-contributions.reaction.ts';
import { keepGuests } from './reactions/keep-guests.reaction.ts';
import { keepMemberships } from './reactions/keep-memberships.reaction.ts';
import { keepPlannedWork } from './reactions/keep-planned-work.reaction.ts';
import { keepSpeakers } from './reactions/keep-speakers.reaction.ts';
import { keepTaxProfiles } from './reactions/keep-tax-profiles.reaction.ts';
import { keepTitles } from './reactions/keep-titles.reaction.ts';
import { settleFees } from './reactions/settle-fees.reaction.ts';
import { watchRevenue } from './reactions/watch-revenue.reaction.ts';
import { drawUpWorker, dueRemuneration, writeRemunerationWorker } from './remuneration/remuneration.worker.ts';

/** The service's jobs. */
export const jobs = (billing: () => Billing, log: Logger): ServiceJobs => ({
  implementations: [
    datingWorker(billing),
    writeBooksWorker(billing),
    checkLedgerWorker(billing, log),
    dispatchWorker(billing),
    readAnswerWorker(billing, log),
    computeDistributionWorker(billing, log),
    drawUpWorker(billing),
    writeRemunerationWorker(billing),
    callFeesWorker(billing),
    tellOverdueWorker(billing),
    checkRevenueWorker(billing),
    matchingWorker(billing, log),
    dunningWorker(billing),
    forgettingWorker(() => forgetting(billing())),
  ],
  schedules: [nightly],
  whatIsDue: {
    exports: () => dueExports(billing()),
    dating: () => dueDating(billing()),
    checks: () => dueChecks(billing()),
    dispatches: () => dueDispatches(billing()),
    answers: () => dueAnswers(billing()),
    computations: () => dueComputations(billing()),
    remuneration: () => dueRemuneration(billing()),
    fees: () => dueFees(billing()),
    overdueFees: () => overdueFees(billing()),
    revenue: () => dueRevenue(billing()),
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
  keepCitations,
  endAgreements,
  keepMemberships,
  creditContributions,
  settleFees,
  keepPlannedWork,
  keepTitles,
  watchRevenue,
];

import { dueForgetting, forgettingWorker } from '@millepiani/erasure/forgetting';
import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import { dueFollowings, followStandingWorker } from './access/follow-standing.worker.ts';
import { commissionExpiryWorker, dueExpiries } from './commissions/commission-expiry.worker.ts';
import { forgetting } from './erasure/forgetting.commands.ts';
import { dueProposalExpiries, proposalExpiryWorker } from './noticeboard/proposal-expiry.worker.ts';
import type { Projects } from './projects.ts';
import { dueProposals, formTeamWorker } from './proposals/form-team.worker.ts';
import { abandonOnLeaving } from './reactions/abandon-proposals.reaction.ts';
import { hearOfDistributions } from './reactions/hear-of-distributions.reaction.ts';
import { hearOfDocuments } from './reactions/hear-of-documents.reaction.ts';
import { hearOfHolds } from './reactions/hear-of-holds.reaction.ts';
import { hearOfMembers } from './reactions/hear-of-members.reaction.ts';
import { hearOfMoney } from './reactions/hear-of-money.reaction.ts';
import { keepAlliances } from './reactions/keep-alliances.reaction.ts';
import { keepGonePeople } from './reactions/keep-gone-people.reaction.ts';
import { keepGuests } from './reactions/keep-guests.reaction.ts';
import { keepNames } from './reactions/keep-names.reaction.ts';
import { keepPool } from './reactions/keep-pool.reaction.ts';
import { keepSpeakers } from './reactions/keep-speakers.reaction.ts';
import { keepWork } from './reactions/keep-work.reaction.ts';
import { watchCommissions } from './reactions/watch-commissions.reaction.ts';
import { withdrawOnLeaving } from './reactions/withdraw-on-leaving.reaction.ts';
import { dueFundings, fundingExpiryWorker } from './ventures/funding-expiry.worker.ts';
import { dueWatches, watchWorker } from './watch/watch.worker.ts';

/** The service's jobs. */
export const jobs = (projects: () => Projects): ServiceJobs => ({
  implementations: [
    commissionExpiryWorker(projects),
    proposalExpiryWorker(projects),
    fundingExpiryWorker(projects),
    formTeamWorker(projects),
    followStandingWorker(projects),
    watchWorker(projects),
    forgettingWorker(() => forgetting(projects())),
  ],
  whatIsDue: {
    expiries: () => dueExpiries(projects()),
    proposalExpiries: () => dueProposalExpiries(projects()),
    fundings: () => dueFundings(projects()),
    proposals: () => dueProposals(projects()),
    watches: () => dueWatches(projects()),
    standing: () => dueFollowings(projects()),
    forgetting: () => dueForgetting(forgetting(projects())),
  },
});

/** What the service does when something happens elsewhere. */
export const reactions: readonly ((projects: () => Projects) => Reaction)[] = [
  keepNames,
  keepPool,
  keepWork,
  keepSpeakers,
  keepGuests,
  keepGonePeople,
  keepAlliances,
  abandonOnLeaving,
  withdrawOnLeaving,
  hearOfMembers,
  hearOfHolds,
  hearOfDistributions,
  hearOfDocuments,
  hearOfMoney,
  watchCommissions,
];

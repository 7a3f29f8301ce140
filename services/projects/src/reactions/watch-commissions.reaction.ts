import { accessGranted, accessRevoked } from '@millepiani/events/projects/access.events';
import {
  agreementInForce,
  agreementProposed,
  agreementSigned,
  agreementSuperseded,
} from '@millepiani/events/projects/agreement.events';
import {
  commissionAccepted,
  commissionBid,
  commissionLost,
  commissionOpened,
  commissionQualified,
  commissionSlotsRevised,
  commissionStarted,
  commissionWon,
} from '@millepiani/events/projects/commission.events';
import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentSubstituted,
  commitmentWithdrawn,
} from '@millepiani/events/projects/commitment.events';
import {
  contributionApproved,
  contributionDisputed,
  contributionRecorded,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { milestoneAccepted, milestoneDelivered, milestoneRejected } from '@millepiani/events/projects/milestone.events';
import { commissionRevised } from '@millepiani/events/projects/revision.events';
import {
  teamChosen,
  teamConfirmed,
  teamFallenThrough,
  teamSeatAccepted,
  teamSeatDeclined,
  teamSeatFilled,
  teamSeatHeld,
  teamSeatVacated,
  teamSubstituteChosen,
} from '@millepiani/events/projects/team.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';
import { lookAt } from '../watch/watch.jobs.ts';

/**
 * Has a commission looked at when something happened to it, by the service's own log: so no command need know what is watched. What
 * is seen is told by a job.
 */
export const watchCommissions = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'watch-commissions',
    description: 'Has a commission looked at that something happened to: what puts it at risk, and who is to do what.',
    on: [
      commissionOpened,
      commissionSlotsRevised,
      commissionRevised,
      commissionQualified,
      commissionBid,
      commissionWon,
      commissionLost,
      commissionStarted,
      commissionAccepted,
      milestoneDelivered,
      milestoneAccepted,
      milestoneRejected,
      teamChosen,
      teamSeatHeld,
      teamSeatAccepted,
      teamSeatDeclined,
      teamSeatFilled,
      teamConfirmed,
      teamSeatVacated,
      teamSubstituteChosen,
      teamFallenThrough,
      agreementProposed,
      agreementSigned,
      agreementInForce,
      agreementSuperseded,
      commitmentAccepted,
      commitmentWithdrawn,
      commitmentSubstituted,
      commitmentFulfilled,
      contributionRecorded,
      contributionApproved,
      contributionReversed,
      contributionDisputed,
      contributionRestored,
      accessGranted,
      accessRevoked,
    ],
    emits: [],
    handle: async ({ id, data: { commissionId } }, { session, now, afterCommit }) => {
      const { watches, hint } = projects();
      await watches.touch(session, commissionId, now);
      afterCommit(() => hint(lookAt(commissionId, id)));
    },
  });

import type { EventContract } from '../define-event.ts';
import { agreementInForce, agreementProposed, agreementSigned, agreementSuperseded } from './agreement.events.ts';
import {
  commissionAccepted,
  commissionBid,
  commissionClosed,
  commissionLost,
  commissionOpened,
  commissionQualified,
  commissionSettled,
  commissionSlotsRevised,
  commissionStarted,
  commissionSubstitutionSet,
  commissionWon,
} from './commission.events.ts';
import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentSubstituted,
  commitmentWithdrawn,
} from './commitment.events.ts';
import { contributionContracts } from './contribution-contracts.ts';
import { projectsReplayRequested } from './event-replay.events.ts';
import { formationWeightsSet } from './formation-weights.events.ts';
import {
  commissionMilestonesPlanned,
  milestoneAccepted,
  milestoneDelivered,
  milestoneRejected,
} from './milestone.events.ts';
import { proposalContracts } from './proposal-contracts.ts';
import {
  teamChosen,
  teamConfirmed,
  teamFallenThrough,
  teamHeld,
  teamSeatAccepted,
  teamSeatDeclined,
  teamSeatFilled,
  teamSeatHeld,
  teamSeatVacated,
  teamSubstituteChosen,
} from './team.events.ts';
import { teamNotProposed, teamProposed } from './team-proposal.events.ts';
import { ventureContracts } from './venture-contracts.ts';
import { watchContracts } from './watch-contracts.ts';

/** Every type of event of projects, in every version that was ever published. */
export const projectsContracts: readonly EventContract[] = [
  ...proposalContracts,
  commissionOpened,
  commissionSlotsRevised,
  commissionQualified,
  commissionBid,
  commissionWon,
  commissionLost,
  commissionStarted,
  commissionAccepted,
  commissionSettled,
  commissionSubstitutionSet,
  commissionClosed,
  commissionMilestonesPlanned,
  milestoneDelivered,
  milestoneAccepted,
  milestoneRejected,
  teamChosen,
  teamSeatHeld,
  teamHeld,
  teamSeatAccepted,
  teamSeatDeclined,
  teamSeatFilled,
  teamConfirmed,
  teamSeatVacated,
  teamSubstituteChosen,
  teamFallenThrough,
  teamProposed,
  teamNotProposed,
  formationWeightsSet,
  agreementProposed,
  agreementSigned,
  agreementInForce,
  agreementSuperseded,
  commitmentAccepted,
  commitmentWithdrawn,
  commitmentSubstituted,
  commitmentFulfilled,
  ...contributionContracts,
  ...watchContracts,
  ...ventureContracts,
  projectsReplayRequested,
];

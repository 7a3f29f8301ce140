import type { EventContract } from '../define-event.ts';
import {
  knowHowCitationReversed,
  knowHowCited,
  knowHowConfirmed,
  knowHowDeclined,
  knowHowProposed,
  knowHowRegistered,
  knowHowRetired,
  knowHowRevised,
} from './know-how.events.ts';
import { pledgeMade, pledgeWithdrawn } from './pledge.events.ts';
import {
  projectAbandoned,
  projectClosed,
  projectCommissionAttached,
  projectCompleted,
  projectFunded,
  projectFundingOpened,
  projectOpened,
  projectParticipantAsked,
  projectParticipantInvited,
  projectParticipantJoined,
  projectParticipantLeft,
  projectStarted,
} from './project.events.ts';

/** What is told of projects, their pledges, and know-how. */
export const ventureContracts: readonly EventContract[] = [
  projectOpened,
  projectFundingOpened,
  projectFunded,
  projectStarted,
  projectCompleted,
  projectClosed,
  projectAbandoned,
  projectParticipantInvited,
  projectParticipantAsked,
  projectParticipantJoined,
  projectParticipantLeft,
  projectCommissionAttached,
  pledgeMade,
  pledgeWithdrawn,
  knowHowProposed,
  knowHowConfirmed,
  knowHowDeclined,
  knowHowRegistered,
  knowHowRevised,
  knowHowRetired,
  knowHowCited,
  knowHowCitationReversed,
];

import {
  distributionApproved,
  distributionComputed,
  distributionPaid,
  distributionPosted,
} from './billing/distribution.events.ts';
import { billingReplayRequested } from './billing/event-replay.events.ts';
import {
  invoiceCredited,
  invoiceDelivered,
  invoiceIssued,
  invoicePaid,
  invoiceRejected,
  invoiceSent,
  paymentReceived,
} from './billing/invoice.events.ts';
import { journalEntryPosted, journalEntryReversed } from './billing/journal-entry.events.ts';
import { ledgerAccountOpened } from './billing/ledger-account.events.ts';
import { paymentBatchApproved, paymentSent } from './billing/payment-batch.events.ts';
import { reserveCredited } from './billing/reserve.events.ts';
import type { EventContract } from './define-event.ts';
import { EventCatalogue } from './event-catalogue.ts';
import { accountRoleGranted, accountRoleRevoked } from './members/account.events.ts';
import {
  allianceAgreed,
  allianceDeclined,
  allianceDissolved,
  allianceFormed,
  allianceProposed,
} from './members/alliance.events.ts';
import { availabilityChanged, availabilityChangedV2 } from './members/availability.events.ts';
import { availabilityFromV1 } from './members/availability-upcast.ts';
import { clientRegistered, clientRevoked, clientSecretRotated } from './members/client.events.ts';
import { consentGiven, consentRevoked } from './members/consent.events.ts';
import { memberContactChanged } from './members/contact.events.ts';
import { courseOffered, courseRetired } from './members/course.events.ts';
import { memberErased } from './members/erasure.events.ts';
import { membersReplayRequested } from './members/event-replay.events.ts';
import { holdConfirmed, holdExpired, holdPlaced, holdRefused, holdReleased } from './members/hold.events.ts';
import { memberInvitationEnded, memberInvited } from './members/invitation.events.ts';
import {
  memberAccepted,
  memberAdmitted,
  memberApplicationWithdrawn,
  memberApplied,
  memberLeft,
  memberRefused,
  memberReinstated,
  memberSuspended,
} from './members/membership.events.ts';
import {
  organizationOwnersChanged,
  organizationOwnersConfirmed,
  organizationOwnersDeclined,
  organizationOwnersProposed,
  organizationProposed,
  organizationRegistered,
} from './members/organization.events.ts';
import { personRegistered } from './members/person.events.ts';
import { organizationProfileChanged, personProfileChanged } from './members/profile.events.ts';
import {
  relationshipDeclined,
  relationshipEnded,
  relationshipGrantsChanged,
  relationshipInvited,
  relationshipStarted,
} from './members/relationship.events.ts';
import { sessionEnded } from './members/session.events.ts';
import { signingKeyPublished } from './members/signing-key.events.ts';
import {
  skillClaimed,
  skillClaimWithdrawn,
  skillEndorsed,
  skillEndorsementWithdrawn,
  skillVerificationEnded,
  skillVerified,
} from './members/skill.events.ts';
import { taxProfileChanged } from './members/tax-profile.events.ts';
import {
  trainingConfirmationRevoked,
  trainingConfirmed,
  trainingRecorded,
  trainingWithdrawn,
} from './members/training.events.ts';
import { announcementAnnounced, announcementSpread } from './notifications/announcement.events.ts';
import { deliveryDead } from './notifications/delivery.events.ts';
import {
  endpointDisabled,
  endpointEnabled,
  endpointRegistered,
  endpointSecretRotated,
  endpointTested,
} from './notifications/endpoint.events.ts';
import { notificationsReplayRequested } from './notifications/event-replay.events.ts';
import {
  notificationArchived,
  notificationCreated,
  notificationCreatedV2,
  notificationRead,
} from './notifications/notification.events.ts';
import { preferencesChanged } from './notifications/preferences.events.ts';
import {
  agreementInForce,
  agreementProposed,
  agreementSigned,
  agreementSuperseded,
} from './projects/agreement.events.ts';
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
} from './projects/commission.events.ts';
import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentSubstituted,
  commitmentWithdrawn,
} from './projects/commitment.events.ts';
import { contributionContracts } from './projects/contribution-contracts.ts';
import { projectsReplayRequested } from './projects/event-replay.events.ts';
import { formationWeightsSet } from './projects/formation-weights.events.ts';
import {
  commissionMilestonesPlanned,
  milestoneAccepted,
  milestoneDelivered,
  milestoneRejected,
} from './projects/milestone.events.ts';
import { proposalContracts } from './projects/proposal-contracts.ts';
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
} from './projects/team.events.ts';
import { teamNotProposed, teamProposed } from './projects/team-proposal.events.ts';
import { ventureContracts } from './projects/venture-contracts.ts';
import { watchContracts } from './projects/watch-contracts.ts';
import { defineUpcast, type Upcast } from './upcast.ts';

/** Every type of event in every version that was ever published. */
export const contracts: readonly EventContract[] = [
  personRegistered,
  personProfileChanged,
  memberContactChanged,
  memberErased,
  memberInvited,
  memberInvitationEnded,
  memberApplied,
  memberAccepted,
  memberAdmitted,
  memberRefused,
  memberApplicationWithdrawn,
  memberSuspended,
  memberReinstated,
  memberLeft,
  accountRoleGranted,
  accountRoleRevoked,
  sessionEnded,
  clientRegistered,
  clientSecretRotated,
  clientRevoked,
  consentGiven,
  consentRevoked,
  signingKeyPublished,
  organizationProposed,
  organizationRegistered,
  organizationOwnersProposed,
  organizationOwnersConfirmed,
  organizationOwnersDeclined,
  organizationOwnersChanged,
  organizationProfileChanged,
  relationshipInvited,
  relationshipDeclined,
  relationshipStarted,
  relationshipEnded,
  relationshipGrantsChanged,
  allianceProposed,
  allianceAgreed,
  allianceDeclined,
  allianceFormed,
  allianceDissolved,
  taxProfileChanged,
  skillClaimed,
  skillClaimWithdrawn,
  skillEndorsed,
  skillEndorsementWithdrawn,
  skillVerified,
  skillVerificationEnded,
  courseOffered,
  courseRetired,
  trainingRecorded,
  trainingConfirmed,
  trainingConfirmationRevoked,
  trainingWithdrawn,
  availabilityChanged,
  availabilityChangedV2,
  holdPlaced,
  holdRefused,
  holdConfirmed,
  holdReleased,
  holdExpired,
  membersReplayRequested,
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
  ledgerAccountOpened,
  journalEntryPosted,
  journalEntryReversed,
  invoiceIssued,
  invoiceSent,
  invoiceDelivered,
  invoiceRejected,
  paymentReceived,
  invoicePaid,
  invoiceCredited,
  distributionComputed,
  distributionApproved,
  distributionPosted,
  distributionPaid,
  reserveCredited,
  paymentBatchApproved,
  paymentSent,
  billingReplayRequested,
  announcementAnnounced,
  announcementSpread,
  notificationCreated,
  notificationCreatedV2,
  notificationRead,
  notificationArchived,
  preferencesChanged,
  endpointRegistered,
  endpointSecretRotated,
  endpointTested,
  endpointDisabled,
  endpointEnabled,
  deliveryDead,
  notificationsReplayRequested,
];

/** From each older version to the next one. */
const upcasts: readonly Upcast[] = [
  // All that version 1 says, version 2 says in the same words.
  defineUpcast(notificationCreated, notificationCreatedV2, (data) => data),
  availabilityFromV1,
];

/** What the services read events by. */
export const catalogue = new EventCatalogue(contracts, upcasts);

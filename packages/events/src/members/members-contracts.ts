import type { EventContract } from '../define-event.ts';
import { accountRoleGranted, accountRoleRevoked } from './account.events.ts';
import {
  allianceAgreed,
  allianceDeclined,
  allianceDissolved,
  allianceFormed,
  allianceProposed,
} from './alliance.events.ts';
import { availabilityChanged, availabilityChangedV2 } from './availability.events.ts';
import { clientRegistered, clientRevoked, clientSecretRotated } from './client.events.ts';
import { consentGiven, consentRevoked } from './consent.events.ts';
import { memberContactChanged } from './contact.events.ts';
import { courseOffered, courseRetired } from './course.events.ts';
import { memberErased } from './erasure.events.ts';
import { membersReplayRequested } from './event-replay.events.ts';
import { holdConfirmed, holdExpired, holdPlaced, holdRefused, holdReleased } from './hold.events.ts';
import { memberInvitationEnded, memberInvited } from './invitation.events.ts';
import {
  memberAccepted,
  memberAdmitted,
  memberApplicationWithdrawn,
  memberApplied,
  memberLeft,
  memberRefused,
  memberReinstated,
  memberSuspended,
} from './membership.events.ts';
import {
  organizationOwnersChanged,
  organizationOwnersConfirmed,
  organizationOwnersDeclined,
  organizationOwnersProposed,
  organizationProposed,
  organizationRegistered,
} from './organization.events.ts';
import { personRegistered, personRenamed } from './person.events.ts';
import { organizationProfileChanged, personProfileChanged } from './profile.events.ts';
import {
  relationshipDeclined,
  relationshipEnded,
  relationshipGrantsChanged,
  relationshipInvited,
  relationshipStarted,
} from './relationship.events.ts';
import { sessionEnded } from './session.events.ts';
import { signingKeyPublished } from './signing-key.events.ts';
import {
  skillClaimed,
  skillClaimWithdrawn,
  skillEndorsed,
  skillEndorsementWithdrawn,
  skillVerificationEnded,
  skillVerified,
} from './skill.events.ts';
import { taxProfileChanged } from './tax-profile.events.ts';
import {
  trainingConfirmationRevoked,
  trainingConfirmed,
  trainingRecorded,
  trainingWithdrawn,
} from './training.events.ts';

/** Every type of event of members, in every version that was ever published. */
export const membersContracts: readonly EventContract[] = [
  personRegistered,
  personRenamed,
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
];

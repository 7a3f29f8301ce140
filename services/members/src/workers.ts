import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import { dueClientSessions, endClientSessionsWorker } from './clients/end-client-sessions.worker.ts';
import { dueContacts, tellContactWorker } from './contacts/tell-contact.worker.ts';
import { dueHoldExpiries, holdExpiryWorker } from './holds/hold-expiry.worker.ts';
import { dueInvitationExpiries, expireInvitationWorker } from './invitations/expire-invitation.worker.ts';
import type { Members } from './members.ts';
import {
  beginMembershipWorker,
  dueBeginnings,
  dueMembershipsToTell,
  tellMembershipWorker,
} from './membership/membership.worker.ts';
import { holdForTeams } from './reactions/hold-for-teams.reaction.ts';
import { rememberOpenRoles } from './reactions/remember-open-roles.reaction.ts';
import { rememberWorkedTogether } from './reactions/remember-worked-together.reaction.ts';
import { dueRelationshipEnds, endRelationshipWorker } from './relationships/end-relationship.worker.ts';
import { countReportWorker, dueReports, nightly } from './report/count-report.worker.ts';
import { dueKeyRotation, rotateKeysWorker } from './signing-keys/rotate-keys.worker.ts';

/** The service's jobs. */
export const jobs = (members: () => Members): ServiceJobs => ({
  implementations: [
    countReportWorker(members),
    holdExpiryWorker(members),
    tellContactWorker(members),
    endRelationshipWorker(members),
    beginMembershipWorker(members),
    tellMembershipWorker(members),
    expireInvitationWorker(members),
    rotateKeysWorker(members),
    endClientSessionsWorker(members),
  ],
  schedules: [nightly],
  whatIsDue: {
    reports: () => dueReports(members()),
    holdExpiries: () => dueHoldExpiries(members()),
    relationshipEnds: () => dueRelationshipEnds(members()),
    contacts: () => dueContacts(members()),
    beginnings: () => dueBeginnings(members()),
    membershipsToTell: () => dueMembershipsToTell(members()),
    invitationExpiries: () => dueInvitationExpiries(members()),
    signingKeys: () => dueKeyRotation(members()),
    clientSessions: () => dueClientSessions(members()),
  },
});

/** What the service does when something happens elsewhere. */
export const reactions: readonly ((members: () => Members) => Reaction)[] = [
  holdForTeams,
  rememberWorkedTogether,
  rememberOpenRoles,
];

import { dueForgetting, forgettingWorker } from '@millepiani/erasure/forgetting';
import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import { accountMailWorker, dueAccountMails } from './account-mails/send-account-mail.worker.ts';
import { dueClientSessions, endClientSessionsWorker } from './clients/end-client-sessions.worker.ts';
import { dueContacts, tellContactWorker } from './contacts/tell-contact.worker.ts';
import { dueEntries, refreshEntryWorker } from './directory/refresh-entry.worker.ts';
import { dueErasures, eraseAccountWorker } from './erasure/erase-account.worker.ts';
import { forgetting } from './erasure/forgetting.commands.ts';
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
import { keepDirectory } from './reactions/keep-directory.reaction.ts';
import { keepTrackRecords } from './reactions/keep-track-records.reaction.ts';
import { rememberOpenRoles } from './reactions/remember-open-roles.reaction.ts';
import { rememberWorkedTogether } from './reactions/remember-worked-together.reaction.ts';
import { dueRelationshipEnds, endRelationshipWorker } from './relationships/end-relationship.worker.ts';
import { countReportWorker, dueReports, nightly } from './report/count-report.worker.ts';
import { dueKeyRotation, rotateKeysWorker } from './signing-keys/rotate-keys.worker.ts';

/** The service's jobs. */
export const jobs = (members: () => Members): ServiceJobs => ({
  implementations: [
    accountMailWorker(members),
    eraseAccountWorker(members),
    forgettingWorker(() => forgetting(members())),
    countReportWorker(members),
    holdExpiryWorker(members),
    tellContactWorker(members),
    endRelationshipWorker(members),
    beginMembershipWorker(members),
    tellMembershipWorker(members),
    expireInvitationWorker(members),
    rotateKeysWorker(members),
    endClientSessionsWorker(members),
    refreshEntryWorker(members),
  ],
  // Some of their time they wait for a mail server.
  concurrency: 16,
  schedules: [nightly],
  whatIsDue: {
    accountMails: () => dueAccountMails(members()),
    erasures: () => dueErasures(members()),
    forgetting: () => dueForgetting(forgetting(members())),
    reports: () => dueReports(members()),
    holdExpiries: () => dueHoldExpiries(members()),
    relationshipEnds: () => dueRelationshipEnds(members()),
    contacts: () => dueContacts(members()),
    beginnings: () => dueBeginnings(members()),
    membershipsToTell: () => dueMembershipsToTell(members()),
    invitationExpiries: () => dueInvitationExpiries(members()),
    signingKeys: () => dueKeyRotation(members()),
    clientSessions: () => dueClientSessions(members()),
    directoryEntries: () => dueEntries(members()),
  },
});

/** What the service does when something happens elsewhere. */
export const reactions: readonly ((members: () => Members) => Reaction)[] = [
  holdForTeams,
  rememberWorkedTogether,
  keepTrackRecords,
  rememberOpenRoles,
  keepDirectory,
];

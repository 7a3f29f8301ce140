import type { Reckoned } from '@millepiani/cache/reckoned';
import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { Lanes } from '@millepiani/commands/lanes';
import type { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { PersonId } from '@millepiani/kernel/id';
import type { SmtpSender } from '@millepiani/mail/smtp-sender';
import type { Logger } from '@millepiani/telemetry/logger';
import type { ClientSession } from 'mongoose';
import type { AccountMailStore } from './account-mails/account-mails.store.ts';
import type { AccountTokens } from './account-mails/account-token.adapter.ts';
import type { Coming } from './account-pages/caller-address.adapter.ts';
import type { AllianceStore } from './alliances/alliances.store.ts';
import type { AuditStore } from './audit/audit.store.ts';
import type { AvailabilityStore } from './availability/availability.store.ts';
import type { CalendarFeedStore } from './calendar-feed/calendar-feeds.store.ts';
import type { Applications } from './clients/applications.store.ts';
import type { ClientStore } from './clients/clients.store.ts';
import type { ConsentStore } from './consents/consents.store.ts';
import type { GapDayStore } from './demand/gap-days.store.ts';
import type { Market } from './demand/market.adapter.ts';
import type { RoleDemandStore } from './demand/role-demands.store.ts';
import type { Facets } from './directory/counting-facets.adapter.ts';
import type { DirectoryStore } from './directory/directory.store.ts';
import type { DirectoryFollower } from './directory/following.adapter.ts';
import type { EndorsementStore } from './endorsements/endorsements.store.ts';
import type { TeamMateStore } from './endorsements/team-mates.store.ts';
import type { ErasureStore } from './erasure/erasures.store.ts';
import type { HoldStore } from './holds/holds.store.ts';
import type { AccountStore } from './identity/accounts.store.ts';
import type { PasswordJudge } from './identity/guessing.ts';
import type { Throttle } from './identity/throttle.store.ts';
import type { InvitationCodes } from './invitations/invitation-code.adapter.ts';
import type { InvitationStore } from './invitations/invitations.store.ts';
import type { Issuer } from './issuer/issuer.adapter.ts';
import type { IssuerSecrets } from './issuer/issuer-secrets.adapter.ts';
import type { RecordStore } from './issuer/records.store.ts';
import type { MembershipStore } from './membership/memberships.store.ts';
import type { OrganizationStore } from './organizations/organizations.store.ts';
import type { PersonStore } from './persons/persons.store.ts';
import type { ProfileStore } from './profiles/profiles.store.ts';
import type { RelationshipStore } from './relationships/relationships.store.ts';
import type { ReadReport } from './report/community-report.ts';
import type { ReportStore } from './report/reports.store.ts';
import type { DenialStore } from './sessions/denials.store.ts';
import type { SessionStore } from './sessions/sessions.store.ts';
import type { PendingSignUpStore } from './sign-ups/pending-sign-ups.store.ts';
import type { KeyPolicy } from './signing-keys/signing-key.ts';
import type { SigningKeyStore } from './signing-keys/signing-keys.store.ts';
import type { SkillPopularity } from './skills/popularity.adapter.ts';
import type { SkillCatalogue } from './skills/skill-catalogue.ts';
import type { SkillClaimStore } from './skills/skill-claims.store.ts';
import type { TaxProfileStore } from './tax/tax-profiles.store.ts';
import type { TrackRecordStore } from './track-record/track-records.store.ts';
import type { CourseStore } from './training/courses.store.ts';
import type { TrainingStore } from './training/trainings.store.ts';

/** How newcomers become members. */
export type Admission = 'open' | 'by-administrator';

/** How mails about accounts go out. */
export interface Mail {
  /** Absent: there is no server, and mails wait until there is. */
  readonly sender: SmtpSender | undefined;
  /** Whose the mails' ids are. */
  readonly domain: string;
  /** The community's address, where the pages are to which links lead. */
  readonly origin: string;
}

/** What the service's commands work with. */
export interface Members {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly accounts: AccountStore;
  readonly accountMails: AccountMailStore;
  readonly audit: AuditStore;
  readonly erased: ErasedPersonStore;
  readonly erasures: ErasureStore;
  /** How long whoever is to be erased may think better of it, in milliseconds. */
  readonly erasureWaitMs: number;
  /** Overwrites the personal data of a partition's events in the service's own log. */
  readonly eraseEvents: (partition: string) => Promise<void>;
  /** Whether somebody who signs up is there at once, or once the address was shown to be theirs. */
  readonly emailVerification: 'required' | 'later';
  /** The codes in mails' links. */
  readonly linkTokens: AccountTokens;
  readonly mail: Mail;
  /** Where a request for a page comes from. */
  readonly callerAddress: (request: Coming) => Promise<string>;
  readonly judgePassword: PasswordJudge;
  readonly signUps: PendingSignUpStore;
  readonly availability: AvailabilityStore;
  readonly teamMates: TeamMateStore;
  readonly relationships: RelationshipStore;
  readonly endorsements: EndorsementStore;
  readonly alliances: AllianceStore;
  /** By person. */
  readonly lanes: Lanes;
  readonly claims: SkillClaimStore;
  readonly courses: CourseStore;
  readonly directory: DirectoryStore;
  /** Keeps the directory in memory, where it is searched. */
  readonly follower: DirectoryFollower;
  /** What those have in common whom a search finds. */
  readonly facets: Facets;
  readonly gapDays: GapDayStore;
  readonly feeds: CalendarFeedStore;
  readonly holds: HoldStore;
  /** What work asks for, and what the community can do and could learn, as it stands. */
  readonly market: Reckoned<Market>;
  readonly organizations: OrganizationStore;
  readonly persons: PersonStore;
  /** How many claim each skill. */
  readonly popularity: SkillPopularity;
  readonly memberships: MembershipStore;
  readonly invitations: InvitationStore;
  readonly invitationCodes: InvitationCodes;
  readonly profiles: ProfileStore;
  /** The report as it stands. */
  readonly report: Reckoned<ReadReport>;
  readonly reports: ReportStore;
  readonly roleDemands: RoleDemandStore;
  readonly skills: SkillCatalogue;
  readonly taxProfiles: TaxProfileStore;
  readonly throttle: Throttle;
  /** What became of what people were bound to. */
  readonly trackRecords: TrackRecordStore;
  readonly trainings: TrainingStore;
  /** Sign-ups from one network that are borne in a quarter of an hour. */
  readonly signUpsPerNetwork: number;
  /** Entries by browsers from one network that are begun in a quarter of an hour. */
  readonly entriesPerNetwork: number;
  readonly log: Pick<Logger, 'error' | 'info' | 'warn'>;
  /** The graph's own address, such as `https://graph.example`. */
  readonly address: string;
  /** The address of a commission's page, with `{id}` in it, where there is one. */
  readonly commissionPage: string | undefined;
  readonly sessions: SessionStore;
  readonly denials: DenialStore;
  readonly clients: ClientStore;
  readonly applications: Applications;
  readonly consents: ConsentStore;
  /** What the issuer keeps between requests. */
  readonly records: RecordStore;
  readonly signingKeys: SigningKeyStore;
  readonly keyPolicy: KeyPolicy;
  readonly secrets: IssuerSecrets;
  readonly issuer: Issuer;
  /** Whether a token is one that the gateway made for this service. */
  readonly isGateway: (token: string | undefined) => Promise<boolean>;
  /**
   * Whether somebody may sign in, and stay so: asked at each sign-in, in the transaction that begins the session, and whenever a token
   * is refreshed.
   */
  readonly mayEnter: (personId: PersonId, session?: ClientSession) => Promise<boolean>;
  /** Against it the first administrator is made. */
  readonly setupToken: string;
  /** Whether newcomers are members by signing up, or an administrator admits them. */
  readonly admission: Admission;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}

import type { Reckoned } from '@millepiani/cache/reckoned';
import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { Lanes } from '@millepiani/commands/lanes';
import type { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { SmtpSender } from '@millepiani/mail/smtp-sender';
import type { Logger } from '@millepiani/telemetry/logger';
import type { AccountMailStore } from './account-mails/account-mails.store.ts';
import type { AccountTokens } from './account-mails/account-token.adapter.ts';
import type { Coming } from './account-pages/caller-address.adapter.ts';
import type { AllianceStore } from './alliances/alliances.store.ts';
import type { AuditStore } from './audit/audit.store.ts';
import type { AvailabilityStore } from './availability/availability.store.ts';
import type { EndorsementStore } from './endorsements/endorsements.store.ts';
import type { TeamMateStore } from './endorsements/team-mates.store.ts';
import type { ErasureStore } from './erasure/erasures.store.ts';
import type { HoldStore } from './holds/holds.store.ts';
import type { TokenIssuer } from './identity/access-token.adapter.ts';
import type { AccountStore } from './identity/accounts.store.ts';
import type { Throttle } from './identity/throttle.store.ts';
import type { OrganizationStore } from './organizations/organizations.store.ts';
import type { PersonStore } from './persons/persons.store.ts';
import type { RelationshipStore } from './relationships/relationships.store.ts';
import type { ReadReport } from './report/community-report.ts';
import type { ReportStore } from './report/reports.store.ts';
import type { PendingSignUpStore } from './sign-ups/pending-sign-ups.store.ts';
import type { SkillCatalogue } from './skills/skill-catalogue.ts';
import type { SkillClaimStore } from './skills/skill-claims.store.ts';
import type { TaxProfileStore } from './tax/tax-profiles.store.ts';

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
  readonly signUps: PendingSignUpStore;
  readonly availability: AvailabilityStore;
  readonly teamMates: TeamMateStore;
  readonly relationships: RelationshipStore;
  readonly endorsements: EndorsementStore;
  readonly alliances: AllianceStore;
  /** By person. */
  readonly lanes: Lanes;
  readonly claims: SkillClaimStore;
  readonly holds: HoldStore;
  readonly organizations: OrganizationStore;
  readonly persons: PersonStore;
  /** The report as it stands. */
  readonly report: Reckoned<ReadReport>;
  readonly reports: ReportStore;
  readonly skills: SkillCatalogue;
  readonly taxProfiles: TaxProfileStore;
  readonly throttle: Throttle;
  /** Sign-ups from one network that are borne in a quarter of an hour. */
  readonly signUpsPerNetwork: number;
  readonly log: Pick<Logger, 'warn'>;
  readonly tokens: TokenIssuer;
  /** Against it the first administrator is made. */
  readonly setupToken: string;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}

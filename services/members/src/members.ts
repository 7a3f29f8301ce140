import type { Reckoned } from '@millepiani/cache/reckoned';
import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { Lanes } from '@millepiani/commands/lanes';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { Logger } from '@millepiani/telemetry/logger';
import type { AllianceStore } from './alliances/alliances.store.ts';
import type { AvailabilityStore } from './availability/availability.store.ts';
import type { CalendarFeedStore } from './calendar-feed/calendar-feeds.store.ts';
import type { EndorsementStore } from './endorsements/endorsements.store.ts';
import type { TeamMateStore } from './endorsements/team-mates.store.ts';
import type { HoldStore } from './holds/holds.store.ts';
import type { TokenIssuer } from './identity/access-token.adapter.ts';
import type { AccountStore } from './identity/accounts.store.ts';
import type { Throttle } from './identity/throttle.store.ts';
import type { OrganizationStore } from './organizations/organizations.store.ts';
import type { PersonStore } from './persons/persons.store.ts';
import type { RelationshipStore } from './relationships/relationships.store.ts';
import type { ReadReport } from './report/community-report.ts';
import type { ReportStore } from './report/reports.store.ts';
import type { SkillCatalogue } from './skills/skill-catalogue.ts';
import type { SkillClaimStore } from './skills/skill-claims.store.ts';
import type { TaxProfileStore } from './tax/tax-profiles.store.ts';

/** What the service's commands work with. */
export interface Members {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly accounts: AccountStore;
  readonly availability: AvailabilityStore;
  readonly teamMates: TeamMateStore;
  readonly relationships: RelationshipStore;
  readonly endorsements: EndorsementStore;
  readonly alliances: AllianceStore;
  /** By person. */
  readonly lanes: Lanes;
  readonly claims: SkillClaimStore;
  readonly feeds: CalendarFeedStore;
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
  /** The graph's own address, such as `https://graph.example`. */
  readonly address: string;
  /** The address of a commission's page, with `{id}` in it, where there is one. */
  readonly commissionPage: string | undefined;
  readonly tokens: TokenIssuer;
  /** Against it the first administrator is made. */
  readonly setupToken: string;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}

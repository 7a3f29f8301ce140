import type { Reckoned } from '@millepiani/cache/reckoned';
import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { GuestStore } from '@millepiani/speakers/guests.store';
import type { SpeakerStore } from '@millepiani/speakers/speakers.store';
import type { AccessStore } from './access/access.store.ts';
import type { GonePeopleStore } from './access/gone-people.store.ts';
import type { AgreementStore } from './agreements/agreements.store.ts';
import type { AgreementDraftStore } from './agreements/drafts.store.ts';
import type { CashBookStore } from './cash/cash-books.store.ts';
import type { CommissionStore } from './commissions/commissions.store.ts';
import type { CommitmentStore } from './commitments/commitments.store.ts';
import type { ContributionStore } from './contributions/contributions.store.ts';
import type { DisputeStore } from './disputes/disputes.store.ts';
import type { TeamFormer } from './formation/team-former.adapter.ts';
import type { WeightsStore } from './formation/weights.store.ts';
import type { CitationStore } from './know-how/citations.store.ts';
import type { KnowHowStore } from './know-how/know-how.store.ts';
import type { LiveEventStore } from './live-events/live-events.store.ts';
import type { MilestoneStore } from './milestones/milestones.store.ts';
import type { NameStore } from './names/names.store.ts';
import type { AllianceStore } from './noticeboard/alliances.store.ts';
import type { NoticeboardStore } from './noticeboard/noticeboard.store.ts';
import type { ResponseStore } from './noticeboard/responses.store.ts';
import type { PoolStore } from './pool/pool.store.ts';
import type { WorkStore } from './pool/work.store.ts';
import type { ProposalStore } from './proposals/proposals.store.ts';
import type { ProjectsReport } from './report/projects-report.ts';
import type { TeamStore } from './teams/teams.store.ts';
import type { TimelineStore } from './timeline/timeline.store.ts';
import type { PledgeStore } from './ventures/pledges.store.ts';
import type { ProjectStore } from './ventures/projects.store.ts';
import type { AwaitedDocumentStore } from './watch/awaited-documents.store.ts';
import type { DueItemStore } from './watch/due-items.store.ts';
import type { WatchStore } from './watch/watches.store.ts';

/** What the service's commands work with. */
export interface Projects {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly drafts: AgreementDraftStore;
  readonly dueItems: DueItemStore;
  /** Documents for shares that somebody is to approve. */
  readonly awaitedDocuments: AwaitedDocumentStore;
  readonly erased: ErasedPersonStore;
  /** Overwrites the personal data of a partition's events in the service's own log. */
  readonly eraseEvents: (partition: string) => Promise<void>;
  readonly access: AccessStore;
  readonly agreements: AgreementStore;
  readonly cashBooks: CashBookStore;
  readonly commissions: CommissionStore;
  /** Forms teams, off the event loop. */
  readonly former: Pick<TeamFormer, 'form' | 'start'>;
  /** Know-how, and who cites it. */
  readonly knowHow: KnowHowStore;
  readonly citations: CitationStore;
  readonly liveEvents: LiveEventStore;
  readonly names: NameStore;
  /** Requests and offers, who is interested in them, and the alliances that may see some. */
  readonly noticeboard: NoticeboardStore;
  readonly responses: ResponseStore;
  readonly alliances: AllianceStore;
  readonly pool: PoolStore;
  readonly proposals: ProposalStore;
  readonly commitments: CommitmentStore;
  readonly contributions: ContributionStore;
  readonly disputes: DisputeStore;
  readonly milestones: MilestoneStore;
  /** What the community adds up to, as it stands. */
  readonly report: Reckoned<ProjectsReport>;
  readonly guests: GuestStore;
  /** Who is gone from the community. */
  readonly gonePeople: GonePeopleStore;
  readonly speakers: SpeakerStore;
  readonly teams: TeamStore;
  /** By how much the parts of a score count. */
  readonly weights: WeightsStore;
  readonly watches: WatchStore;
  /** What happened, in order. */
  readonly timeline: TimelineStore;
  /** What is developed together (`Project`), and what backers pledge to it. */
  readonly ventures: ProjectStore;
  readonly pledges: PledgeStore;
  readonly work: WorkStore;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}

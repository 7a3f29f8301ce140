import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { projectsReplayRequested } from '@millepiani/events/projects/event-replay.events';
import { serviceStarter } from '@millepiani/service/start-service';
import { GuestStore } from '@millepiani/speakers/guests.store';
import { SpeakerStore } from '@millepiani/speakers/speakers.store';
import { AccessStore } from './access/access.store.ts';
import { GonePeopleStore } from './access/gone-people.store.ts';
import { AgreementStore } from './agreements/agreements.store.ts';
import { AgreementDraftStore } from './agreements/drafts.store.ts';
import { CashBookStore } from './cash/cash-books.store.ts';
import { CommissionStore } from './commissions/commissions.store.ts';
import { CommitmentStore } from './commitments/commitments.store.ts';
import type { ProjectsConfig } from './config.ts';
import { type Context, createContext } from './context.ts';
import { outdatedContributionIndexes } from './contributions/contribution-document.store.ts';
import { ContributionStore } from './contributions/contributions.store.ts';
import { sections } from './data-export/sections.store.ts';
import { DisputeStore } from './disputes/disputes.store.ts';
import { TeamFormer } from './formation/team-former.adapter.ts';
import { WeightsStore } from './formation/weights.store.ts';
import { CitationStore } from './know-how/citations.store.ts';
import { KnowHowStore } from './know-how/know-how.store.ts';
import { LiveEventStore } from './live-events/live-events.store.ts';
import { MilestoneStore } from './milestones/milestones.store.ts';
import { NameStore } from './names/names.store.ts';
import { AllianceStore } from './noticeboard/alliances.store.ts';
import { NoticeboardStore } from './noticeboard/noticeboard.store.ts';
import { ResponseStore } from './noticeboard/responses.store.ts';
import { PoolStore } from './pool/pool.store.ts';
import { WorkStore } from './pool/work.store.ts';
import type { Projects } from './projects.ts';
import { ProposalStore } from './proposals/proposals.store.ts';
import { presentReport } from './report/counting.adapter.ts';
import { projectsSchema } from './subgraph.ts';
import { TeamStore } from './teams/teams.store.ts';
import { TimelineStore } from './timeline/timeline.store.ts';
import { PledgeStore } from './ventures/pledges.store.ts';
import { ProjectStore } from './ventures/projects.store.ts';
import { AwaitedDocumentStore } from './watch/awaited-documents.store.ts';
import { DueItemStore } from './watch/due-items.store.ts';
import { WatchStore } from './watch/watches.store.ts';
import { jobs, reactions } from './workers.ts';

/** Opens everything and listens; answers with the address. What is open is handed to `onStop` as soon as it is. */
export const startProjects = serviceStarter<ProjectsConfig, Projects, Context>({
  name: 'projects',
  open: ({ config, connection, clock, commands, eraseEvents, hint, onStop }) => {
    const former = new TeamFormer({ mongodbUri: config.MONGODB_URI.reveal() });
    onStop('team former', () => former.close());
    const stores = {
      access: new AccessStore(connection),
      agreements: new AgreementStore(connection),
      cashBooks: new CashBookStore(connection),
      commissions: new CommissionStore(connection),
      commitments: new CommitmentStore(connection),
      contributions: new ContributionStore(connection),
      disputes: new DisputeStore(connection),
      drafts: new AgreementDraftStore(connection),
      awaitedDocuments: new AwaitedDocumentStore(connection),
      dueItems: new DueItemStore(connection),
      erased: new ErasedPersonStore(connection),
      knowHow: new KnowHowStore(connection),
      citations: new CitationStore(connection),
      liveEvents: new LiveEventStore(connection),
      milestones: new MilestoneStore(connection),
      names: new NameStore(connection),
      noticeboard: new NoticeboardStore(connection),
      responses: new ResponseStore(connection),
      alliances: new AllianceStore(connection),
      pool: new PoolStore(connection),
      proposals: new ProposalStore(connection),
      guests: new GuestStore(connection),
      gonePeople: new GonePeopleStore(connection),
      speakers: new SpeakerStore(connection),
      teams: new TeamStore(connection),
      weights: new WeightsStore(connection),
      watches: new WatchStore(connection),
      timeline: new TimelineStore(connection),
      ventures: new ProjectStore(connection),
      pledges: new PledgeStore(connection),
      work: new WorkStore(connection),
    };
    return { ...stores, clock, commands, eraseEvents, hint, former, report: presentReport(stores) };
  },
  schema: projectsSchema,
  outdatedIndexes: outdatedContributionIndexes,
  // So that the first team does not wait for its thread.
  prepared: ({ former }) => former.start(),
  context: createContext,
  jobs,
  reactions,
  replayRequested: projectsReplayRequested,
  dataExport: sections,
});

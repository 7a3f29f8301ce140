import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import { GuestStore } from '@millepiani/speakers/guests.store';
import { SpeakerStore } from '@millepiani/speakers/speakers.store';
import type { Connection } from 'mongoose';
import { AccessStore } from '../src/access/access.store.ts';
import { GonePeopleStore } from '../src/access/gone-people.store.ts';
import { AgreementStore } from '../src/agreements/agreements.store.ts';
import { AgreementDraftStore } from '../src/agreements/drafts.store.ts';
import { CashBookStore } from '../src/cash/cash-books.store.ts';
import { CommissionStore } from '../src/commissions/commissions.store.ts';
import { CommitmentStore } from '../src/commitments/commitments.store.ts';
import { ContributionStore } from '../src/contributions/contributions.store.ts';
import { DisputeStore } from '../src/disputes/disputes.store.ts';
import { WeightsStore } from '../src/formation/weights.store.ts';
import { CitationStore } from '../src/know-how/citations.store.ts';
import { KnowHowStore } from '../src/know-how/know-how.store.ts';
import { LiveEventStore } from '../src/live-events/live-events.store.ts';
import { MilestoneStore } from '../src/milestones/milestones.store.ts';
import { NameStore } from '../src/names/names.store.ts';
import { AllianceStore } from '../src/noticeboard/alliances.store.ts';
import { NoticeboardStore } from '../src/noticeboard/noticeboard.store.ts';
import { ResponseStore } from '../src/noticeboard/responses.store.ts';
import { PoolStore } from '../src/pool/pool.store.ts';
import { WorkStore } from '../src/pool/work.store.ts';
import { ProposalStore } from '../src/proposals/proposals.store.ts';
import { TeamStore } from '../src/teams/teams.store.ts';
import { TimelineStore } from '../src/timeline/timeline.store.ts';
import { PledgeStore } from '../src/ventures/pledges.store.ts';
import { ProjectStore } from '../src/ventures/projects.store.ts';
import { AwaitedDocumentStore } from '../src/watch/awaited-documents.store.ts';
import { DueItemStore } from '../src/watch/due-items.store.ts';
import { WatchStore } from '../src/watch/watches.store.ts';

/** All stores of the service. */
export const storesOn = (connection: Connection) => ({
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
});

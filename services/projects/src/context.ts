import type { Actor } from '@millepiani/kernel/actor';
import { looking, type Standing } from '@millepiani/speakers/standing';
import { standingWithGrants } from '@millepiani/speakers/standing-with-grants';
import type { Caller } from '@millepiani/subgraph/server';
import type { AgreementStore } from './agreements/agreements.store.ts';
import type { CashBookStore } from './cash/cash-books.store.ts';
import { audiencesOf, lookerOf } from './commissions/commission-access.ts';
import type { CommissionStore } from './commissions/commissions.store.ts';
import type { CommitmentStore } from './commitments/commitments.store.ts';
import type { ContributionStore } from './contributions/contributions.store.ts';
import type { DisputeStore } from './disputes/disputes.store.ts';
import { createKnowHow, type KnowHow } from './know-how/know-how-reading.store.ts';
import type { MilestoneStore } from './milestones/milestones.store.ts';
import type { NameStore } from './names/names.store.ts';
import { type Board, createBoard } from './noticeboard/board-reading.store.ts';
import type { PoolStore } from './pool/pool.store.ts';
import type { Projects } from './projects.ts';
import type { ProposalStore } from './proposals/proposals.store.ts';
import type { TeamStore } from './teams/teams.store.ts';
import { createVentures, type Ventures } from './ventures/venture-reading.store.ts';

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly projects: Projects;
  /** As whom the caller looks: nobody, where the token does not open commissions. What is shown is decided by this, and not by who acts. */
  readonly looker: Actor;
  /** Who looks, the organizations for which they speak, and what they may see as a guest: read once, when it is needed. */
  readonly standing: () => Promise<Standing>;
  /** Commissions' money in and out. */
  readonly cashBooks: ReturnType<CashBookStore['loader']>;
  readonly commissions: ReturnType<CommissionStore['loader']>;
  /** Agents' commissions, of those that the caller may see. */
  readonly agentCommissions: ReturnType<CommissionStore['agentLoader']>;
  readonly teams: ReturnType<TeamStore['loader']>;
  readonly teamsOfCommissions: ReturnType<TeamStore['pageLoader']>;
  readonly proposals: ReturnType<ProposalStore['loader']>;
  readonly proposalsOfCommissions: ReturnType<ProposalStore['pageLoader']>;
  /** Commissions' plans of milestones. */
  readonly milestones: ReturnType<MilestoneStore['loader']>;
  readonly agreements: ReturnType<AgreementStore['loader']>;
  readonly agreementsOfCommissions: ReturnType<AgreementStore['commissionLoader']>;
  readonly agreementVersions: ReturnType<AgreementStore['versionLoader']>;
  readonly versionsOfAgreements: ReturnType<AgreementStore['versionPageLoader']>;
  readonly commitments: ReturnType<CommitmentStore['loader']>;
  readonly commitmentsOfCommissions: ReturnType<CommitmentStore['pageLoader']>;
  readonly contributions: ReturnType<ContributionStore['loader']>;
  readonly contributionsOfCommissions: ReturnType<ContributionStore['pageLoader']>;
  /** Requests and offers. */
  readonly board: Board;
  readonly disputes: ReturnType<DisputeStore['loader']>;
  readonly disputesOfCommissions: ReturnType<DisputeStore['pageLoader']>;
  /** The last dispute about each contribution. */
  readonly lastDisputes: ReturnType<DisputeStore['lastLoader']>;
  /** Projects, and what is pledged to them. */
  readonly ventures: Ventures;
  /** Know-how, and who cites it. */
  readonly knowHow: KnowHow;
  /** What agents are called. */
  readonly names: ReturnType<NameStore['loader']>;
  /** Who masters a skill at a level or above it. */
  readonly masters: ReturnType<PoolStore['skillLoader']>;
  /** What time people offer. */
  readonly offers: ReturnType<PoolStore['offerLoader']>;
}

/** Makes the context of one request. */
export function createContext(projects: Projects, caller: Caller): Context {
  const looker = lookerOf(caller.actor);
  let read: Promise<Standing> | undefined;
  const standing = () => {
    read ??= standingWithGrants(projects, looker);
    return read;
  };
  const audiences = async () => audiencesOf(looker, looking(await standing(), 'COMMISSIONS').organizations);
  return {
    ...caller,
    projects,
    looker,
    standing,
    cashBooks: projects.cashBooks.loader(),
    commissions: projects.commissions.loader(),
    agentCommissions: projects.commissions.agentLoader(audiences),
    teams: projects.teams.loader(),
    teamsOfCommissions: projects.teams.pageLoader(),
    proposals: projects.proposals.loader(),
    proposalsOfCommissions: projects.proposals.pageLoader(),
    milestones: projects.milestones.loader(),
    agreements: projects.agreements.loader(),
    agreementsOfCommissions: projects.agreements.commissionLoader(),
    agreementVersions: projects.agreements.versionLoader(),
    versionsOfAgreements: projects.agreements.versionPageLoader(),
    commitments: projects.commitments.loader(),
    commitmentsOfCommissions: projects.commitments.pageLoader(),
    contributions: projects.contributions.loader(),
    contributionsOfCommissions: projects.contributions.pageLoader(),
    board: createBoard(projects, looker, standing),
    disputes: projects.disputes.loader(),
    disputesOfCommissions: projects.disputes.pageLoader(),
    lastDisputes: projects.disputes.lastLoader(),
    ventures: createVentures(projects, standing),
    knowHow: createKnowHow(projects, standing),
    names: projects.names.loader(),
    masters: projects.pool.skillLoader(),
    offers: projects.pool.offerLoader(),
  };
}

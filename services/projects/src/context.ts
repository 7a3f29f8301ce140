import type { Caller } from '@millepiani/subgraph/server';
import { audiencesOf } from './commissions/commission-access.ts';
import type { CommissionStore } from './commissions/commissions.store.ts';
import type { PoolStore } from './pool/pool.store.ts';
import type { Projects } from './projects.ts';
import type { ProposalStore } from './proposals/proposals.store.ts';
import type { TeamStore } from './teams/teams.store.ts';

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly projects: Projects;
  readonly commissions: ReturnType<CommissionStore['loader']>;
  /** Agents' commissions, of those that the caller may see. */
  readonly agentCommissions: ReturnType<CommissionStore['agentLoader']>;
  readonly teams: ReturnType<TeamStore['loader']>;
  readonly teamsOfCommissions: ReturnType<TeamStore['pageLoader']>;
  readonly proposals: ReturnType<ProposalStore['loader']>;
  readonly proposalsOfCommissions: ReturnType<ProposalStore['pageLoader']>;
  /** Who masters a skill at a level or above it. */
  readonly masters: ReturnType<PoolStore['skillLoader']>;
  /** When people are free. */
  readonly windows: ReturnType<PoolStore['windowLoader']>;
}

/** Makes the context of one request. */
export const createContext = (projects: Projects, caller: Caller): Context => ({
  ...caller,
  projects,
  commissions: projects.commissions.loader(),
  agentCommissions: projects.commissions.agentLoader(audiencesOf(caller.actor)),
  teams: projects.teams.loader(),
  teamsOfCommissions: projects.teams.pageLoader(),
  proposals: projects.proposals.loader(),
  proposalsOfCommissions: projects.proposals.pageLoader(),
  masters: projects.pool.skillLoader(),
  windows: projects.pool.windowLoader(),
});

import type { Caller } from '@millepiani/subgraph/server';
import { audiencesOf } from './commissions/commission-access.ts';
import type { CommissionStore } from './commissions/commissions.store.ts';
import type { Projects } from './projects.ts';

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly projects: Projects;
  readonly commissions: ReturnType<CommissionStore['loader']>;
  /** Agents' commissions, of those that the caller may see. */
  readonly agentCommissions: ReturnType<CommissionStore['agentLoader']>;
}

/** Makes the context of one request. */
export const createContext = (projects: Projects, caller: Caller): Context => ({
  ...caller,
  projects,
  commissions: projects.commissions.loader(),
  agentCommissions: projects.commissions.agentLoader(audiencesOf(caller.actor)),
});

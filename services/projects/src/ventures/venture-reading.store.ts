import type { Standing } from '@millepiani/speakers/standing';
import type { Projects } from '../projects.ts';
import { audiencesOf } from './project-access.ts';

/** What resolvers read of projects for one request. */
export interface Ventures {
  readonly projects: ReturnType<Projects['ventures']['loader']>;
  /** Agents' projects, of those that the caller may see. */
  readonly ofAgents: ReturnType<Projects['ventures']['agentLoader']>;
  readonly pledges: ReturnType<Projects['pledges']['loader']>;
  readonly pledgesOf: ReturnType<Projects['pledges']['pageLoader']>;
}

/** Makes it. */
export const createVentures = ({ ventures, pledges }: Projects, standing: () => Promise<Standing>): Ventures => ({
  projects: ventures.loader(),
  ofAgents: ventures.agentLoader(async () => audiencesOf(await standing())),
  pledges: pledges.loader(),
  pledgesOf: pledges.pageLoader(),
});

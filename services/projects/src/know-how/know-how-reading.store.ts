import type { Standing } from '@millepiani/speakers/standing';
import type { Projects } from '../projects.ts';
import { audiencesOf } from './know-how-access.ts';

/** What resolvers read of know-how for one request. */
export interface KnowHow {
  readonly assets: ReturnType<Projects['knowHow']['loader']>;
  /** Agents' know-how, of that which the caller may see. */
  readonly ofAgents: ReturnType<Projects['knowHow']['agentLoader']>;
  readonly citationCounts: ReturnType<Projects['citations']['countLoader']>;
  readonly citationsOf: ReturnType<Projects['citations']['pageLoader']>;
  readonly citedBy: ReturnType<Projects['citations']['contributionLoader']>;
}

/** Makes it. */
export const createKnowHow = ({ knowHow, citations }: Projects, standing: () => Promise<Standing>): KnowHow => ({
  assets: knowHow.loader(),
  ofAgents: knowHow.agentLoader(async () => audiencesOf(await standing())),
  citationCounts: citations.countLoader(),
  citationsOf: citations.pageLoader(),
  citedBy: citations.contributionLoader(),
});

import { join } from 'node:path';
import { minimalEnvironment, projectRoot } from '../../../infra/local/config.ts';
import { serviceNames } from '../../../infra/local/services.ts';
import { environmentOf } from '../../../infra/local/supervisor/environment.ts';
import { heapMb } from '../../../infra/local/supervisor/parts.ts';
import { peersFolder, underLoad } from '../contenders.ts';
import type { Start } from '../place.ts';
import type { PlayedGraph } from './story.ts';

/** A gateway before the project's own services. */
export interface OwnContender {
  readonly name: string;
  readonly start: (graph: PlayedGraph) => Start;
}

const supergraph = join(projectRoot, 'gateway/supergraph.graphql');

/** As `npm start` runs it, but for the log of each request and for limits of rate. */
const ours =
  (env: Readonly<Record<string, string>>) =>
  ({ ports, secrets }: PlayedGraph): Start => ({
    args: [`--max-old-space-size=${heapMb('gateway')}`, 'gateway/src/main.ts'],
    env: {
      ...environmentOf('gateway', {
        ...{ secrets, ports, logLevel: 'warn', outgoing: '', minimal: minimalEnvironment(), mongodbUri: '' },
        redisUrl: `redis://:${encodeURIComponent(secrets.redisPassword)}@127.0.0.1:${ports.redis}`,
      }),
      ...{ ...underLoad, ...env },
    },
    cwd: projectRoot,
  });

/** As far as that goes it does what plain Apollo does. */
const nothingShared = { FETCH_SHARING: 'off', CACHE: 'off' } as const;

/** Plain Apollo can be asked for the same, since it says to the services who asks. */
const apollo = ({ ports, secrets }: PlayedGraph): Start => ({
  args: ['apollo-signing.mjs'],
  env: {
    SUPERGRAPH: supergraph,
    INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify(secrets.internalTokenPrivateJwk),
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(serviceNames.map((name) => [name, `http://127.0.0.1:${ports[name]}`])),
    ),
  },
  cwd: peersFolder,
});

/** All, in the order in which they take turns. */
export const ownContenders: readonly OwnContender[] = [
  { name: 'apollo', start: apollo },
  { name: 'ours-apollo', start: ours({ PLANNER: 'apollo', ...nothingShared }) },
  { name: 'ours-hive', start: ours({ PLANNER: 'hive', ...nothingShared }) },
  // Fetches in flight are shared, and answers may be kept.
  { name: 'ours-shipped', start: ours({}) },
];

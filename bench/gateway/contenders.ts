import { join } from 'node:path';
import { projectRoot } from '../../infra/local/config.ts';
import { heapMb } from '../../infra/local/supervisor/parts.ts';
import type { QuestionName } from './catalogue/questions.ts';
import { subgraphNames } from './catalogue/subgraphs.ts';
import type { Place, Start } from './place.ts';

/** A gateway as it is measured. */
export interface Contender {
  readonly name: string;
  /** Questions that it can answer, where it can not answer all. */
  readonly only?: readonly QuestionName[];
  /**
   * Whether all clients are one member. Otherwise each is another, whose fetches our gateway never shares with anyone; the peers
   * tell subgraphs nothing of who asks, and share what they share among all.
   */
  readonly hasOneClient?: boolean;
  /** Whether it is measured only where it is named: it tells where time goes. */
  readonly isExtra?: boolean;
  readonly start: (place: Place) => Start;
}

/** Where the peers are: a package of its own. */
export const peersFolder = join(projectRoot, 'test/bench');

type Environment = Readonly<Record<string, string>>;

const peer = (args: readonly string[], env: Environment): Start => ({ args, env, cwd: peersFolder });

const hive =
  (config: string, env: Environment = {}) =>
  ({ port, supergraph }: Place): Start =>
    peer(
      [
        ...['node_modules/@graphql-hive/gateway/dist/bin.js', 'supergraph', supergraph, '--config-path', config],
        ...['--host', '127.0.0.1', '--port', String(port), '--polling', '1h'],
      ],
      // One process of it, as of the others; what it would listen to besides is off.
      { ...env, FORK: '1', LOG_LEVEL: 'error', DISABLE_WEBSOCKETS: '1' },
    );

const mostCost = '1000000000';

/** What our gateway is told besides: the few who ask, ask without end; metrics are counted, as for whoever reads them. */
export const underLoad: Environment = {
  ...{ LOG_LEVEL: 'warn', METRICS_TOKEN: 'metrics-of-the-bench' },
  ...{ ACTOR_COST_PER_MINUTE: mostCost, ADDRESS_COST_PER_MINUTE: mostCost },
};

/** As it ships, but for the log of each request, which the peers do not write, and a limits of cost that let the big query pass, again and again. */
const ours =
  (env: Environment, entry = 'gateway/src/main.ts') =>
  ({ guarded, origins, issuer, keysUrl, internalKey }: Place): Start => ({
    args: [`--max-old-space-size=${heapMb('gateway')}`, entry],
    env: {
      ...{ SUPERGRAPH: guarded, ISSUER: issuer, JWKS_URL: keysUrl, INTERNAL_TOKEN_PRIVATE_JWK: internalKey },
      ...Object.fromEntries(subgraphNames.map((name) => [`${name.toUpperCase()}_URL`, origins[name] ?? ''])),
      // The big query weighs 24,420.
      ...{ ...underLoad, COST_LIMIT: '1000000', ...env },
    },
    cwd: projectRoot,
  });

/** Our executor without what the gateway does besides; of the supergraph in which nothing is guarded. */
const bare =
  (env: Environment) =>
  (place: Place): Start =>
    ours({ FETCH_SHARING: 'off', ...env }, 'bench/gateway/bare.ts')({ ...place, guarded: place.supergraph });

const unguarded =
  (env: Environment) =>
  (place: Place): Start =>
    ours(env)({ ...place, guarded: place.supergraph });

const alone = { PLANNER: 'hive', FETCH_SHARING: 'off' } as const;

/** All, in the order in which they take turns. By the first of them the others are measured. */
export const contenders: readonly Contender[] = [
  { name: 'apollo', start: ({ supergraph }) => peer(['apollo.mjs'], { SUPERGRAPH: supergraph }) },
  { name: 'hive', start: hive('hive.config.mjs') },
  { name: 'hive-noshare', start: hive('hive.config.mjs', { NO_SHARING: '1' }) },
  { name: 'hive-router', start: hive('hive-router.config.mjs') },
  { name: 'hive-router-noshare', start: hive('hive-router.config.mjs', { NO_SHARING: '1' }) },
  {
    name: 'mercurius',
    // Each of its entity fetches in the big query fails within it.
    only: ['small'],
    start: ({ origins }) => peer(['mercurius.mjs'], { SUBGRAPH_URLS: JSON.stringify(origins) }),
  },
  { name: 'ours-apollo', start: ours({ PLANNER: 'apollo', FETCH_SHARING: 'off' }) },
  { name: 'ours-hive', start: ours(alone) },
  { name: 'ours-hive-nocache', isExtra: true, start: ours({ ...alone, CACHE: 'off' }) },
  { name: 'ours-hive-unguarded', isExtra: true, start: unguarded(alone) },
  { name: 'ours-hive-logging', isExtra: true, start: ours({ ...alone, LOG_LEVEL: 'info' }) },
  { name: 'bare-apollo', start: bare({ PLANNER: 'apollo' }) },
  { name: 'bare-hive', start: bare({ PLANNER: 'hive' }) },
  { name: 'ours-sharing', hasOneClient: true, start: ours({ PLANNER: 'hive', FETCH_SHARING: 'on' }) },
  { name: 'echo', start: ({ answers }) => peer(['echo.mjs'], { ANSWERS: answers }) },
];

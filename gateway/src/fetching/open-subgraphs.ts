import { createMint, type Mint } from '@millepiani/internal-token/mint';
import type { FetchSubgraph } from '@millepiani/plan-executor/ports';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { type GraphQLSchema, parse } from 'graphql';
import { type GraphCaching, type OpenCachesOptions, openCaches } from '../caching/open-caches.ts';
import { type GatewayConfig, subgraphOrigins } from '../config.ts';
import { EVENTS_SUBGRAPH } from '../live/events-subgraph.ts';
import { answerNodes } from '../node/answer-nodes.ts';
import { NODE_SUBGRAPH } from '../node/node-subgraph.ts';
import { SupergraphError } from '../supergraph/generation.ts';
import { Callers } from './callers.ts';
import { Endpoint, type EndpointOptions } from './endpoint.ts';
import type { FetchObserver } from './fetch-observer.ts';
import type { GatewayContext } from './request-context.ts';
import { SubgraphClient, type SubgraphClientOptions } from './subgraph-client.ts';
import { type AnswerHere, createSubgraphFetch, type Reach } from './subgraph-fetch.ts';
import { type PoolOptions, SubgraphPool } from './subgraph-pool.ts';
import { type SubgraphAddress, supergraphUrls } from './supergraph-urls.ts';

/** How subgraphs are fetched from; all but the observer for tests and benches. */
export type FetchingOptions = Pick<EndpointOptions, 'breaker' | 'retries'> & {
  observer?: FetchObserver;
};

type FetchingConfig = Parameters<typeof subgraphOrigins>[0] &
  Pick<GatewayConfig, 'SUBGRAPHS' | 'SUBGRAPH_TIMEOUT' | 'FETCH_SHARING' | 'INTERNAL_TOKEN_PRIVATE_JWK'>;

/** What the subgraphs are reached by. */
export type OpenSubgraphsOptions = {
  config: FetchingConfig & OpenCachesOptions['config'];
  logger: Logger;
  onStop: OnStop;
  pool?: PoolOptions;
  fetching?: FetchingOptions;
  cacheObserver?: OpenCachesOptions['observer'];
};

/** The subgraphs of one supergraph, as what runs it needs them. */
export type ServedSubgraphs = {
  /** @throws SupergraphError for a subgraph that nobody answers for. */
  requireAddress: (service: string) => void;
  /** By what clients may ask of the supergraph. */
  fetch: (schema: GraphQLSchema) => FetchSubgraph<GatewayContext>;
  /** What is kept of its answers; `fetch` goes through it. */
  caching: (schema: GraphQLSchema) => GraphCaching;
};

/** The subgraphs, as whoever asks them needs them; each by its name in the supergraph. */
export type Subgraphs = {
  pools: ReadonlyMap<string, SubgraphPool>;
  /** @throws SupergraphError for a subgraph that the gateway has no address for. */
  pool: (service: string) => SubgraphPool;
  client: (service: string) => SubgraphClient;
  /** Asks for the gateway itself, and for nobody: what it then tells many, each as far as they may know. */
  ownClient: (service: string) => SubgraphClient;
  /** Vouches for who asks a subgraph. */
  mint: Mint;
  /** What serves a supergraph, by its text. */
  serving: (supergraph: string) => ServedSubgraphs;
  /** How long ago each service's events were last looked for, for what is kept of it, in milliseconds. */
  followed: () => Iterable<readonly [service: string, ms: number]>;
};

const GRAPHQL_PATH = '/graphql';
/** What the gateway answers for itself. */
const VIRTUAL: ReadonlySet<string> = new Set([NODE_SUBGRAPH, EVENTS_SUBGRAPH]);
const noEvents: AnswerHere = () => Promise.resolve({ ok: true, data: null, errors: [] });

function noAddress(service: string): SupergraphError {
  return new SupergraphError(`the supergraph has a subgraph that the gateway has no address for: ${service}`);
}

/** What is open, by address: as long as the gateway runs, whichever supergraphs come and go. */
class OpenAddresses {
  readonly #options: OpenSubgraphsOptions;
  readonly #pools = new Map<string, SubgraphPool>();
  readonly #endpoints = new Map<string, Endpoint>();

  constructor(options: OpenSubgraphsOptions) {
    this.#options = options;
  }

  pool(name: string, origin: string): SubgraphPool {
    const known = this.#pools.get(origin);
    if (known !== undefined) {
      return known;
    }
    const pool = new SubgraphPool(origin, this.#options.pool);
    this.#pools.set(origin, pool);
    this.#options.onStop(`connections to ${name}`, () => pool.close());
    return pool;
  }

  /** One for each subgraph at each address: what is known of whether it answers outlives a supergraph. */
  endpoint(service: string, origin: string): Endpoint {
    const key = `${service} ${origin}`;
    let endpoint = this.#endpoints.get(key);
    if (endpoint === undefined) {
      const { observer, breaker, retries } = this.#options.fetching ?? {};
      const { dispatch } = this.pool(service, origin);
      const now = (): number => performance.now();
      endpoint = new Endpoint({ service, dispatch, now, observer, breaker, retries });
      this.#endpoints.set(key, endpoint);
    }
    return endpoint;
  }
}

/** Where the subgraphs of a supergraph are, but for those that the gateway answers for. */
function addressesOf(supergraph: string, config: FetchingConfig): ReadonlyMap<string, SubgraphAddress> {
  return config.SUBGRAPHS === 'from-supergraph'
    ? supergraphUrls(parse(supergraph, { noLocation: true }))
    : new Map([...subgraphOrigins(config)].map(([name, origin]) => [name, { origin, path: GRAPHQL_PATH }]));
}

/** Opens a pool of connections to each subgraph. */
export function openSubgraphs(options: OpenSubgraphsOptions): Subgraphs {
  const { config, logger, fetching: { observer } = {} } = options;
  const open = new OpenAddresses(options);
  const origins = subgraphOrigins(config);
  const pools = new Map([...origins].map(([name, origin]) => [name, open.pool(name, origin)]));
  const mint = createMint({ privateJwk: config.INTERNAL_TOKEN_PRIVATE_JWK.reveal() });
  const clock = { now: Date.now, queryTimeoutMs: config.SUBGRAPH_TIMEOUT };
  const callers = new Callers(mint, clock.now);
  const caches = openCaches({ ...options, callers, observer: options.cacheObserver });

  const pool: Subgraphs['pool'] = (name) => {
    const found = pools.get(name);
    if (found === undefined) {
      throw noAddress(name);
    }
    return found;
  };

  const serving: Subgraphs['serving'] = (supergraph) => {
    const addresses = addressesOf(supergraph, config);
    const requireAddress: ServedSubgraphs['requireAddress'] = (service) => {
      if (!addresses.has(service) && !VIRTUAL.has(service)) {
        throw noAddress(service);
      }
    };
    const caching: ServedSubgraphs['caching'] = (schema) => caches.of({ supergraph, schema });
    const fetch: ServedSubgraphs['fetch'] = (schema) => {
      const reach = (service: string): Reach => {
        const address = addresses.get(service);
        if (address !== undefined) {
          return { kind: 'there', endpoint: open.endpoint(service, address.origin), path: address.path };
        }
        switch (service) {
          case NODE_SUBGRAPH:
            return { kind: 'here', answer: answerNodes(schema) };
          case EVENTS_SUBGRAPH:
            return { kind: 'here', answer: noEvents };
          default:
            throw noAddress(service);
        }
      };
      return caching(schema).fetch(
        createSubgraphFetch({
          schema,
          reach,
          callers,
          ...clock,
          sharesInFlight: config.FETCH_SHARING === 'on',
          logger,
          observer,
        }),
      );
    };
    return { requireAddress, fetch, caching };
  };

  const client = (service: string, authorization: SubgraphClientOptions['authorization']): SubgraphClient => {
    const origin = origins.get(service);
    if (origin === undefined) {
      throw noAddress(service);
    }
    return new SubgraphClient({
      ...{ authorization, path: GRAPHQL_PATH, endpoint: open.endpoint(service, origin), ...clock },
    });
  };

  return {
    pools,
    pool,
    client: (service) => client(service, (actor) => callers.authorization(actor, service)),
    ownClient: (service) =>
      client(service, async () => `Bearer ${await mint({ scopes: [], isGateway: true }, service)}`),
    mint,
    serving,
    followed: caches.followed,
  };
}

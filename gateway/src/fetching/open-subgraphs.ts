import type { GraphQLDataSource } from '@apollo/gateway';
import { createMint, type Mint } from '@millepiani/internal-token/mint';
import type { FetchSubgraph } from '@millepiani/plan-executor/ports';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { type GraphQLSchema, parse } from 'graphql';
import { type GraphCaching, type OpenCachesOptions, openCaches } from '../caching/open-caches.ts';
import { type GatewayConfig, subgraphOrigins } from '../config.ts';
import { noEventsDataSource } from '../live/event-data-source.ts';
import { EVENTS_SUBGRAPH } from '../live/events-subgraph.ts';
import { answerNodes } from '../node/answer-nodes.ts';
import { nodeDataSource } from '../node/node-data-source.ts';
import { NODE_SUBGRAPH } from '../node/node-subgraph.ts';
import { SupergraphError } from '../supergraph/generation.ts';
import { Callers } from './callers.ts';
import { SubgraphDataSource } from './data-source.ts';
import { Endpoint, type EndpointOptions } from './endpoint.ts';
import type { FetchObserver } from './fetch-observer.ts';
import type { GatewayContext } from './request-context.ts';
import { SubgraphClient } from './subgraph-client.ts';
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
};

/** The subgraphs of one supergraph, as what runs it needs them. */
export type ServedSubgraphs = {
  /** For Apollo's executor, by name; the virtual subgraphs' too. */
  dataSource: (service: string) => GraphQLDataSource;
  /** For compiled operations; by what clients may ask of the supergraph. */
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
};

const GRAPHQL_PATH = '/graphql';
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
  const pools = new Map([...subgraphOrigins(config)].map(([name, origin]) => [name, open.pool(name, origin)]));
  const mint = createMint({ privateJwk: config.INTERNAL_TOKEN_PRIVATE_JWK.reveal() });
  const clock = { now: Date.now, queryTimeoutMs: config.SUBGRAPH_TIMEOUT };
  const callers = new Callers(mint, clock.now);
  const caches = openCaches({ ...options, callers });

  const pool: Subgraphs['pool'] = (name) => {
    const found = pools.get(name);
    if (found === undefined) {
      throw noAddress(name);
    }
    return found;
  };

  const serving: Subgraphs['serving'] = (supergraph) => {
    const addresses = addressesOf(supergraph, config);
    const dataSource: ServedSubgraphs['dataSource'] = (service) => {
      const address = addresses.get(service);
      if (address !== undefined) {
        const { origin, path } = address;
        const client = new SubgraphClient({ service, mint, path, pool: open.pool(service, origin), ...clock });
        return new SubgraphDataSource({ service, client, logger });
      }
      switch (service) {
        case NODE_SUBGRAPH:
          return nodeDataSource;
        case EVENTS_SUBGRAPH:
          return noEventsDataSource;
        default:
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
    return { dataSource, fetch, caching };
  };

  return {
    pools,
    pool,
    client: (service) => new SubgraphClient({ service, mint, pool: pool(service), ...clock }),
    ownClient: (service) =>
      new SubgraphClient({
        ...{ service, pool: pool(service), ...clock },
        mint: (_nobody, subgraph) => mint({ scopes: [], isGateway: true }, subgraph),
      }),
    mint,
    serving,
  };
}

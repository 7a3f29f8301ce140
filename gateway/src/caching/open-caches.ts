import { createHash } from 'node:crypto';
import type { FetchSubgraph } from '@millepiani/plan-executor/ports';
import type { StreamPlace } from '@millepiani/spine/redis';
import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, parse } from 'graphql';
import type { GatewayConfig } from '../config.ts';
import type { Callers } from '../fetching/callers.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { CacheObserver } from '../seen/observers.ts';
import { readCacheHints } from './cache-hints.ts';
import { throughEntityCache } from './entity-cache.ts';
import { EventTail } from './event-tail.ts';
import { KeptAnswers } from './kept-answers.ts';
import { type LogPlaces, logPlaces } from './log-places.ts';
import { memoryStore } from './memory-store.ts';
import { operationPolicy } from './operation-policy.ts';
import type { CachePolicy } from './policy.ts';
import { redisStore } from './redis-store.ts';
import { createResponseCache, type ResponseCache } from './response-cache.ts';

/** What caches are opened with. */
export type OpenCachesOptions = {
  config: Pick<GatewayConfig, 'CACHE' | 'REDIS_CACHE_URL' | 'REDIS_URL' | 'EVENTS_PREFIX'>;
  callers: Callers;
  logger: Logger;
  onStop: OnStop;
  observer?: CacheObserver | undefined;
};

/** A supergraph that is served. */
export type CachedGraph = {
  /** Its text. */
  supergraph: string;
  /** What clients may ask. */
  schema: GraphQLSchema;
};

/** What is kept of one supergraph's answers. */
export type GraphCaching = {
  /** How long an operation's answer may be kept, undefined: not at all. To be asked once for each prepared operation. */
  policyOf: (document: DocumentNode, operation: OperationDefinitionNode) => CachePolicy | undefined;
  /** Fetches, but for what is kept. */
  fetch: (inner: FetchSubgraph<GatewayContext>) => FetchSubgraph<GatewayContext>;
  /** Absent where caching is switched off. */
  responses: ResponseCache | undefined;
};

/** The caches, for whichever supergraph is served. */
export type Caches = {
  of: (graph: CachedGraph) => GraphCaching;
  /** How long ago each service's events were last looked for, in milliseconds. */
  followed: () => Iterable<readonly [service: string, ms: number]>;
};

const NO_CACHING: GraphCaching = { policyOf: () => undefined, fetch: (inner) => inner, responses: undefined };

/** Those who follow the services' events, each from when something of that service may be kept. */
class Tails {
  readonly #place: StreamPlace | undefined;
  readonly #options: OpenCachesOptions;
  readonly #places: LogPlaces;
  readonly #tails = new Map<string, EventTail>();

  constructor(options: OpenCachesOptions, places: LogPlaces) {
    const { REDIS_URL, EVENTS_PREFIX } = options.config;
    this.#options = options;
    this.#places = places;
    this.#place = REDIS_URL && { redisUrl: REDIS_URL.reveal(), prefix: EVENTS_PREFIX };
  }

  follow(service: string): void {
    if (this.#place === undefined || this.#tails.has(service)) {
      return;
    }
    const { logger, onStop, observer } = this.#options;
    const tail = new EventTail({
      ...{ service, place: this.#place, places: this.#places, logger, observer },
      now: () => performance.now(),
    });
    this.#tails.set(service, tail);
    tail.start();
    onStop(`events of ${service} for the cache`, () => tail.stop());
  }

  followed(): (readonly [string, number])[] {
    return [...this.#tails].map(([service, { lagMs }]) => [service, lagMs] as const);
  }

  horizon(service: string) {
    return this.#tails.get(service)?.horizon;
  }
}

/** Opens the caches. Without the services' streams only that is kept which no event changes. */
export function openCaches(options: OpenCachesOptions): Caches {
  const { config, callers, logger, onStop, observer } = options;
  if (config.CACHE === 'off') {
    return { of: () => NO_CACHING, followed: () => [] };
  }
  const store =
    config.REDIS_CACHE_URL === undefined
      ? memoryStore(Date.now)
      : redisStore({
          redisUrl: config.REDIS_CACHE_URL.reveal(),
          prefix: config.EVENTS_PREFIX,
          logger,
          now: () => performance.now(),
        });
  onStop('cache', () => store.close());
  const tails = new Tails(options, logPlaces(store));
  const kept = new KeptAnswers({
    store,
    horizon: (service) => tails.horizon(service),
    now: Date.now,
    logger,
    observer,
  });
  const responses = createResponseCache(kept, callers);
  // By what clients may ask, which belongs to one supergraph: several ask for it.
  const made = new WeakMap<GraphQLSchema, GraphCaching>();
  const make = ({ supergraph, schema }: CachedGraph): GraphCaching => {
    const hints = readCacheHints(parse(supergraph, { noLocation: true }));
    for (const service of hints.dependedOn) {
      tails.follow(service);
    }
    const graph = { schema, hints };
    const generation = createHash('sha256').update(supergraph).digest('hex');
    return {
      policyOf: (document, operation) => operationPolicy(graph, document, operation),
      fetch: (fetch) => throughEntityCache({ generation, graph, kept, callers, fetch, observer }),
      responses,
    };
  };
  return {
    followed: () => tails.followed(),
    of: (graph) => {
      const caching = made.get(graph.schema) ?? make(graph);
      made.set(graph.schema, caching);
      return caching;
    },
  };
}

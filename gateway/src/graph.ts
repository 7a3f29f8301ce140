import type { Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createApollo } from './apollo.ts';
import type { Policies } from './authorisation/condition.ts';
import type { GatewayConfig } from './config.ts';
import type { PersistedDocuments } from './documents/persisted-documents.ts';
import type { PresentError } from './errors/present-error.ts';
import type { Subgraphs } from './fetching/open-subgraphs.ts';
import { clientAddressOf } from './http/client-address.ts';
import { addExpressLane } from './http/express-lane.ts';
import { addGraphqlRoute } from './http/graphql-route.ts';
import type { Identify } from './identity/identify.ts';
import { Admission } from './limits/admission.ts';
import type { Limits } from './limits/limits.ts';
import { sealingKey } from './planning/cache/plan-seal.ts';
import { PlanSource, type PlanSourceOptions } from './planning/cache/plan-source.ts';
import { RedisPlanStore } from './planning/cache/redis-plan-store.ts';
import { createPlanner } from './planning/create-planner.ts';
import type { OperationRunner } from './prepared/operation-runner.ts';
import type { PathObserver } from './prepared/path-observer.ts';
import type { RateLimiter } from './rates/rate-limiter.ts';
import type { Seen } from './seen/seen.ts';
import { buildGeneration, SupergraphError } from './supergraph/generation.ts';
import { SupergraphGateway } from './supergraph/supergraph-gateway.ts';
import { warmUp } from './supergraph/warm-up.ts';

/** What a gateway of generations is loaded from. */
export type LoadOptions = { config: GatewayConfig; logger: Logger; supergraph: string; onStop: OnStop };

/** What it is loaded with. */
export type LoadedWith = {
  runner: OperationRunner;
  serving: Subgraphs['serving'];
  policies: Policies;
  observer?: PathObserver | undefined;
};

/** Where replicas share their plans; each is by itself without a Redis that may lose everything. */
function sharedPlans({ config, logger, onStop }: LoadOptions): PlanSourceOptions['shared'] {
  if (config.REDIS_CACHE_URL === undefined) {
    return;
  }
  const redisUrl = config.REDIS_CACHE_URL.reveal();
  const store = new RedisPlanStore({ redisUrl, prefix: config.EVENTS_PREFIX, logger });
  onStop('shared plans', () => store.close());
  // All replicas have this key, and nobody else.
  return { store, sealingKey: sealingKey(JSON.stringify(config.INTERNAL_TOKEN_PRIVATE_JWK.reveal())) };
}

/**
 * The gateway of generations, with its first one.
 * @throws SupergraphError where the supergraph cannot be served.
 */
export async function loadGateway(
  options: LoadOptions,
  { runner, serving, policies, observer }: LoadedWith,
): Promise<SupergraphGateway> {
  const { config, logger, supergraph } = options;
  const shared = sharedPlans(options);
  const gateway = new SupergraphGateway({
    ...{ runner, logger, observer },
    warm: (next, before) => warmUp(next, before, { policies, now: () => performance.now() }),
    build: (text) => {
      const { requireAddress, fetch, caching } = serving(text);
      return buildGeneration(text, {
        ...{ requireAddress, logger },
        fetchFor: fetch,
        cachingFor: caching,
        plansFor: (served, generationId) =>
          new PlanSource({
            ...{ planner: createPlanner(config.PLANNER, served), generationId, shared },
            onPlan: observer?.plan,
          }),
      });
    },
  });
  if (!(await gateway.use(supergraph))) {
    throw new SupergraphError('the gateway has no supergraph to begin with');
  }
  return gateway;
}

/** What the graph's endpoint needs. */
export type GraphOptions = {
  config: GatewayConfig;
  logger: Logger;
  limits: Limits;
  gateway: SupergraphGateway;
  runner: OperationRunner;
  rates: RateLimiter | undefined;
  documents: PersistedDocuments;
  identify: Identify;
  presentError: PresentError;
  now: () => number;
  isClosing: () => boolean;
  seen: Seen;
  /** Sends GraphiQL; absent in production. */
  sendPage: ((reply: FastifyReply) => Promise<FastifyReply>) | undefined;
};

/** Serves the graph, by both of its lanes; answers what stops it. */
export async function addGraph(app: FastifyInstance, options: GraphOptions): Promise<() => Promise<void>> {
  const { config, logger, limits, gateway, runner, documents, identify, presentError, now, seen } = options;
  const observer = seen.observers.path;
  const apollo = createApollo({ ...{ app, gateway, presentError, logger, documents }, maxTokens: limits.tokens });
  await apollo.start();
  const shared = { current: () => gateway.current, identify, now, budgetMs: config.REQUEST_BUDGET, observer, seen };
  addGraphqlRoute(app, {
    ...{ ...shared, apollo, documents, rates: options.rates, sendPage: options.sendPage },
    admission: new Admission(limits, 'request', documents),
  });
  addExpressLane(app, {
    ...{ ...shared, runner, documents, limits, presentError, logger, isClosing: options.isClosing },
    clientAddress: clientAddressOf(config.TRUSTED_PROXIES),
  });
  return () => apollo.stop();
}

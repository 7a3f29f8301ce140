import { createMint } from '@millepiani/internal-token/mint';
import type { Logger } from '@millepiani/telemetry/logger';
import { currentRequest } from '@millepiani/telemetry/request-context';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { createApollo } from './apollo.ts';
import { NO_POLICIES, type Policies } from './authorisation/condition.ts';
import { type GatewayConfig, subgraphOrigins } from './config.ts';
import { addHttpErrors } from './errors/http-errors.ts';
import { createPresentError } from './errors/present-error.ts';
import { SubgraphDataSource } from './fetching/data-source.ts';
import { type PoolOptions, SubgraphPool } from './fetching/subgraph-pool.ts';
import { addGraphiqlRoutes } from './graphiql/graphiql-routes.ts';
import { HealthPoller } from './health/health-poller.ts';
import { closeConnectionsWhenClosing } from './http/closing-connections.ts';
import { acceptJsonOnly } from './http/content-type.ts';
import { createApp } from './http/create-app.ts';
import { addGraphqlRoute } from './http/graphql-route.ts';
import { requireHost } from './http/host.ts';
import { addHealthRoutes, addIssuerRoutes } from './http/public-routes.ts';
import { addRequestScope } from './http/request-scope.ts';
import type { SignedInActor } from './identity/actor.ts';
import { fetchKeys } from './identity/fetch-keys.ts';
import { createIdentify } from './identity/identify.ts';
import { RemoteKeySet } from './identity/key-set.ts';
import { Admission } from './limits/admission.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { nodeDataSource } from './node/node-data-source.ts';
import { NODE_SUBGRAPH } from './node/node-subgraph.ts';
import { IssuerDocuments } from './proxy/issuer-documents.ts';
import { buildGeneration, SupergraphError } from './supergraph/generation.ts';
import { SupergraphGateway } from './supergraph/supergraph-gateway.ts';

/** What a gateway is started with. */
export type GatewayOptions = {
  config: GatewayConfig;
  logger: Logger;
  /** The supergraph to begin with. */
  supergraph: string;
  onStop: OnStop;
  limits?: Limits;
  policies?: Policies;
  pool?: PoolOptions;
  /** How long a request may take to come in, in milliseconds. */
  receiveWithinMs?: number;
  /** Who is shut out although the token is good; nobody, until sessions' events are listened to. */
  isDenied?: (actor: SignedInActor) => boolean;
};

/** A gateway that serves. */
export type RunningGateway = {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  address: string;
  /** Serves another supergraph from now on; false where it cannot be served. */
  use: (supergraph: string) => Promise<boolean>;
};

const RECEIVE_WITHIN_MS = 10_000;
const MEMBERS = 'members';

function openPools(options: GatewayOptions): ReadonlyMap<string, SubgraphPool> {
  const pools = new Map<string, SubgraphPool>();
  for (const [name, origin] of subgraphOrigins(options.config)) {
    const pool = new SubgraphPool(origin, options.pool);
    pools.set(name, pool);
    options.onStop(`connections to ${name}`, () => pool.close());
  }
  return pools;
}

function requirePool(pools: ReadonlyMap<string, SubgraphPool>, name: string): SubgraphPool {
  const pool = pools.get(name);
  if (pool === undefined) {
    throw new SupergraphError(`the supergraph has a subgraph that the gateway has no address for: ${name}`);
  }
  return pool;
}

async function loadGateway(
  options: GatewayOptions,
  pools: ReadonlyMap<string, SubgraphPool>,
): Promise<SupergraphGateway> {
  const { config, logger, supergraph } = options;
  const mint = createMint({ privateJwk: config.INTERNAL_TOKEN_PRIVATE_JWK.reveal() });
  const dataSource = (service: string) =>
    service === NODE_SUBGRAPH
      ? nodeDataSource
      : new SubgraphDataSource({
          service,
          pool: requirePool(pools, service),
          mint,
          logger,
          now: Date.now,
          queryTimeoutMs: config.SUBGRAPH_TIMEOUT,
        });
  const gateway = new SupergraphGateway({
    build: (text) => buildGeneration(text, { dataSource, logger }),
    rules: {
      policies: options.policies ?? NO_POLICIES,
      costLimits: { signedIn: config.COST_LIMIT, anonymous: config.ANONYMOUS_COST_LIMIT },
      // For whoever writes operations; in production it would only be weight.
      showsCost: config.NODE_ENV === 'development',
    },
    logger,
  });
  if (!(await gateway.use(supergraph))) {
    throw new SupergraphError('the gateway has no supergraph to begin with');
  }
  return gateway;
}

/** Starts a gateway; what it opened, it registers with `onStop`. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { config, logger, onStop, limits = DEFAULT_LIMITS } = options;
  const now = Date.now;
  const pools = openPools(options);
  const gateway = await loadGateway(options, pools);

  const app = createApp({
    logger,
    trustedProxies: config.TRUSTED_PROXIES,
    receiveWithinMs: options.receiveWithinMs ?? RECEIVE_WITHIN_MS,
  });
  addRequestScope(app, logger);
  closeConnectionsWhenClosing(app, config.REQUEST_BUDGET);
  requireHost(app);
  addHttpErrors(app, logger);
  acceptJsonOnly(app);

  const presentError = createPresentError({ logger, requestId: () => currentRequest()?.requestId });
  const apollo = createApollo({ app, gateway, presentError, logger, maxTokens: limits.tokens });
  await apollo.start();

  const keys = new RemoteKeySet({ fetchKeys: () => fetchKeys(config.JWKS_URL), now });
  const { isDenied } = options;
  addGraphqlRoute(app, {
    apollo,
    identify: createIdentify({ keys, issuer: config.ISSUER, now, ...(isDenied === undefined ? {} : { isDenied }) }),
    admission: new Admission(limits),
    now,
    budgetMs: config.REQUEST_BUDGET,
    sendPage: config.NODE_ENV === 'production' ? undefined : addGraphiqlRoutes(app),
  });

  const poller = new HealthPoller({ pools });
  addHealthRoutes(app, poller);
  addIssuerRoutes(app, new IssuerDocuments({ members: requirePool(pools, MEMBERS), now }));

  const address = await app.listen({ host: config.HOST, port: config.PORT });
  onStop('http server', () => apollo.stop());
  poller.start();
  onStop('health poller', () => poller.stop());
  return { address, use: (supergraph) => gateway.use(supergraph) };
}

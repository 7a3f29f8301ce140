import type { Logger } from '@millepiani/telemetry/logger';
import { currentRequest } from '@millepiani/telemetry/request-context';
import type { OnStop } from '@millepiani/telemetry/run-service';
import type { FastifyInstance } from 'fastify';
import { NO_POLICIES, type Policies } from './authorisation/condition.ts';
import type { GatewayConfig } from './config.ts';
import type { PersistedDocuments } from './documents/persisted-documents.ts';
import { readDocuments } from './documents/read-documents.ts';
import { addHttpErrors } from './errors/http-errors.ts';
import { createPresentError } from './errors/present-error.ts';
import { type FetchingOptions, openSubgraphs, type Subgraphs } from './fetching/open-subgraphs.ts';
import { type PoolOptions, SubgraphPool } from './fetching/subgraph-pool.ts';
import { addGraph, loadGateway } from './graph.ts';
import { addGraphiqlRoutes } from './graphiql/graphiql-routes.ts';
import { HealthPoller } from './health/health-poller.ts';
import { closeConnectionsWhenClosing } from './http/closing-connections.ts';
import { acceptJsonOnly } from './http/content-type.ts';
import { createApp } from './http/create-app.ts';
import { allowOrigins } from './http/cross-origin.ts';
import { requireHost } from './http/host.ts';
import { addMultipartSubscriptions } from './http/multipart-subscriptions.ts';
import { addHealthRoutes, addIssuerRoutes } from './http/public-routes.ts';
import { addRequestScope } from './http/request-scope.ts';
import { addStreamRoute, type StreamRouteOptions } from './http/stream-route.ts';
import { addWebSocketRoute } from './http/websocket-route.ts';
import type { SignedInActor } from './identity/actor.ts';
import { DenyList } from './identity/deny-list.ts';
import { type DenialSignal, DenyWatch } from './identity/deny-watch.ts';
import { fetchDenialsFrom } from './identity/fetch-denials.ts';
import { fetchKeys } from './identity/fetch-keys.ts';
import { createIdentify, type Identify } from './identity/identify.ts';
import { RemoteKeySet } from './identity/key-set.ts';
import { Admission } from './limits/admission.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { EventLog } from './live/event-log.ts';
import { LIVE_TIMES, type LiveTimes } from './live/live-options.ts';
import type { LiveSurroundings } from './live/live-stream.ts';
import { LiveStreams } from './live/live-streams.ts';
import { LogTails } from './live/log-tails.ts';
import { Resolutions } from './live/resolutions.ts';
import { StreamWatch, type StreamWatchOptions } from './live/stream-watch.ts';
import { SubscriptionIntake } from './live/subscription-intake.ts';
import { TOPICS } from './live/topics/topics.ts';
import { OperationRunner, type Rules } from './prepared/operation-runner.ts';
import type { PathObserver } from './prepared/path-observer.ts';
import { addAccountPages } from './proxy/account-pages.ts';
import { addCalendarRoute } from './proxy/calendar-proxy.ts';
import { addEventsProxy, EVENTS_CONNECTIONS } from './proxy/events-proxy.ts';
import { IssuerDocuments } from './proxy/issuer-documents.ts';
import { addIssuerProxy } from './proxy/issuer-proxy.ts';
import { openRates } from './rates/open-rates.ts';
import { openSeen, showMetrics } from './seen/open-seen.ts';

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
  fetching?: FetchingOptions;
  /** Told of what becomes of requests, besides the metrics. */
  observer?: PathObserver;
  /** How long a request may take to come in, in milliseconds. */
  receiveWithinMs?: number;
  /** For tests: who is shut out although the token is good, besides those whom members shuts out. */
  isDenied?: (actor: SignedInActor) => boolean;
  /** For tests: other times and sizes of live streams. */
  live?: Partial<LiveTimes>;
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

function rulesOf({ config, policies = NO_POLICIES }: GatewayOptions): Rules {
  return {
    policies,
    costLimits: { signedIn: config.COST_LIMIT, anonymous: config.ANONYMOUS_COST_LIMIT },
    // For whoever writes operations; in production it would only be weight.
    showsCost: config.NODE_ENV === 'development',
    explains: config.NODE_ENV === 'development',
  };
}

function watchStream(
  { config, logger, onStop }: GatewayOptions,
  of: Pick<StreamWatchOptions, 'service' | 'by'>,
): StreamWatch | undefined {
  if (config.REDIS_URL === undefined) {
    return;
  }
  const place = { redisUrl: config.REDIS_URL.reveal(), prefix: config.EVENTS_PREFIX };
  const watch = new StreamWatch({ ...of, place, logger });
  watch.start();
  onStop(`event stream of ${of.service}`, () => watch.stop());
  return watch;
}

/** One watch for each service that something live is told by. */
function watchTopics(options: GatewayOptions): ReadonlyMap<string, StreamWatch | undefined> {
  const services = new Set(TOPICS.map(({ service }) => service));
  return new Map([...services].map((service) => [service, watchStream(options, { service })]));
}

/** After these events of members somebody may be shut out. */
const SHUTTING_OUT = ['session.ended.v1', 'client.revoked.v1', 'member.suspended.v1', 'member.left.v1'];

function denialSignal(watch: StreamWatch | undefined): DenialSignal | undefined {
  return (
    watch && {
      isTelling: () => watch.isTelling,
      watch: (wake) => {
        const stops = SHUTTING_OUT.map((type) => watch.watch(`millepiani.members.${type}`, wake));
        return () => {
          for (const stop of stops) {
            stop();
          }
        };
      },
    }
  );
}

/** Who is shut out, as members says; its watch runs from here on. */
async function watchDenials(options: GatewayOptions, { pool, mint }: Subgraphs) {
  const { logger, onStop } = options;
  const list = new DenyList(Date.now);
  const watch = new DenyWatch({
    ...{ list, logger, now: Date.now },
    fetchDenials: fetchDenialsFrom(pool(MEMBERS), mint),
    signal: denialSignal(watchStream(options, { service: MEMBERS, by: 'type' })),
  });
  onStop('denials', () => watch.stop());
  await watch.start();
  return { list, watch };
}

/** What live streams share with the rest of the gateway. */
type LiveParts = {
  identify: Identify;
  limits: Limits;
  documents: PersistedDocuments;
  subgraphs: Subgraphs;
  live: Pick<LiveSurroundings, 'rules' | 'rates' | 'isDenied' | 'presentError' | 'generation' | 'observer' | 'path'>;
};

/** What happens live: one log and one count of streams for all transports. */
function addLive(app: FastifyInstance, options: GatewayOptions, parts: LiveParts): void {
  const { config, logger } = options;
  const { identify, subgraphs, live } = parts;
  const watches = watchTopics(options);
  const times = { ...LIVE_TIMES, heartbeatMs: config.STREAM_HEARTBEAT, ...options.live };
  const [now, budgetMs] = [Date.now, config.REQUEST_BUDGET];
  const log = new EventLog({ client: subgraphs.client, ownClient: subgraphs.ownClient, logger, now, budgetMs });
  const limits = {
    total: config.STREAMS,
    perActor: config.STREAMS_PER_ACTOR,
    perAddress: config.STREAMS_PER_ADDRESS,
  };
  const streams = new LiveStreams(limits, {
    ...{ ...live, logger, now, budgetMs, times },
    tails: new LogTails({ log, watch: (service) => watches.get(service), times, now }),
    resolutions: new Resolutions({ now, holdsMs: times.resolvedMs }),
  });
  const admission = new Admission(parts.limits, 'subscription', parts.documents);
  const intake = new SubscriptionIntake(parts.documents, admission);
  const route: StreamRouteOptions = { identify, streams, intake };
  addMultipartSubscriptions(app, route);
  addStreamRoute(app, route);
  addWebSocketRoute(app, { ...route, isDenied: live.isDenied, now, limits, closeWithinMs: budgetMs, logger });
}

/** Starts a gateway; what it opened, it registers with `onStop`. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { config, logger, onStop, limits = DEFAULT_LIMITS } = options;
  const now = Date.now;
  const seen = await openSeen({
    config,
    onStop,
    also: { path: options.observer, fetching: options.fetching?.observer },
  });
  const subgraphs = openSubgraphs({
    ...options,
    fetching: { ...options.fetching, observer: seen.observers.fetching },
    cacheObserver: seen.observers.cache,
  });
  const rules = rulesOf(options);
  const rates = openRates(options);
  const documents = seen.counted(await readDocuments(options));
  const observer = seen.observers.path;
  const runner = new OperationRunner({ rules, rates, observer });
  const gateway = await loadGateway(options, {
    ...{ runner, serving: subgraphs.serving, observer },
    policies: rules.policies,
  });
  seen.look({ generation: () => gateway.current.id, followed: subgraphs.followed });

  const app = createApp({
    logger,
    trustedProxies: config.TRUSTED_PROXIES,
    receiveWithinMs: options.receiveWithinMs ?? RECEIVE_WITHIN_MS,
  });
  addRequestScope(app, logger, seen.samples);
  const isClosing = closeConnectionsWhenClosing(app, config.REQUEST_BUDGET);
  requireHost(app);
  addHttpErrors(app, logger);
  acceptJsonOnly(app);

  const presentError = createPresentError({ logger, requestId: () => currentRequest()?.requestId });
  const keys = new RemoteKeySet({ fetchKeys: () => fetchKeys(config.JWKS_URL), now });
  const denials = await watchDenials(options, subgraphs);
  const isDenied = (actor: SignedInActor) => denials.list.isDenied(actor) || (options.isDenied?.(actor) ?? false);
  const identify = createIdentify({ keys, issuer: config.ISSUER, now, isDenied });
  const stopGraph = await addGraph(app, {
    ...{ config, logger, limits, gateway, runner, rates, documents, identify, presentError, now, isClosing },
    seen,
    sendPage: config.NODE_ENV === 'production' ? undefined : addGraphiqlRoutes(app),
  });
  addLive(app, options, {
    ...{ identify, limits, subgraphs, documents },
    live: {
      ...{ rules, rates, isDenied, presentError, path: observer },
      generation: () => gateway.current,
      observer: seen.observers.live,
    },
  });

  const poller = new HealthPoller({ pools: subgraphs.pools, isGatewayWhole: () => denials.watch.isWhole });
  addHealthRoutes(app, poller);
  showMetrics(app, seen, config);
  addAccountPages(app, {
    members: subgraphs.pool(MEMBERS),
    mint: subgraphs.mint,
    budgetMs: config.REQUEST_BUDGET,
  });
  addIssuerRoutes(app, new IssuerDocuments({ members: subgraphs.pool(MEMBERS), now }));
  addIssuerProxy(app, { members: subgraphs.pool(MEMBERS), mint: subgraphs.mint, timeoutMs: config.REQUEST_BUDGET });
  addCalendarRoute(app, subgraphs.pool(MEMBERS));
  const log = new SubgraphPool(config.NOTIFICATIONS_URL, { connections: EVENTS_CONNECTIONS });
  onStop('connections to the log of events', () => log.close());
  addEventsProxy(app, { notifications: log, mint: subgraphs.mint, identify, budgetMs: config.REQUEST_BUDGET });

  allowOrigins(app, config.ALLOWED_ORIGINS);
  const address = await app.listen({ host: config.HOST, port: config.PORT });
  onStop('http server', stopGraph);
  poller.start();
  onStop('health poller', () => poller.stop());
  return { address, use: (supergraph) => gateway.use(supergraph) };
}

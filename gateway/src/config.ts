import { fileURLToPath } from 'node:url';
import {
  duration,
  integer,
  networks,
  origin,
  origins,
  port,
  privateJwk,
  secret,
  secretUrl,
  url,
} from '@millepiani/config/fields';
import { type Config, loadConfigOrExit } from '@millepiani/config/load-config';
import { LOG_LEVELS } from '@millepiani/telemetry/logger';
import { z } from 'zod';

const MAX_COST_LIMIT = 1_000_000;
const MIN_METRICS_TOKEN = 16;
const MAX_STREAMS = 100_000;
const MAX_COST_A_MINUTE = 1_000_000_000;

const shape = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port().default(4_000),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  /** What the tokens' `iss` must be: the address by which clients know the community. */
  ISSUER: url(),
  /** Where the gateway itself fetches the issuer's keys. */
  JWKS_URL: url(),
  /** The reverse proxies before the gateway, by address or network: their `X-Forwarded-*` headers are believed. */
  TRUSTED_PROXIES: networks().default([]),
  /** The web applications of other origins whose pages may ask (CORS). Their tokens are what lets them in: no cookie is taken of them. */
  ALLOWED_ORIGINS: origins().default([]),
  MEMBERS_URL: origin(),
  PROJECTS_URL: origin(),
  BILLING_URL: origin(),
  NOTIFICATIONS_URL: origin(),
  /**
   * Where the graph's subgraphs are: `configured`, by the addresses above, or `from-supergraph`, by those in it; whatever it is then,
   * it is served. Benches and conformance tests have use of the latter.
   */
  SUBGRAPHS: z.enum(['configured', 'from-supergraph']).default('configured'),
  INTERNAL_TOKEN_PRIVATE_JWK: privateJwk(),
  SUPERGRAPH: z.string().default(fileURLToPath(new URL('../supergraph.graphql', import.meta.url))),
  /** All the time that a request has. */
  REQUEST_BUDGET: duration().default(5_000),
  /** The longest that one query to a subgraph may take, so that a hung one costs its own fields and little time. */
  SUBGRAPH_TIMEOUT: duration().default(1_500),
  /** The most that one operation may cost, estimated before it is planned (ADR 10). */
  COST_LIMIT: integer({ min: 1, max: MAX_COST_LIMIT }).default(10_000),
  /** The same for callers without a token. */
  ANONYMOUS_COST_LIMIT: integer({ min: 1, max: MAX_COST_LIMIT }).default(2_500),
  /** What one member or application may have done in a minute, in the same units; a request costs 10 besides. */
  ACTOR_COST_PER_MINUTE: integer({ min: 1, max: MAX_COST_A_MINUTE }).default(600_000),
  /** The same for all requests from one network address, with and without a token. */
  ADDRESS_COST_PER_MINUTE: integer({ min: 1, max: MAX_COST_A_MINUTE }).default(3_000_000),
  /** `automatic`: clients may send a document's hash instead, once it was sent. `only`: no document is run that is not listed. */
  PERSISTED_DOCUMENTS: z.enum(['automatic', 'only']).default('automatic'),
  /** The list, as `npm run documents` writes it. */
  PERSISTED_DOCUMENTS_FILE: z.string().optional(),
  /** Which planner is taken (ADR 49). */
  PLANNER: z.enum(['apollo', 'hive']).default('apollo'),
  /** Where the services' event streams are, which say when there is something new. Without it live events come by polling. */
  REDIS_URL: secretUrl(['redis', 'rediss']).optional(),
  /** What the streams' names begin with, as the services have it. */
  EVENTS_PREFIX: z.string().default('millepiani'),
  /**
   * Where replicas share what they may lose (answers, plans, what was used up of rate limits): a Redis that may forget, with another
   * database or server than the streams'. Without it each replica keeps its own.
   */
  REDIS_CACHE_URL: secretUrl(['redis', 'rediss']).optional(),
  /** Whether answers are kept at all, as long as `@cacheControl` says that they may be. */
  CACHE: z.enum(['on', 'off']).default('on'),
  /** Whether those who ask a subgraph the same at the same time share its answer. */
  FETCH_SHARING: z.enum(['on', 'off']).default('on'),
  /** What Prometheus sends as its bearer's token to read `/metrics`; in production nobody reads them without it. */
  METRICS_TOKEN: secret({ minLength: MIN_METRICS_TOKEN }).optional(),
  /** Where traces are sent, by OTLP over HTTP (`/v1/traces` is added). Without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url().optional(),
  /** The part of requests that is traced, from 0 to 1. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(0.05),
  /** How often an open stream of live events shows that it is alive. */
  STREAM_HEARTBEAT: duration().default(15_000),
  /** The most streams of live events that may be open on this replica: in all, of one member, of one network address. */
  STREAMS: integer({ min: 1, max: MAX_STREAMS }).default(2_000),
  STREAMS_PER_ACTOR: integer({ min: 1, max: MAX_STREAMS }).default(20),
  STREAMS_PER_ADDRESS: integer({ min: 1, max: MAX_STREAMS }).default(100),
};

export type GatewayConfig = Config<typeof shape>;

/** The configuration of the process, or its end with exit code 78 and everything that is wrong with it. */
export function readConfig(): GatewayConfig {
  return loadConfigOrExit(shape, process.env);
}

type Addresses = Pick<GatewayConfig, 'MEMBERS_URL' | 'PROJECTS_URL' | 'BILLING_URL' | 'NOTIFICATIONS_URL'>;

/** The subgraphs' addresses by name. */
export function subgraphOrigins(config: Addresses): ReadonlyMap<string, string> {
  return new Map([
    ['members', config.MEMBERS_URL],
    ['projects', config.PROJECTS_URL],
    ['billing', config.BILLING_URL],
    ['notifications', config.NOTIFICATIONS_URL],
  ]);
}

/** `@apollo/gateway` reports to its maker unless this variable is set when it is made. */
export function disableVendorTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}

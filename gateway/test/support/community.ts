import { Secret } from '@millepiani/config/secret';
import { createLogger, type LogLevel } from '@millepiani/telemetry/logger';
import { compose } from '../../src/composition/compose.ts';
import { readSubgraphs } from '../../src/composition/subgraphs.ts';
import type { GatewayConfig } from '../../src/config.ts';
import { type GatewayOptions, type RunningGateway, startGateway } from '../../src/server.ts';
import { createKeys, ISSUER, type Keys, signToken, type TokenOverrides } from './issuer.ts';
import { FIXTURE_RESOLVERS } from './resolvers.ts';
import { type FixtureSubgraph, SERVICES_DIRECTORY, startSubgraph } from './subgraph.ts';

export type ServiceName = keyof typeof FIXTURE_RESOLVERS;

/** One answer of the gateway, read. */
export type Answer = {
  status: number;
  headers: Headers;
  // Tests look into answers by hand; a type here would only restate them.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any;
};

export type AskOptions = {
  variables?: Record<string, unknown>;
  operationName?: string;
  token?: string;
  headers?: Record<string, string>;
};

/** The fixture community: four services, a gateway before them, and an issuer's key. */
export type Community = {
  services: Record<ServiceName, FixtureSubgraph>;
  gateway: RunningGateway;
  keys: Keys;
  /** By which the gateway's own tokens are checked. */
  internalKey: Keys['publicJwk'];
  supergraph: string;
  /** The lines that the gateway logged. */
  lines: Record<string, unknown>[];
  ask: (query: string, options?: AskOptions) => Promise<Answer>;
  /** A good token for Ada with these scopes (space separated), but for the overrides. */
  token: (scope?: string, overrides?: TokenOverrides) => Promise<string>;
  close: () => Promise<void>;
};

export type CommunityOptions = Partial<
  Pick<
    GatewayOptions,
    'limits' | 'policies' | 'pool' | 'fetching' | 'isDenied' | 'receiveWithinMs' | 'live' | 'observer'
  >
> & {
  config?: Partial<GatewayConfig>;
  level?: LogLevel;
};

/** The supergraph of the fixture services. */
export function fixtureSupergraph(): string {
  const composed = compose(readSubgraphs(SERVICES_DIRECTORY));
  if (!composed.ok) {
    throw new TypeError(composed.error.join('\n'));
  }
  return composed.value.supergraph;
}

/** Reads a response whatever its content is. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** The fixture's services; `publicJwk` is what the gateway's tokens are checked by, `keys` are the issuer's. */
export async function startFixtureServices(publicJwk: Keys['publicJwk'], keys: Keys): Promise<Community['services']> {
  const start = (name: ServiceName) =>
    startSubgraph(name, {
      resolvers: FIXTURE_RESOLVERS[name],
      publicJwk,
      jwks: () => ({ keys: [keys.publicJwk] }),
    });
  const [members, projects, billing, notifications] = await Promise.all([
    start('members'),
    start('projects'),
    start('billing'),
    start('notifications'),
  ]);
  return { members, projects, billing, notifications };
}

/** Starts it all on ports that the system picks. */
export async function startCommunity(options: CommunityOptions = {}): Promise<Community> {
  const internal = await createKeys('EdDSA');
  const keys = await createKeys('EdDSA', 'key-1');
  const services = await startFixtureServices(internal.publicJwk, keys);
  const supergraph = fixtureSupergraph();
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const stops: (() => Promise<void> | void)[] = [];
  const { config, level = 'info', ...rest } = options;
  const gateway = await startGateway({
    ...rest,
    supergraph,
    logger: createLogger({ service: 'gateway', level, destination }),
    onStop: (_name, stop) => void stops.unshift(stop),
    config: {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: level,
      ISSUER,
      JWKS_URL: `${services.members.url}/.well-known/jwks.json`,
      MEMBERS_URL: services.members.url,
      PROJECTS_URL: services.projects.url,
      BILLING_URL: services.billing.url,
      NOTIFICATIONS_URL: services.notifications.url,
      SUBGRAPHS: 'configured',
      INTERNAL_TOKEN_PRIVATE_JWK: new Secret({ kty: 'OKP', ...internal.privateJwk }),
      SUPERGRAPH: '',
      // Long: tests that are about time say so themselves.
      REQUEST_BUDGET: 20_000,
      SUBGRAPH_TIMEOUT: 15_000,
      TRUSTED_PROXIES: [],
      ALLOWED_ORIGINS: [],
      COST_LIMIT: 10_000,
      ANONYMOUS_COST_LIMIT: 2_500,
      // Wide: tests that are about rates say so themselves.
      ACTOR_COST_PER_MINUTE: 1_000_000_000,
      ADDRESS_COST_PER_MINUTE: 1_000_000_000,
      PERSISTED_DOCUMENTS: 'automatic',
      PERSISTED_DOCUMENTS_FILE: undefined,
      PLANNER: 'apollo',
      REDIS_CACHE_URL: undefined,
      // Live events by asking alone, unless a test has a Redis.
      REDIS_URL: undefined,
      CACHE: 'on',
      FETCH_SHARING: 'on',
      EVENTS_PREFIX: 'fixture',
      METRICS_TOKEN: undefined,
      OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
      OTEL_TRACES_SAMPLER_ARG: 1,
      STREAM_HEARTBEAT: 15_000,
      STREAMS: 100,
      STREAMS_PER_ACTOR: 20,
      STREAMS_PER_ADDRESS: 50,
      ...config,
    },
  });

  const ask: Community['ask'] = async (query, { token, headers, ...rest } = {}) =>
    await readAnswer(
      await fetch(`${gateway.address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, ...rest }),
      }),
    );

  return {
    services,
    gateway,
    keys,
    internalKey: internal.publicJwk,
    supergraph,
    lines,
    ask,
    token: (scope = '', overrides = {}) => signToken(keys, { ...overrides, claims: { scope, ...overrides.claims } }),
    close: async () => {
      for (const stop of stops) {
        await stop();
      }
      await Promise.all(Object.values(services).map((service) => service.close()));
    },
  };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret } from '@millepiani/config/secret';
import { createLogger } from '@millepiani/telemetry/logger';
import { startGateway } from '../../gateway/src/server.ts';
import type { createKeys } from '../../gateway/test/support/issuer.ts';
import { projectRoot } from '../../infra/local/config.ts';

/** Nobody is there. */
const nowhere = 'http://127.0.0.1:9';

/** What a gateway is to know of the rest. */
export interface GatewayUnderTest {
  /** 0: one that is free. */
  readonly port?: number;
  readonly issuer: string;
  readonly jwksUrl: string;
  /** Where the subgraphs are that are there. */
  readonly subgraphs: Partial<Record<'members' | 'projects' | 'billing' | 'notifications', string>>;
  /** What it signs for the subgraphs by. */
  readonly internal: Awaited<ReturnType<typeof createKeys>>;
  readonly redisUrl: string;
  readonly eventsPrefix: string;
  /** All the time of a request, and of a query to a subgraph; in milliseconds. */
  readonly patience?: { readonly request: number; readonly subgraph: number };
}

/** The gateway, listening in the test's own process. */
export async function openGateway(known: GatewayUnderTest) {
  const stops: (() => Promise<void> | void)[] = [];
  const { request, subgraph } = known.patience ?? { request: 5_000, subgraph: 3_000 };
  const gateway = await startGateway({
    supergraph: await readFile(join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'),
    logger: createLogger({ service: 'gateway', level: 'fatal' }),
    onStop: (_name, stop) => void stops.unshift(stop),
    config: {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: known.port ?? 0,
      LOG_LEVEL: 'fatal',
      ISSUER: known.issuer,
      JWKS_URL: known.jwksUrl,
      MEMBERS_URL: known.subgraphs.members ?? nowhere,
      PROJECTS_URL: known.subgraphs.projects ?? nowhere,
      BILLING_URL: known.subgraphs.billing ?? nowhere,
      NOTIFICATIONS_URL: known.subgraphs.notifications ?? nowhere,
      INTERNAL_TOKEN_PRIVATE_JWK: new Secret({ kty: 'OKP', ...known.internal.privateJwk }),
      SUBGRAPHS: 'configured',
      SUPERGRAPH: '',
      REQUEST_BUDGET: request,
      SUBGRAPH_TIMEOUT: subgraph,
      TRUSTED_PROXIES: [],
      ALLOWED_ORIGINS: [],
      COST_LIMIT: 10_000,
      ANONYMOUS_COST_LIMIT: 2_500,
      // Tests ask more at once than anybody would.
      ACTOR_COST_PER_MINUTE: 1_000_000_000,
      ADDRESS_COST_PER_MINUTE: 1_000_000_000,
      PERSISTED_DOCUMENTS: 'automatic',
      PERSISTED_DOCUMENTS_FILE: undefined,
      PLANNER: 'apollo',
      REDIS_CACHE_URL: undefined,
      REDIS_URL: new Secret(known.redisUrl),
      CACHE: 'on',
      FETCH_SHARING: 'on',
      EVENTS_PREFIX: known.eventsPrefix,
      METRICS_TOKEN: undefined,
      OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
      OTEL_TRACES_SAMPLER_ARG: 0,
      STREAM_HEARTBEAT: 1_000,
      STREAMS: 100,
      STREAMS_PER_ACTOR: 20,
      STREAMS_PER_ADDRESS: 100,
    },
  });
  return {
    address: gateway.address,
    close: async () => {
      for (const stop of stops.splice(0)) await stop();
    },
  };
}

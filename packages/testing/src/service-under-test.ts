import { generateKeyPairSync } from 'node:crypto';
import { createMint } from '@millepiani/internal-token/mint';
import { createLogger, type Logger } from '@millepiani/telemetry/logger';
import type { OnStop } from '@millepiani/telemetry/run-service';
import { type Db, MongoClient } from 'mongodb';
import { freshDatabase, testRedisUrl } from './databases.ts';

/** A caller, as the gateway would vouch for it. */
export interface TestActor {
  readonly id: string;
  readonly scopes: readonly string[];
}

/** What a subgraph answers. */
export interface GraphQLAnswer {
  readonly status: number;
  // Tests read what they asked for; its form is what they check.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, and asserted.
  readonly data: any;
  readonly errors?: readonly { message: string; path?: readonly string[]; extensions: Record<string, unknown> }[];
}

/** How a service is started, as its `main.ts` does. */
export interface Startable<Config> {
  /** The subgraph's name. */
  readonly name: string;
  readonly readConfig: (env: Record<string, string>) => Config;
  readonly start: (config: Config, logger: Logger, onStop: OnStop) => Promise<string>;
  /** What this service needs besides what all need. */
  readonly env?: Record<string, string>;
}

/** A service that runs in the test's process on a database of its own and a port that was free. */
export interface ServiceUnderTest {
  readonly url: string;
  /** Looks into the service's database, or meddles with it. */
  database<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Asks the subgraph as the gateway does for itself. */
  askAsGateway(query: string, variables?: object): Promise<GraphQLAnswer>;
  /** Asks the subgraph as the gateway would, on behalf of `actor` or of nobody. */
  ask(query: string, variables?: object, actor?: TestActor, headers?: Record<string, string>): Promise<GraphQLAnswer>;
  /** Asks with a header of the test's own. */
  askRaw(query: string, authorization: string | undefined): Promise<GraphQLAnswer>;
  /** A token as the gateway makes it, for any subgraph. */
  tokenFor(subgraph: string, actor?: TestActor): Promise<string>;
  close(): Promise<void>;
}

/** Starts a service for a test file. */
export async function startUnderTest<Config>(service: Startable<Config>): Promise<ServiceUnderTest> {
  const keys = generateKeyPairSync('ed25519');
  const privateJwk = { ...keys.privateKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'test' };
  const publicJwk = { ...keys.publicKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'test' };
  const database = freshDatabase(service.name);
  const config = service.readConfig({
    PORT: '0',
    LOG_LEVEL: 'fatal',
    MONGODB_URI: database.uri,
    REDIS_URL: testRedisUrl(),
    // A queue of its own: several test files run at once on one Redis.
    JOBS_PREFIX: database.name,
    EVENTS_PREFIX: database.name,
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(publicJwk),
    ...service.env,
  });
  const steps: (() => Promise<void> | void)[] = [];
  const logger = createLogger({ service: service.name, level: 'fatal' });
  const url = await service.start(config, logger, (_name, stop) => void steps.push(stop));
  const mint = createMint({ privateJwk });
  // One for all looks: to connect and to sign in takes longer than most of them.
  let client: Promise<MongoClient> | undefined;

  const tokenFor = (subgraph: string, actor?: TestActor) =>
    mint({ scopes: actor?.scopes ?? [], ...(actor ? { actorId: actor.id } : {}) }, subgraph);
  const post = async (body: object, authorization: string | undefined, more = {}): Promise<GraphQLAnswer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...more,
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphQLAnswer, 'status'>) };
  };
  return {
    url,
    database: async (work) => {
      // A test that starts several services on one database hands it in.
      client ??= MongoClient.connect(service.env?.MONGODB_URI ?? database.uri);
      return work((await client).db());
    },
    tokenFor,
    ask: async (query, variables, actor, headers) =>
      post({ query, variables }, `Bearer ${await tokenFor(service.name, actor)}`, headers),
    askAsGateway: async (query, variables) =>
      post({ query, variables }, `Bearer ${await mint({ scopes: [], isGateway: true }, service.name)}`),
    askRaw: (query, authorization) => post({ query }, authorization),
    close: async () => {
      for (const stop of steps.toReversed()) await stop();
      await (await client)?.close();
      await database.drop();
    },
  };
}

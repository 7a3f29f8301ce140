import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMint } from '@millepiani/internal-token/mint';
import type { GraphQLAnswer, TestActor } from '@millepiani/testing/service-under-test';
import { minimalEnvironment, readConfig } from '../../../infra/local/config.ts';
import { homeAt } from '../../../infra/local/home.ts';
import { openLog } from '../../../services/notifications/test/told-by-others.ts';
import { freePorts } from '../../faults/processes/free-ports.ts';
import { Replica } from './replica.ts';

/** Where the community is. */
export interface CommunityOptions {
  /** A database's address by a name that nobody else uses. */
  readonly uriOf: (name: string) => string;
  /** Begins all names in the databases and in Redis. */
  readonly name: string;
  readonly redisUrl: string;
  readonly replicas: number;
  /** What else the service is told. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Nobody answered a question for so long that nobody will. */
class NoAnswer extends Error {}

const attemptMs = 20_000;
const mostTries = 60;

/** The notifications service in processes of its own, and the services that tell it something. */
export async function startCommunity({ uriOf, name, redisUrl, replicas: count, env = {} }: CommunityOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'millepiani-siege-'));
  const keys = generateKeyPairSync('ed25519');
  const jwk = { alg: 'EdDSA', kid: 'test' };
  const mint = createMint({ privateJwk: { ...keys.privateKey.export({ format: 'jwk' }), ...jwk } });
  const place = { redisUrl, prefix: `${name}-events` };
  const projects = await openLog({ service: 'projects', uri: uriOf(`${name}_projects`), ...place });
  const members = await openLog({ service: 'members', uri: uriOf(`${name}_members`), ...place });
  const common = {
    ...minimalEnvironment(),
    ...{ HOST: '127.0.0.1', LOG_LEVEL: 'error', NODE_ENV: 'test' },
    NODE_COMPILE_CACHE: homeAt(readConfig().home).compiled,
    MONGODB_URI: uriOf(name),
    REDIS_URL: redisUrl,
    JOBS_PREFIX: `${name}-jobs`,
    EVENTS_PREFIX: place.prefix,
    JOBS_RECONCILE_EVERY: '1s',
    OUTBOX_DATABASES: ['projects', 'members', 'billing'].map((one) => `${one}=${name}_${one}`).join(','),
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...keys.publicKey.export({ format: 'jwk' }), ...jwk }),
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
    ...env,
  };
  const replicas = (await freePorts(count)).map((port) => new Replica({ port, folder, env: common }));
  // The first makes the indexes that the others find.
  for (const replica of replicas) await replica.start();

  const askOne = async (url: string, body: string, actor: TestActor): Promise<GraphQLAnswer> => {
    const token = await mint({ scopes: actor.scopes, actorId: actor.id }, 'notifications');
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(attemptMs),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphQLAnswer, 'status'>) };
  };
  let turn = 0;
  /** Asks one after the other until one answers: any of them may be dead. @throws NoAnswer */
  const ask = async (query: string, variables: object, actor: TestActor): Promise<GraphQLAnswer['data']> => {
    const body = JSON.stringify({ query, variables });
    let last: unknown;
    for (let tries = 0; tries < mostTries; tries += 1) {
      turn += 1;
      try {
        const { data, errors } = await askOne(replicas[turn % replicas.length]?.url ?? '', body, actor);
        if (!errors) return data;
        last = errors;
        // What is refused now is refused each time.
        if (!errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')) break;
      } catch (error) {
        last = error;
      }
      await new Promise((wake) => setTimeout(wake, 500));
    }
    throw new NoAnswer(`${query}: ${JSON.stringify(last)}`, { cause: last });
  };
  return {
    ...{ replicas, ask, projects, members },
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.end()));
      await projects.close();
      await members.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Such a community. */
export type Community = Awaited<ReturnType<typeof startCommunity>>;

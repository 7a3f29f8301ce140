import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createMint } from '@millepiani/internal-token/mint';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import type { GraphQLAnswer, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Db, MongoClient } from 'mongodb';
import { minimalEnvironment, projectRoot, readConfig } from '../../infra/local/config.ts';
import { homeAt } from '../../infra/local/home.ts';
import { findFreePort } from '../../infra/local/ports.ts';
import { type Leashed, startLeashed } from '../../infra/local/processes/leashed.ts';
import { membersEnvironment } from '../../services/members/test/members-under-test.ts';

/** The services of which there are two processes each. */
type ServiceName = 'members' | 'projects' | 'billing';

/** One process of a service. */
export interface Replica {
  readonly url: string;
  /** Asks it, as the gateway would, on behalf of somebody. */
  ask(query: string, variables: object, actor?: TestActor): Promise<GraphQLAnswer>;
  /** SIGKILL; answers when it is gone. */
  kill(): Promise<void>;
}

/** A process does not come up; its log is in the message. */
class NotUp extends Error {}

const answersWithinMs = 60_000;
/** How long an answer is waited for before another process is asked. */
const attemptMs = 20_000;

/** Two processes of each of these services, on one MongoDB and one Redis. */
export async function startReplicas<Name extends ServiceName>(...names: readonly Name[]) {
  const folder = await mkdtemp(join(tmpdir(), 'millepiani-contention-'));
  const keys = generateKeyPairSync('ed25519');
  const jwk = { alg: 'EdDSA', kid: 'test' };
  const mint = createMint({ privateJwk: { ...keys.privateKey.export({ format: 'jwk' }), ...jwk } });
  const databases = byName(names, (name) => freshDatabase(name));
  const prefix = `contention-${randomUUID()}`;
  const common = {
    ...minimalEnvironment(),
    ...{
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'test',
      NODE_COMPILE_CACHE: homeAt(readConfig().home).compiled,
    },
    REDIS_URL: testRedisUrl(),
    EVENTS_PREFIX: prefix,
    OUTBOX_DATABASES: names.map((name) => `${name}=${databases[name].name}`).join(','),
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({ ...keys.publicKey.export({ format: 'jwk' }), ...jwk }),
  };
  const own = { members: membersEnvironment(), projects: {}, billing: { DELIVERY_FOLDER: join(folder, 'outgoing') } };
  const taken = new Set<number>();
  const running: Leashed[] = [];

  const start = async (service: Name): Promise<Replica> => {
    const port = (await findFreePort(taken)) ?? 0;
    taken.add(port);
    const url = `http://127.0.0.1:${port}`;
    const log = join(folder, `${service}-${port}.log`);
    const leashed = await startLeashed({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', `services/${service}/src/main.ts`],
      env: {
        ...common,
        ...own[service],
        ...{ PORT: String(port), MONGODB_URI: databases[service].uri, JOBS_PREFIX: databases[service].name },
      },
      ...{ cwd: projectRoot, log },
    });
    running.push(leashed);
    const isUp = async () => (await fetch(`${url}/health/live`)).ok;
    await waitFor(`${service} answering`, isUp, answersWithinMs).catch(async () => {
      throw new NotUp(`${service}: ${await readFile(log, 'utf8')}`);
    });
    const ask: Replica['ask'] = async (query, variables, actor) => {
      const token = await mint({ scopes: actor?.scopes ?? [], ...(actor ? { actorId: actor.id } : {}) }, service);
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(attemptMs),
      });
      return { status: response.status, ...((await response.json()) as Omit<GraphQLAnswer, 'status'>) };
    };
    return { url, ask, kill: async () => void (await leashed.kill()) };
  };
  // The first of each makes the indexes that the second finds.
  const first = await inTurn(names, start);
  const second = await inTurn(names, start);

  const database = async <T>(name: Name, work: (db: Db) => Promise<T>): Promise<T> => {
    const client = await MongoClient.connect(databases[name].uri);
    try {
      return await work(client.db());
    } finally {
      await client.close();
    }
  };
  const close = async () => {
    await Promise.all(running.map((leashed) => leashed.end(10_000)));
    for (const name of names) await databases[name].drop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    replicas: byName(names, (name) => [first[name], second[name]] as const),
    start,
    database,
    uri: (name: Name): string => databases[name].uri,
    close,
  };
}

/** All of them. */
export type Replicas<Name extends ServiceName> = Awaited<ReturnType<typeof startReplicas<Name>>>;

function byName<Name extends string, T>(names: readonly Name[], make: (name: Name) => T): Readonly<Record<Name, T>> {
  const made: Partial<Record<Name, T>> = {};
  for (const name of names) made[name] = make(name);
  return made as Record<Name, T>;
}

async function inTurn<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => Promise<T>,
): Promise<Readonly<Record<Name, T>>> {
  const made = new Map<Name, T>();
  for (const name of names) made.set(name, await make(name));
  return byName(names, (name) => made.get(name) as T);
}

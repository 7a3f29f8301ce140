import { join } from 'node:path';
import type { Home } from '../home.ts';
import { logOf } from '../home.ts';
import { Problem } from '../problem.ts';
import { CannotStart, describeExit, type Leashed, type LeashSpec, startLeashed } from '../processes/leashed.ts';
import type { Secrets } from '../secrets.ts';
import { serviceNames } from '../services.ts';
import { AddressTaken, explainEnd } from './explain-end.ts';
import { mongodSpec, replicaSet } from './mongod.ts';
import { uriFor } from './mongodb-uri.ts';
import { answersPing, redisSpec } from './redis.ts';
import { bringUpReplicaSet, type DatabaseUser, ensureUsers } from './replica-set.ts';
import { findMongodb, findRedis, thisPlatform } from './servers.ts';
import { accepts, untilUp } from './until-up.ts';

/** What a run of the databases needs to know. */
export type DatabaseOptions = {
  readonly home: Home;
  readonly secrets: Secrets;
  readonly ports: { readonly mongodb: number; readonly redis: number };
  /** Where to look for installed servers. */
  readonly path: string;
  /** Folder that the leashes remove when their owner died. */
  readonly sweep?: string;
  /** Many databases come and go in it, as in tests. */
  readonly isPassing?: boolean;
  readonly onProgress?: (part: DatabaseName, line: string) => void;
};

/** The two databases. */
export type DatabaseName = 'mongodb' | 'redis';

/** A database that answers. */
export type RunningDatabase = {
  /** For an administrator (MongoDB), or for everyone (Redis). Holds a password. */
  readonly uri: string;
  /** `6.0.5 from PyPI`. */
  readonly label: string;
  /** Undefined for one that was given and is not ours to end. */
  readonly process: { readonly spec: LeashSpec; readonly leashed: Leashed } | undefined;
};

/** The data folders of both. */
export const dataFolders = (home: Home): { mongodb: string; redis: string } => ({
  mongodb: join(home.data, 'mongodb'),
  redis: join(home.data, 'redis'),
});

const search = (options: DatabaseOptions, part: DatabaseName) => ({
  cache: options.home.cache,
  path: options.path,
  platform: thisPlatform,
  onProgress: (line: string) => options.onProgress?.(part, line),
});

/** Each service's own user, with its own database. */
const serviceUsers = (secrets: Secrets): DatabaseUser[] =>
  serviceNames.map((name) => ({ name, password: secrets.mongoPasswords[name], database: name }));

const sweeping = (options: DatabaseOptions): { sweep?: string } =>
  options.sweep === undefined ? {} : { sweep: options.sweep };

async function launch(part: DatabaseName, spec: LeashSpec): Promise<Leashed> {
  try {
    return await startLeashed(spec);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    throw new Problem(`${part}: ${error.message}.`, { mend: `See ${spec.log}.`, cause: error });
  }
}

type BringUp = (signal: AbortSignal) => Promise<void>;

/** Runs `bringUp` unless the process ends first; a failed start leaves nothing running. */
async function bringUpOrEnd(part: DatabaseName, spec: LeashSpec, port: number, bringUp: BringUp): Promise<Leashed> {
  // Whoever has the port would answer in its place, with the same password even, before it has ended for want of it.
  if (await accepts(port)) throw new AddressTaken(part);
  const leashed = await launch(part, spec);
  const giveUp = new AbortController();
  const ended = leashed.exited.then(async (exit): Promise<never> => {
    throw await explainEnd(part, spec.log, describeExit(exit));
  });
  try {
    await Promise.race([bringUp(giveUp.signal), ended]);
    ended.catch(() => undefined);
    return leashed;
  } catch (error) {
    giveUp.abort();
    await leashed.kill();
    throw error;
  }
}

/** Starts mongod as a replica set with its users. @throws Problem */
export async function startMongodb(options: DatabaseOptions): Promise<RunningDatabase> {
  const { home, secrets, ports } = options;
  const found = await findMongodb(search(options, 'mongodb'));
  options.onProgress?.('mongodb', '');
  const spec = await mongodSpec({
    binary: found.path,
    folder: dataFolders(home).mongodb,
    log: logOf(home, 'mongodb'),
    port: ports.mongodb,
    keyfile: secrets.mongoKeyfile,
    ...sweeping(options),
    ...(options.isPassing ? { isPassing: true } : {}),
  });
  const local = `mongodb://127.0.0.1:${ports.mongodb}/?replicaSet=${replicaSet}`;
  const uri = uriFor(local, { name: 'root', password: secrets.mongoRootPassword, database: '' });
  const leashed = await bringUpOrEnd('mongodb', spec, ports.mongodb, async (signal) => {
    await untilUp(ports.mongodb, signal);
    await bringUpReplicaSet(ports.mongodb, secrets.mongoRootPassword);
    await ensureUsers(uri, serviceUsers(secrets));
  });
  return { uri, label: `${found.version} from ${found.origin}`, process: { spec, leashed } };
}

/** Starts Redis with a password. @throws Problem */
export async function startRedis(options: DatabaseOptions): Promise<RunningDatabase> {
  const { home, secrets, ports } = options;
  const found = await findRedis(search(options, 'redis'));
  options.onProgress?.('redis', '');
  const spec = await redisSpec({
    binary: found.path,
    folder: dataFolders(home).redis,
    log: logOf(home, 'redis'),
    port: ports.redis,
    password: secrets.redisPassword,
    ...sweeping(options),
  });
  const leashed = await bringUpOrEnd('redis', spec, ports.redis, async (signal) => {
    await untilUp(ports.redis, signal, () => answersPing(ports.redis, secrets.redisPassword));
  });
  const uri = `redis://:${encodeURIComponent(secrets.redisPassword)}@127.0.0.1:${ports.redis}`;
  return { uri, label: `${found.version} from ${found.origin}`, process: { spec, leashed } };
}

/** Uses a replica set that was given, after making the services' users there. @throws Problem */
export async function useMongodb(uri: string, secrets: Secrets): Promise<RunningDatabase> {
  try {
    await ensureUsers(uri, serviceUsers(secrets));
  } catch (cause) {
    const why = Error.isError(cause) ? cause.name : 'unknown';
    throw new Problem(`The MongoDB of MONGODB_URI could not be prepared (${why}).`, {
      mend: 'Check that it runs, and that the user in MONGODB_URI may create users (role userAdminAnyDatabase or root).',
      cause,
    });
  }
  return { uri, label: 'as given', process: undefined };
}

/** Uses a Redis that was given. */
export const useRedis = (uri: string): RunningDatabase => ({ uri, label: 'as given', process: undefined });

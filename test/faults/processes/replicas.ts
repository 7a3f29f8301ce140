import { join } from 'node:path';
import process from 'node:process';
import { minimalEnvironment, projectRoot } from '../../../infra/local/config.ts';
import { uriFor } from '../../../infra/local/databases/mongodb-uri.ts';
import { portsFrom } from '../../../infra/local/ports.ts';
import type { Secrets } from '../../../infra/local/secrets.ts';
import { type Environment, environmentOf } from '../../../infra/local/supervisor/environment.ts';
import { type Group, groups, type ReplicaNumber } from '../schedule/fault.ts';
import { type Stores, witnessUser } from '../stores/stores.ts';
import { freePorts } from './free-ports.ts';
import { Replica } from './replica.ts';

/** What replicas are made of. */
export interface ReplicasOptions {
  readonly folder: string;
  /** Where Node keeps what it made of the source. */
  readonly compiled: string;
  readonly secrets: Secrets;
  readonly witnessPassword: string;
  readonly stores: Stores;
  readonly onUnexpected: (what: string) => void;
}

const entries: Readonly<Record<Group, string>> = {
  members: 'services/members/src/main.ts',
  projects: 'services/projects/src/main.ts',
  witness: 'test/faults/witness/witness.ts',
};

/** How far the clock of every second replica is behind. */
export const clockShiftMs = 3_000;
const clock = new URL(`./shifted-clock.ts?ms=${-clockShiftMs}`, import.meta.url).href;
const clockOf = (number: ReplicaNumber): string[] => (number === 2 ? ['--import', clock] : []);

function environmentFor(group: Group, { folder, secrets, witnessPassword, stores }: ReplicasOptions): Environment {
  const [mongodbUri, redisUrl, minimal] = [stores.mongodb.uri, stores.redis.uri, minimalEnvironment()];
  if (group === 'witness') {
    return {
      ...minimal,
      MONGODB_URI: uriFor(mongodbUri, { ...witnessUser, password: witnessPassword }),
      REDIS_URL: redisUrl,
    };
  }
  const env = environmentOf(group, {
    ...{ secrets, ports: portsFrom(0), mongodbUri, redisUrl, logLevel: 'info', minimal },
    outgoing: join(folder, 'outgoing'),
  });
  if (group !== 'members') return env;
  // Nobody takes mails here: without a server they wait, instead of being tried with each sign-up.
  const { SMTP_URL: _nobody, ...without } = env;
  // Everybody who signs up here comes from one address.
  return { ...without, SIGN_UPS_PER_NETWORK: '1000000', ISSUER: 'http://127.0.0.1:4000' };
}

/** Two of each group, none of them started. */
export async function makeReplicas(options: ReplicasOptions): Promise<Replica[]> {
  const numbers: readonly ReplicaNumber[] = [1, 2];
  const wanted = groups.flatMap((group) => numbers.map((number) => ({ group, number })));
  const ports = await freePorts(wanted.length);
  return wanted.map(({ group, number }, at) => {
    const port = ports[at] ?? 0;
    const env = {
      ...environmentFor(group, options),
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'test',
      NODE_COMPILE_CACHE: options.compiled,
    };
    const args = [
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=384',
      ...clockOf(number),
      entries[group],
    ];
    const log = join(options.folder, `${group}-${number}.log`);
    const spec = { command: process.execPath, args, env, cwd: projectRoot, log, sweep: options.folder };
    return new Replica({ group, number, port, spec, onUnexpected: options.onUnexpected });
  });
}

import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { homeAt } from '../../infra/local/home.ts';
import { generateSecrets } from '../../infra/local/secrets.ts';
import { injectAll, type Suffered } from './injection/inject.ts';
import { Recovery } from './injection/recovery.ts';
import { Client } from './load/client.ts';
import { Ledger } from './load/ledger.ts';
import { Load } from './load/load.ts';
import type { Replica } from './processes/replica.ts';
import { clockShiftMs, makeReplicas } from './processes/replicas.ts';
import { describeFault, type Planned } from './schedule/fault.ts';
import { settle } from './settle.ts';
import { type Stores, startStores } from './stores/stores.ts';
import { type Facts, type Finding, finding } from './verdict/facts.ts';
import { judge } from './verdict/judge.ts';
import { keepRows } from './verdict/keep-rows.ts';
import { readFacts } from './verdict/read-facts.ts';

/** One run of the driver. */
export interface DriveOptions {
  readonly plan: readonly Planned[];
  /** Commands a second. */
  readonly rate: number;
  readonly people: number;
  /** How long a fault waits at most until the load has made up for what it could not do in time during those before. */
  readonly catchUpMs: number;
  /** How long to wait for a recovery, and at the end where nothing moves any more. */
  readonly patienceMs: number;
  /** Where the databases' programs are kept. */
  readonly cache: string;
  /** Where the logs of a run are left in which something was wrong. */
  readonly logs: string;
  readonly path: string;
  /** Ends the run early; what was done until then is judged. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** What came of a run. */
export interface Driven {
  readonly suffered: readonly Suffered[];
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** The rows that bear on them. */
  readonly rows: readonly string[];
  /** How long the load lasted. */
  readonly loadMs: number;
}

const warmUpMs = 2_000;

/** Runs two replicas of everything under load, does to them what the plan says, and judges from the outside what came of it. */
export async function drive(options: DriveOptions): Promise<Driven> {
  const folder = await mkdtemp(join(tmpdir(), 'millepiani-faults-'));
  const [secrets, witnessPassword] = [generateSecrets(), randomBytes(24).toString('base64url')];
  try {
    const { cache, path, say } = options;
    const stores = await startStores({ folder, cache, path, secrets, witnessPassword });
    const replicas = await makeReplicas({
      folder,
      compiled: homeAt(folder, cache).compiled,
      secrets,
      witnessPassword,
      stores,
      onUnexpected: say,
    });
    try {
      await Promise.all(replicas.map((replica) => replica.start()));
      say(`a MongoDB set of three, Redis, and two replicas each of members, projects and the witness run in ${folder}`);
      say(`every second replica’s clock is ${clockShiftMs / 1_000} s behind`);
      const driven = await underLoad({ ...options, stores, replicas, privateJwk: secrets.internalTokenPrivateJwk });
      if (driven.findings.length > 0) await keepLogs(folder, options);
      return driven;
    } finally {
      await Promise.all(replicas.map((replica) => replica.end()));
      await stores.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function keepLogs(folder: string, { logs, say }: DriveOptions): Promise<void> {
  await mkdir(logs, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  await Promise.all(names.map((name) => copyFile(join(folder, name), join(logs, name))));
  say(`the logs of all processes are in ${logs}`);
}

interface Running extends DriveOptions {
  readonly stores: Stores;
  readonly replicas: readonly Replica[];
  readonly privateJwk: ReturnType<typeof generateSecrets>['internalTokenPrivateJwk'];
}

const urlsOf = (replicas: readonly Replica[], group: string): string[] =>
  replicas.filter((replica) => replica.group === group).map(({ url }) => url);

async function underLoad(running: Running): Promise<Driven> {
  const { stores, replicas, privateJwk, plan, say, signal, rate, people, patienceMs } = running;
  const database = new MongoClient(stores.mongodb.uri, {
    ...{ readConcern: { level: 'majority' }, readPreference: 'primary', serverSelectionTimeoutMS: 5_000 },
    socketTimeoutMS: 30_000,
  });
  const ledger = new Ledger();
  const noMore = new AbortController();
  const urls = { members: urlsOf(replicas, 'members'), projects: urlsOf(replicas, 'projects') };
  const client = new Client({ urls, privateJwk, ledger, signal: noMore.signal });
  const load = new Load({ client, ledger, rate, people });
  const suffered: Suffered[] = [];
  try {
    await load.prepare();
    const recovery = new Recovery({
      ...{ client, ledger, database, redisUrl: stores.redis.uri, caller: await load.somebody(), withinMs: patienceMs },
    });
    const start = performance.now();
    load.start();
    await sleep(warmUpMs);
    const onSuffered = (one: Suffered) => {
      suffered.push(one);
      say(describe(one, suffered.length, performance.now() - start));
    };
    const ready = () => load.untilCaughtUp(signal.aborted ? 0 : running.catchUpMs);
    await injectAll(plan, { replicas, stores, database, recovery, ready, signal, onSuffered });
    await endLoad(load, ledger, noMore, patienceMs);
    const loadMs = performance.now() - start;
    const isSettled = await settle(database, stores.redis.uri, patienceMs);
    say(isSettled ? 'all has caught up' : 'nothing moves any more, and not all has caught up');
    const facts = await readFacts({
      ...{ client: database, redisUrl: stores.redis.uri, commands: ledger.commands, logs: stores.mongodb.logs },
    });
    const findings = [...judge(facts), ...unfilled(suffered)];
    const rows = findings.length > 0 ? await keepRows(database, join(running.logs, 'rows'), findings) : [];
    return { suffered, facts, findings, rows, loadMs };
  } finally {
    noMore.abort();
    await client.close();
    await database.close();
  }
}

/** Ends the load; clients give up where nothing was answered for `patienceMs`. */
async function endLoad(load: Load, ledger: Ledger, noMore: AbortController, patienceMs: number): Promise<void> {
  let [before, since] = [ledger.answered, performance.now()];
  const look = setInterval(() => {
    const { answered } = ledger;
    if (answered !== before) [before, since] = [answered, performance.now()];
    else if (performance.now() - since > patienceMs) noMore.abort();
  }, 500);
  await load.stop();
  clearInterval(look);
}

function describe({ fault, title, isReached, recoveryMs }: Suffered, nth: number, at: number): string {
  const end = recoveryMs === undefined ? 'done' : `works again after ${(recoveryMs / 1_000).toFixed(1)} s`;
  const group = 'group' in fault ? ` (${fault.group})` : '';
  return `${(at / 1_000).toFixed(0).padStart(5)} s  ${nth}. ${title}${group}: ${isReached ? end : 'nobody came to it'}`;
}

/** Streams that Redis lost and that were not filled again in time, whatever they are at the end. */
const unfilled = (suffered: readonly Suffered[]): Finding[] =>
  suffered
    .filter(({ isRefilled }) => !isRefilled)
    .map(({ fault }) => finding('stream', `not filled again after ${describeFault(fault)}`));

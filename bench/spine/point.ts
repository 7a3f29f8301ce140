import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import type { BenchConfig } from '../config.ts';
import { backlogAt, latenciesIn, percentile, rateIn, type Span } from './figures.ts';
import { busyMs, machine } from './machine.ts';
import { type FromProcess, type Moment, monotonic, type Order, type Task, type ToProcess } from './messages.ts';

/** What one point is: a variant at a pace, for some time. */
export interface Point extends Task {
  readonly name: string;
  /** Of the time, not counted. */
  readonly warmUpSeconds: number;
}

/** What was measured at a point, once. */
export interface Measured {
  /** Commits a second, or where there are effects, effects. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** Waiting for their effect, half-way and at the end. */
  readonly backlog: readonly [number, number];
  /** Processor time for one command, by process, in milliseconds. */
  readonly cpu: Readonly<Record<string, number>>;
  /** The database's round trips for one command, of all processes. */
  readonly requests: number;
  /** Commands that failed. */
  readonly failed: number;
  /** The part of the machine that others used meanwhile. */
  readonly others: number;
  /** Transactions that the database aborted, of all. */
  readonly aborted: number;
}

class Ended extends Error {
  constructor(role: string) {
    super(`The process ${role} ended, or took so long that it was ended.`);
  }
}

interface Process {
  readonly role: Order['role'];
  readonly child: ChildProcess;
  readonly send: (message: ToProcess) => void;
  /** The next message of a kind. */
  readonly next: <K extends 'ready' | 'moments'>(kind: K) => Promise<Extract<FromProcess, Record<K, unknown>>>;
}

const script = fileURLToPath(new URL('./process.ts', import.meta.url));

function startProcess(role: Order['role']): Process {
  const child = fork(script);
  const send = (message: ToProcess) => void child.send(message);
  const next: Process['next'] = (kind) =>
    new Promise((resolve, reject) => {
      const onExit = () => reject(new Ended(role));
      const onMessage = (message: FromProcess) => {
        if (!(kind in message)) return;
        child.off('message', onMessage);
        child.off('exit', onExit);
        resolve(message as never);
      };
      child.on('message', onMessage);
      child.on('exit', onExit);
    });
  return { role, child, send, next };
}

async function end({ child }: Process): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

const consumers = { raw: [], both: [], outbox: [], spine: ['relay', 'reader'], queue: ['worker'] } as const;

const databaseUri = (config: BenchConfig, name: string): string => {
  const url = new URL(config.mongodbUri);
  url.pathname = `/${name}`;
  if (!url.searchParams.has('authSource')) url.searchParams.set('authSource', 'admin');
  return url.toString();
};

/** What the database has done so far. */
async function databaseWork(client: MongoClient): Promise<{ cpuMs: number; requests: number; aborted: number }> {
  const { extra_info: info, network, transactions } = await client.db('admin').command({ serverStatus: 1 });
  return {
    cpuMs: (Number(info?.user_time_us) + Number(info?.system_time_us)) / 1_000,
    requests: Number(network?.numRequests),
    aborted: Number(transactions?.totalAborted),
  };
}

const effectsWithin = 20_000;

/** Measures a point once, on databases and in processes of its own. */
export async function measure(config: BenchConfig, point: Point, name: string): Promise<Measured> {
  const order = {
    ...{ commandsUri: databaseUri(config, `${name}_c`), effectsUri: databaseUri(config, `${name}_e`) },
    ...{ redisUrl: config.redisUrl, prefix: name },
  };
  const client = await MongoClient.connect(config.mongodbUri);
  const roles: readonly Order['role'][] = ['load', ...consumers[point.variant]];
  const processes = new Map<Order['role'], Process>();
  const kill = () => {
    for (const { child } of processes.values()) child.kill('SIGKILL');
  };
  const tooLong = setTimeout(kill, (point.seconds + 60) * 1_000 + effectsWithin);
  try {
    for (const role of roles) {
      const started = startProcess(role);
      processes.set(role, started);
      const ready = started.next('ready');
      started.send({ order: { ...order, role } });
      await ready;
    }
    return await run(point, processes, client);
  } finally {
    clearTimeout(tooLong);
    await Promise.all([...processes.values()].map(end));
    for (const suffix of ['c', 'e']) await client.db(`${name}_${suffix}`).dropDatabase();
    await client.close();
  }
}

async function run(
  point: Point,
  processes: ReadonlyMap<Order['role'], Process>,
  client: MongoClient,
): Promise<Measured> {
  const load = processes.get('load');
  const consumer = processes.get('reader') ?? processes.get('worker');
  if (!load) throw new Ended('load');
  let effectsSoFar = 0;
  consumer?.child.on('message', (message: FromProcess) => {
    if (!('effects' in message)) return;
    effectsSoFar = message.effects;
    load.send(message);
  });
  const before = await databaseWork(client);
  const busyBefore = busyMs();
  const from = monotonic();
  const answered = load.next('moments');
  load.send({ task: point });
  const { moments: commits, cpuMs, failed } = await answered;
  const deadline = monotonic() + effectsWithin;
  while (consumer && effectsSoFar < commits.length && monotonic() < deadline) await sleep(20);
  const after = await databaseWork(client);
  const [busy, took] = [busyMs() - busyBefore, monotonic() - from];
  const cpu: Record<string, number> = { load: cpuMs, mongod: after.cpuMs - before.cpuMs };
  let effects: readonly Moment[] = commits;
  for (const other of processes.values()) {
    if (other === load) continue;
    const asked = other.next('moments');
    other.send({ ask: 'moments' });
    const answer = await asked;
    cpu[other.role] = answer.cpuMs;
    if (other === consumer) effects = answer.moments;
  }
  const span = { from: from + point.warmUpSeconds * 1_000, to: from + point.seconds * 1_000 };
  return {
    ...figuresOf(span, commits, effects),
    cpu: Object.fromEntries(Object.entries(cpu).map(([role, ms]) => [role, ms / commits.length])),
    requests: (after.requests - before.requests) / commits.length,
    aborted: after.aborted - before.aborted,
    failed,
    others: Math.max(0, busy - Object.values(cpu).reduce((sum, ms) => sum + ms, 0)) / (took * machine.cores),
  };
}

function figuresOf(span: Span, commits: readonly Moment[], effects: readonly Moment[]) {
  const latencies = latenciesIn(span, commits, effects);
  const backlog = [(span.from + span.to) / 2, span.to].map((at) => backlogAt(at, commits, effects));
  return {
    rate: rateIn(span, effects),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    backlog: [backlog[0] ?? 0, backlog[1] ?? 0] as const,
  };
}

import process from 'node:process';
import { connectStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import type { OutboxEvent } from '@millepiani/spine/event';
import { prepareLeases } from '@millepiani/spine/lease-rows';
import { outboxName } from '@millepiani/spine/outbox';
import { Reader } from '@millepiani/spine/reader/reader';
import { ReaderStore } from '@millepiani/spine/reader/reader-store';
import { Relay } from '@millepiani/spine/relay/relay';
import { Queue, Worker } from 'bullmq';
import { Load } from './load.ts';
import { type FromProcess, type Moment, monotonic, type Order, type ToProcess } from './messages.ts';
import { Commands, countedType, countersOf, moveOn, prepareCounters, services } from './workload.ts';

// One process of the measurement: it is told its role, then what to do, and ends when whoever started it does.

const say = (message: FromProcess): void => void process.send?.(message);
const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (fields: object, message: string) => console.error(message, fields),
  error: (fields: object, message: string) => console.error(message, fields),
};
const queueName = 'effects';
const lanes = 8;
const nothing = async (): Promise<void> => undefined;

let moments: Moment[] = [];
let load: Load | undefined;
let cpuAtReady: NodeJS.CpuUsage | undefined;
let act: ((message: ToProcess) => Promise<void>) | undefined;

/** Remembers effects, and says now and then how many there were. */
function effectHappened(number: number): void {
  moments.push([number, monotonic()]);
}

function tellEffects(): void {
  let told = -1;
  setInterval(() => {
    if (told === moments.length) return;
    told = moments.length;
    say({ effects: told });
  }, 50);
}

async function beLoad({ commandsUri, effectsUri, redisUrl, prefix }: Order): Promise<void> {
  const connection = await connectStore({ uri: commandsUri, appName: 'bench-load' });
  const commands = new Commands(connection);
  await commands.prepare();
  const queue = new Queue(queueName, { connection: { url: redisUrl }, prefix });
  const enqueue = (number: number, aggregate: string) =>
    queue.add('effect', { number, aggregate, note: 'x'.repeat(100) }, { removeOnComplete: true });
  const effects = await connectStore({ uri: effectsUri, appName: 'bench-load' });
  await prepareCounters(effects);
  const counters = countersOf(effects);
  const both = (_number: number, aggregate: string) =>
    inTransaction(effects, (session) => moveOn(counters, aggregate, session));
  const after = { raw: nothing, both, outbox: nothing, spine: nothing, queue: enqueue };
  act = async (message) => {
    if (!('task' in message)) return;
    const { task } = message;
    load = new Load(commands, task, after[task.variant]);
    await load.run();
    moments = load.moments;
    tellMoments();
  };
}

async function beRelay({ commandsUri, redisUrl, prefix }: Order): Promise<void> {
  const connection = await connectStore({ uri: commandsUri, appName: 'bench-relay' });
  await prepareLeases(connection);
  const relay = new Relay({
    ...{ service: services.source, connection, mongodbUri: commandsUri, redisUrl, prefix, log, leaseMs: 2_000 },
  });
  relay.start();
  await until(async () => (await relay.metrics()).isActive);
}

async function beReader({ commandsUri, effectsUri, redisUrl, prefix }: Order): Promise<void> {
  const connection = await connectStore({ uri: effectsUri, appName: 'bench-reader' });
  await new ReaderStore(connection).prepare();
  await prepareLeases(connection);
  await prepareCounters(connection);
  const counters = countersOf(connection);
  const source = connection.getClient().db(new URL(commandsUri).pathname.slice(1));
  const reader = new Reader({
    ...{ name: 'counts', service: services.reacting, source: services.source, connection, log, lanes, leaseMs: 2_000 },
    ...{ types: [countedType], place: { redisUrl, prefix } },
    sourceOutbox: source.collection<OutboxEvent>(outboxName),
    handle: async ({ partitionkey, data }, { session, afterCommit }) => {
      await moveOn(counters, partitionkey, session);
      afterCommit(() => effectHappened(Number(data.number)));
    },
  });
  reader.start();
  tellEffects();
  await until(async () => (await reader.metrics()).isActive);
}

async function beWorker({ effectsUri, redisUrl, prefix }: Order): Promise<void> {
  const connection = await connectStore({ uri: effectsUri, appName: 'bench-worker' });
  await prepareCounters(connection);
  const counters = countersOf(connection);
  const worker = new Worker<{ number: number; aggregate: string }>(
    queueName,
    async ({ data }) => {
      await inTransaction(connection, (session) => moveOn(counters, data.aggregate, session));
      effectHappened(data.number);
    },
    { connection: { url: redisUrl }, prefix, concurrency: lanes },
  );
  worker.on('error', (error) => log.error({ error }, 'worker'));
  tellEffects();
  await worker.waitUntilReady();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((wake) => setTimeout(wake, 20));
}

function tellMoments(): void {
  const { user, system } = process.cpuUsage(cpuAtReady);
  say({ moments, cpuMs: (user + system) / 1_000, failed: load?.failed ?? 0 });
}

const roles = { load: beLoad, relay: beRelay, reader: beReader, worker: beWorker } as const;

process.on('message', async (message: ToProcess) => {
  if ('order' in message) {
    await roles[message.order.role](message.order);
    cpuAtReady = process.cpuUsage();
    say({ ready: true });
  } else if ('effects' in message && load) load.effects = message.effects;
  else if ('ask' in message) tellMoments();
  else await act?.(message);
});
process.on('disconnect', () => process.exit());

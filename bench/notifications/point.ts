import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { monotonic } from '../../test/siege/receiver/messages.ts';
import { ReceiverProcess } from '../../test/siege/receiver/receiver.ts';
import type { BenchConfig } from '../config.ts';
import { deliver } from './delivering.ts';
import { figuresOf, type Measured } from './figures.ts';
import { Load } from './load.ts';
import type { NotificationsBenchOptions, Variant } from './options.ts';

/** What is measured at once: what delivers, to how many. */
export interface Point {
  readonly variant: Variant;
  readonly endpoints: number;
}

const mostEvents = 4_000_000;
const drainMs = 60_000;
/** Events on their way at most, at full load: fewer the more endpoints each goes to. */
const windowFor = (endpoints: number): number => Math.min(400, Math.max(40, Math.round(4_000 / endpoints)));
/** Events a second at a pace that leaves everybody room: 50, 14 and 4, to 1, 10 and 100 endpoints. */
const paceFor = (endpoints: number): number => Math.max(2, Math.round(50 / endpoints ** 0.55));

/** Measures a point, in processes and a database of its own. */
export async function measure(
  config: BenchConfig,
  options: NotificationsBenchOptions,
  { variant, endpoints }: Point,
): Promise<Measured> {
  const name = `bench_${variant}_${endpoints}`;
  const receiver = await ReceiverProcess.start({
    ...{ endpoints, events: mostEvents, refusesOneIn: 0, checksOneIn: 1_000, seed: 1, isTimed: true },
  });
  try {
    const delivering = await deliver[variant]({ config, name, urls: receiver.urls });
    try {
      await receiver.trust(delivering.secrets);
      const load = new Load(delivering.commit);
      const spans = await run(load, receiver, { ...options, endpoints });
      const { signatures, unknown } = await receiver.report();
      if (signatures.wrong + unknown > 0)
        throw new TypeError(`${signatures.wrong} wrong signatures, ${unknown} unknown`);
      return figuresOf({ variant, endpoints, commits: load.commits, moments: await receiver.moments(), ...spans });
    } finally {
      await delivering.close();
    }
  } finally {
    await receiver.close();
    await drop(config, name);
  }
}

type Run = Pick<NotificationsBenchOptions, 'clients' | 'seconds' | 'warmUpSeconds'> & Pick<Point, 'endpoints'>;

async function run(load: Load, receiver: ReceiverProcess, { clients, seconds, warmUpSeconds, endpoints }: Run) {
  let come = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      come = (await receiver.progress()).distinct / endpoints;
      await sleep(20);
    }
  })();
  const drained = async () => {
    const end = monotonic() + drainMs;
    while (come < load.begun && monotonic() < end) await sleep(20);
  };
  const begun = monotonic();
  await load.saturate(clients, warmUpSeconds + seconds, { window: windowFor(endpoints), come: () => come });
  const full = { from: begun + warmUpSeconds * 1_000, to: begun + (warmUpSeconds + seconds) * 1_000 };
  await drained();
  const from = monotonic();
  await load.pace(paceFor(endpoints), seconds);
  const paced = { from, to: monotonic() };
  await drained();
  isOver = true;
  await looking;
  return { full, paced };
}

async function drop({ mongodbUri }: BenchConfig, name: string): Promise<void> {
  const client = await MongoClient.connect(mongodbUri);
  for (const part of ['', '_projects', '_members']) await client.db(`${name}${part}`).dropDatabase();
  await client.close();
}

import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { readBenchConfig } from '../config.ts';
import { median } from './figures.ts';
import { type Measured, measure, type Point } from './point.ts';
import { describe, type Row, summarise, table } from './report.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    repeats: { type: 'string', default: '3' },
    clients: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});

const warmUpSeconds = 2;
const seconds = Number(values.seconds) + warmUpSeconds;
const repeats = Number(values.repeats);
const seed = Number(values.seed);
const aggregates = 1_000;
const window = 400;

const common = { warmUpSeconds, seconds, aggregates, seed };
const saturate = { kind: 'saturate', clients: Number(values.clients), window } as const;
const paced = (perSecond: number) => ({ kind: 'paced', perSecond }) as const;

/** In the order in which they take turns: what is compared is measured side by side. */
const points: readonly Point[] = [
  { ...common, name: 'raw', variant: 'raw', pace: saturate },
  { ...common, name: 'outbox', variant: 'outbox', pace: saturate },
  { ...common, name: 'spine', variant: 'spine', pace: saturate },
  { ...common, name: 'queue', variant: 'queue', pace: saturate },
  { ...common, name: 'spine-50', variant: 'spine', pace: paced(50) },
  { ...common, name: 'queue-50', variant: 'queue', pace: paced(50) },
  { ...common, name: 'spine-200', variant: 'spine', pace: paced(200) },
  { ...common, name: 'queue-200', variant: 'queue', pace: paced(200) },
].filter(({ name }) => values.only === '' || values.only.split(',').includes(name)) as Point[];

const config = readBenchConfig();
const client = await MongoClient.connect(config.mongodbUri);
const { version } = await client.db('admin').command({ buildInfo: 1 });
await client.close();

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  mongodb: String(version),
};
const sizes = {
  seed,
  repeats,
  seconds: seconds - warmUpSeconds,
  warmUpSeconds,
  clients: saturate.clients,
  window,
  aggregates,
};
console.log(describe(machine, sizes));

const results = new Map<string, Measured[]>(points.map(({ name }) => [name, []]));
const loads: number[] = [];
for (let repeat = 0; repeat < repeats; repeat += 1) {
  for (const point of points) {
    loads.push(loadavg()[0] ?? 0);
    const measured = await measure(config, { ...point, seed: seed + repeat }, `bench_${repeat}_${point.name}`);
    results.get(point.name)?.push(measured);
    console.log(`  ${repeat + 1}/${repeats} ${point.name}: ${summarise(measured)}`);
  }
}

const rows: Row[] = points.map((point) => ({ point, measured: results.get(point.name) ?? [] }));
console.log(table(rows));
const rate = (name: string): number => median((results.get(name) ?? []).map((one) => one.rate));
const ratio = rate('spine') / rate('raw');
const rounded = (value: number): number => Math.round(value * 100) / 100;
if (!Number.isNaN(ratio))
  console.log(`Spine to raw: ${rounded(ratio)}; queue to raw: ${rounded(rate('queue') / rate('raw'))}`);
console.log(
  JSON.stringify({
    bench: 'spine',
    machine,
    sizes,
    loads: loads.map(rounded),
    ratio: rounded(ratio),
    results: Object.fromEntries(results),
  }),
);

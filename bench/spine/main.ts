import process from 'node:process';
import { MongoClient } from 'mongodb';
import { readBenchConfig } from '../config.ts';
import { orReport } from '../or-report.ts';
import { about } from './about.ts';
import { median } from './figures.ts';
import { machine, untilQuiet } from './machine.ts';
import { readOptions } from './options.ts';
import { type Measured, measure, type Point } from './point.ts';
import { describe, type Row, summarise, table } from './report.ts';

const names = ['raw', 'both', 'outbox', 'spine', 'queue', 'spine-50', 'queue-50', 'spine-200', 'queue-200'];
const options = orReport(() => readOptions(process.argv.slice(2), names));
const { warmUpSeconds, repeats, seed, only } = options;
const seconds = options.seconds + warmUpSeconds;
const aggregates = 1_000;
const window = 400;

const common = { warmUpSeconds, seconds, aggregates, seed };
const saturate = { kind: 'saturate', clients: options.clients, window } as const;
const paced = (perSecond: number) => ({ kind: 'paced', perSecond }) as const;

/** In the order in which they take turns: what is compared is measured side by side. */
const points: readonly Point[] = [
  { ...common, name: 'raw', variant: 'raw', pace: saturate },
  { ...common, name: 'both', variant: 'both', pace: saturate },
  { ...common, name: 'outbox', variant: 'outbox', pace: saturate },
  { ...common, name: 'spine', variant: 'spine', pace: saturate },
  { ...common, name: 'queue', variant: 'queue', pace: saturate },
  { ...common, name: 'spine-50', variant: 'spine', pace: paced(50) },
  { ...common, name: 'queue-50', variant: 'queue', pace: paced(50) },
  { ...common, name: 'spine-200', variant: 'spine', pace: paced(200) },
  { ...common, name: 'queue-200', variant: 'queue', pace: paced(200) },
].filter(({ name }) => only.length === 0 || only.includes(name)) as Point[];

const config = readBenchConfig();
const client = await MongoClient.connect(config.mongodbUri);
const { version } = await client.db('admin').command({ buildInfo: 1 });
await client.close();

const sizes = {
  seed,
  repeats,
  seconds: seconds - warmUpSeconds,
  warmUpSeconds,
  clients: saturate.clients,
  window,
  aggregates,
};
const where = { ...machine, mongodb: String(version) };
console.log(`${about}\n${describe(where, sizes)}`);

const results = new Map<string, Measured[]>(points.map(({ name }) => [name, []]));
for (let repeat = 0; repeat < repeats; repeat += 1) {
  for (const point of points) {
    await untilQuiet(options.patience);
    const measured = await measure(config, { ...point, seed: seed + repeat }, `bench_${repeat}_${point.name}`);
    results.get(point.name)?.push(measured);
    console.log(`  ${repeat + 1}/${repeats} ${point.name}: ${summarise(measured)}`);
  }
}

const rows: Row[] = points.map((point) => ({ point, measured: results.get(point.name) ?? [] }));
console.log(table(rows));
/** Of each repeat by itself, since what others do on the machine changes from one to the next. */
const toBase = (base: string, name: string): number =>
  median((results.get(name) ?? []).map(({ rate }, at) => rate / (results.get(base)?.[at]?.rate ?? Number.NaN)));
const compared = [
  ...['both', 'outbox', 'spine', 'queue'].map((name) => [name, 'raw'] as const),
  ...['spine', 'queue'].map((name) => [name, 'both'] as const),
];
const ratios = Object.fromEntries(compared.map(([name, base]) => [`${name} to ${base}`, toBase(base, name)]));
for (const [names, ratio] of Object.entries(ratios)) {
  if (!Number.isNaN(ratio)) console.log(`${names}, median of the repeats' ratios: ${ratio.toFixed(2)}`);
}
console.log(JSON.stringify({ bench: 'spine', where, sizes, ratios, results: Object.fromEntries(results) }));

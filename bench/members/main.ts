import process from 'node:process';
import { dayOf } from '@millepiani/kernel/day';
import { MongoClient } from 'mongodb';
import { readConfig } from '../../infra/local/config.ts';
import { painter, reportProblem } from '../../infra/local/terminal.ts';
import { machine, untilQuiet } from '../spine/machine.ts';
import { describe } from '../spine/report.ts';
import { about } from './about.ts';
import { type Figure, figureOf, judge, type Row, table } from './figures.ts';
import { type MembersBenchOptions, readOptions } from './options.ts';
import { questions } from './questions.ts';
import { type Site, startSite } from './site.ts';

/** The last one changes what is there, so it is the last. */
const names = [...Object.keys(questions), 'hold'];
const searches = ['text', 'skill-free', 'place', 'facets'];

const ms = ({ p50, p99, rate, answers, size }: Figure): string =>
  `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${rate.toFixed(0)}/s, ${answers} answers, found ${size.toFixed(1)}`;

async function mongodbVersion(uri: string): Promise<string> {
  const client = await MongoClient.connect(uri);
  try {
    const { version } = await client.db('admin').command({ buildInfo: 1 });
    return String(version);
  } finally {
    await client.close();
  }
}

interface Sites {
  readonly small: Site;
  readonly large: Site;
}

/** What the service makes anew day by day it makes while it is measured, where days have passed. */
function warnOfAge(size: number, seededAt: string, today: string): void {
  const day = dayOf(new Date(seededAt));
  if (day === today) return;
  console.log(
    `The ${size} people are as on ${day}: \`npm run seed -- --members ${size} --again\` makes them as of today.`,
  );
}

/** One figure of both communities, one right after the other. */
async function row(what: string, who: Row['who'], sites: Sites, options: MembersBenchOptions): Promise<Row> {
  await untilQuiet(options.patience);
  const task = { figure: what, who, ...options };
  const small = figureOf(await sites.small.asker.measure(task));
  const large = figureOf(await sites.large.asker.measure(task));
  const { beside, members } = options;
  console.log(`  ${what}, ${who}, ${beside} people: ${ms(small)}\n  ${what}, ${who}, ${members} people: ${ms(large)}`);
  return { what, who, small, large };
}

async function measureAll(sites: Sites, options: MembersBenchOptions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const what of names.filter((name) => options.only.length === 0 || options.only.includes(name))) {
    rows.push(await row(what, 'service', sites, options));
    if (options.withPlain && what in questions) rows.push(await row(what, 'plain', sites, options));
  }
  return rows;
}

async function main(signal: AbortSignal): Promise<void> {
  const options = readOptions(process.argv.slice(2), names);
  const { members, beside, seed, clients, requests, seconds, warmUp, think, replicas } = options;
  const opening = { config: readConfig(), say: (line: string) => console.log(line), signal };
  const today = dayOf(new Date());
  const small = await startSite({ members: beside, seed, today, replicas }, opening);
  try {
    const large = await startSite({ members, seed, today, replicas }, opening);
    try {
      const where = { ...machine, mongodb: await mongodbVersion(large.mongodbUri) };
      const sizes = { members, beside, seed, clients, replicas, requests, seconds, warmUp, think };
      console.log(`${about}\n${describe(where, sizes)}`);
      for (const [size, { seededAt }] of [
        [beside, small],
        [members, large],
      ] as const)
        warnOfAge(size, seededAt, today);
      const rows = await measureAll({ small, large }, options);
      console.log(
        `\nMilliseconds; all clients at once, each waiting for its answer.\n${table(rows, { small: beside, large: members })}`,
      );
      for (const line of judge(rows, searches)) console.log(line);
      console.log(JSON.stringify({ bench: 'members', where, sizes, rows }));
    } finally {
      await large.close();
    }
  } finally {
    await small.close();
  }
}

const end = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => end.abort());
try {
  await main(end.signal);
} catch (error) {
  reportProblem(error, painter(false));
  process.exitCode = 1;
}
// What broke off may have left connections and timers, which are to keep nobody waiting.
process.exit();

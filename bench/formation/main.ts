import process from 'node:process';
import { dayOf } from '@millepiani/kernel/day';
import { MongoClient } from 'mongodb';
import { readBenchConfig } from '../config.ts';
import { clock } from '../members/closed-loop.ts';
import { orReport } from '../or-report.ts';
import { randomFrom } from '../spine/load.ts';
import { machine, untilQuiet } from '../spine/machine.ts';
import { describe } from '../spine/report.ts';
import { about } from './about.ts';
import { Asking } from './asking.ts';
import { type Figure, figureOf, judge, type Proposed, told } from './figures.ts';
import { type FormationBenchOptions, readOptions } from './options.ts';
import { seed } from './seeding.ts';
import { Service } from './service.ts';
import type { Community, Random } from './workload.ts';

const options = orReport(() => readOptions(process.argv.slice(2)));
const config = readBenchConfig();
const name = 'bench_formation';

function databaseUri(): string {
  const url = new URL(config.mongodbUri);
  url.pathname = `/${name}`;
  if (!url.searchParams.has('authSource')) url.searchParams.set('authSource', 'admin');
  return url.toString();
}

/** So many proposals, by so many who ask at once. */
async function ask(service: Service, count: number, { random, ...community }: Community & { random: Random }) {
  const proposed: Proposed[] = [];
  let asked = 0;
  const loop = async () => {
    const asking = new Asking(service);
    while (asked < count) {
      asked += 1;
      proposed.push(await asking.propose(random, options.slots, community));
    }
  };
  await Promise.all(Array.from({ length: options.clients }, loop));
  return proposed;
}

async function measure(service: Service, asked: Community & { random: Random }): Promise<Figure> {
  const { warmUp, requests, patience }: FormationBenchOptions = options;
  await ask(service, warmUp, asked);
  await untilQuiet(patience);
  await service.watch();
  const proposed = await ask(service, requests, asked);
  return figureOf(proposed, await service.blocked());
}

const client = await MongoClient.connect(databaseUri());
let service: Service | undefined;
try {
  const { version } = await client.db('admin').command({ buildInfo: 1 });
  const where = { ...machine, mongodb: String(version) };
  const { members, slots, skills, seed: seeded, clients, requests, warmUp } = options;
  const sizes = { members, slots, skills, seed: seeded, clients, requests, warmUp };
  console.log(`${about}\n${describe(where, sizes)}`);
  service = await Service.start(databaseUri(), config.redisUrl, name);
  const community = { today: dayOf(new Date()), skills, random: randomFrom(seeded) };
  const begun = clock();
  const documents = await seed(client.db(), members, community);
  console.log(`Seeded ${documents.toLocaleString('en')} documents in ${((clock() - begun) / 1_000).toFixed(0)} s.`);
  const figure = await measure(service, community);
  console.log(told(figure));
  for (const line of judge(figure)) console.log(line);
  console.log(JSON.stringify({ bench: 'formation', where, sizes, figure }));
} finally {
  await service?.end();
  await client.db().dropDatabase();
  await client.close();
}

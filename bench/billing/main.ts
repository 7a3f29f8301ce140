import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { plusDays } from '@millepiani/kernel/day';
import type { AgentId, Id } from '@millepiani/kernel/id';
import { connectStore } from '@millepiani/mongo/connection';
import { balanceAsOf, trialBalancesAsOf } from '../../services/billing/src/ledger/balances.adapter.ts';
import { isSound } from '../../services/billing/src/ledger-check/ledger-check.ts';
import { makeCheck } from '../../services/billing/src/ledger-check/making.adapter.ts';
import { readLines, readStatement } from '../../services/billing/src/statements/reading.adapter.ts';
import { type OpenBilling, openBillingOn } from '../../services/billing/test/billing-on-database.ts';
import { readBenchConfig } from '../config.ts';
import { orReport } from '../or-report.ts';
import { randomFrom } from '../spine/load.ts';
import { about } from './about.ts';
import { figureOf, type Row, ratioOf, table } from './figures.ts';
import { readOptions } from './options.ts';
import type { Order, Posted } from './process.ts';
import { days, firstDay, idOf, seed } from './seeding.ts';

const options = orReport(() => readOptions(process.argv.slice(2)));
const { mongodbUri } = readBenchConfig();
const sizes = { small: options.small, large: options.large };
console.log(`${about}\n${cpus().length} × ${cpus()[0]?.model}. ${JSON.stringify(options)}`);

const uriOf = (database: string): string => {
  const url = new URL(mongodbUri);
  url.pathname = `/${database}`;
  return url.href;
};

/** A ledger of so many postings, with the service's own indexes. */
async function ledger(name: string, postings: number): Promise<{ uri: string; service: OpenBilling }> {
  const uri = uriOf(name);
  const begun = performance.now();
  const bare = await connectStore({ uri, appName: 'bench', answerWithinMs: 3_600_000 });
  await seed(bare, { postings, accounts: options.accounts, seed: options.seed });
  const seeded = performance.now();
  await bare.close();
  const service = await openBillingOn(uri, { answerWithinMs: 3_600_000 });
  const told = (ms: number) => `${(ms / 1_000).toFixed(0)} s`;
  console.log(
    `${postings.toLocaleString('en')} postings in ${told(seeded - begun)}, indexes in ${told(performance.now() - seeded)}`,
  );
  return { uri, service };
}

type Ask = (random: () => number) => Promise<unknown>;

/** What is asked, each time of another account and another day. */
function questions({ billing }: OpenBilling): Readonly<Record<string, Ask>> {
  const account = (random: () => number) => idOf('acc', Math.floor(random() * options.accounts)) as Id<'acc'>;
  const day = (random: () => number) => plusDays(firstDay, Math.floor(random() * days));
  const instant = (random: () => number) => new Date(`${day(random)}T12:00:00Z`);
  const everybody = { ownerId: undefined, currency: undefined };
  const now = { asOf: undefined, postedBefore: undefined };
  const page = async (random: () => number, postedBefore: Date | undefined) => {
    const from = day(random);
    const period = { from, to: plusDays(from, 30) };
    const statement = await readStatement(billing, account(random), { period, postedBefore });
    if (!statement) throw new TypeError('There is no such account.');
    const lines = await readLines(billing, statement, { after: undefined, limit: 21 });
    if (!lines.ok) throw new TypeError(JSON.stringify(lines.error));
  };
  return {
    'statement, first page': (random) => page(random, undefined),
    'statement as known then': (random) => page(random, instant(random)),
    'balance as of a day': (random) => balanceAsOf(billing, account(random), { ...now, asOf: day(random) }),
    'balance as known then': (random) =>
      balanceAsOf(billing, account(random), { ...now, postedBefore: instant(random) }),
    'balance as of, as known': (random) => {
      const postedBefore = instant(random);
      const asOf = plusDays(postedBefore.toISOString().slice(0, 10), -10);
      return balanceAsOf(billing, account(random), { asOf, postedBefore });
    },
    'trial balance': () => trialBalancesAsOf(billing, everybody, now),
    'trial balance as of a day': (random) => trialBalancesAsOf(billing, everybody, { ...now, asOf: day(random) }),
    'trial balance as known then': (random) =>
      trialBalancesAsOf(billing, everybody, { ...now, postedBefore: instant(random) }),
    'an owner’s, as of a day': (random) => {
      const ownerId = idOf('org', Math.floor((random() * options.accounts) / 8)) as AgentId;
      return trialBalancesAsOf(billing, { ownerId, currency: undefined }, { ...now, asOf: day(random) });
    },
  };
}

async function timed(ask: Ask, requests: number): Promise<number[]> {
  const random = randomFrom(options.seed);
  for (let at = 0; at < 20; at += 1) await ask(random);
  const ms: number[] = [];
  for (let at = 0; at < requests; at += 1) {
    const begun = performance.now();
    await ask(random);
    ms.push(performance.now() - begun);
  }
  return ms;
}

/** Postings a second of several processes at once. */
async function rateOf(who: Order['who'], uri: string): Promise<number> {
  const { processes, clients, seconds, accounts } = options;
  const all = Array.from({ length: processes }, (_, at) => {
    const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    return new Promise<Posted>((done, fail) => {
      child.once('message', (posted: Posted) => {
        done(posted);
        child.disconnect();
      });
      child.once('exit', (code) => fail(new Error(`A process ended (${code}).`)));
      const order: Order = { uri, who, seconds, clients, accounts, seed: options.seed + at };
      child.send(order);
    });
  });
  const posted = await Promise.all(all);
  return posted.reduce((sum, { entries, ms }) => sum + (2 * entries * 1_000) / ms, 0);
}

const small = await ledger('bench_books_small', options.small);
const large = await ledger('bench_books_large', options.large);
const rows: Row[] = [];
const [ofSmall, ofLarge] = [questions(small.service), questions(large.service)];
for (const [what, ask] of Object.entries(ofLarge)) {
  const other = ofSmall[what];
  if (!other) continue;
  const row = {
    ...{ what, small: figureOf(await timed(other, options.requests)) },
    large: figureOf(await timed(ask, options.requests)),
  };
  rows.push(row);
  console.log(`  ${what}: ${ratioOf(row).toFixed(2)}`);
}
const begun = performance.now();
const check = await makeCheck(large.service.billing, new Date());
const checkSeconds = (performance.now() - begun) / 1_000;
console.log(
  `The check of ${options.large.toLocaleString('en')} postings: ${checkSeconds.toFixed(0)} s, sound: ${isSound(check)}.`,
);
const rates = { service: await rateOf('service', large.uri), raw: await rateOf('raw', large.uri) };
console.log(table(rows, sizes));
console.log(
  `Postings a second, with ${options.large.toLocaleString('en')} there: ${rates.service.toFixed(0)} by the service, ${rates.raw.toFixed(0)} raw.`,
);
console.log(
  JSON.stringify({ bench: 'billing', options, rows, rates, check: { seconds: checkSeconds, isSound: isSound(check) } }),
);
await Promise.all([small, large].map(({ service }) => service.close()));
process.exit(isSound(check) && rows.every((row) => ratioOf(row) <= 2) ? 0 : 1);

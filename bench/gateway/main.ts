import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readConfig } from '../../infra/local/config.ts';
import { homeAt, prepareHome } from '../../infra/local/home.ts';
import { endAllLeashed } from '../../infra/local/processes/leashed.ts';
import { painter, reportProblem } from '../../infra/local/terminal.ts';
import { machine } from '../spine/machine.ts';
import { describe } from '../spine/report.ts';
import { about } from './about.ts';
import { judge } from './bars.ts';
import type { Outcome } from './bout.ts';
import { questionNames } from './catalogue/questions.ts';
import { contenders } from './contenders.ts';
import { shareCores } from './cores.ts';
import { table } from './figures.ts';
import { Asker } from './helper.ts';
import { readOptions } from './options.ts';
import { ownContenders } from './own/contenders.ts';
import { measureOwn } from './own/own.ts';
import { ensurePeers } from './peers.ts';
import { measurePublic } from './public.ts';
import type { Tools } from './tools.ts';

const say = (line: string): void => console.log(line);
const nothing: Outcome = { measured: [], failures: [] };

/** The tables of what was measured, one for each question; the gateway by which the others are measured is the first. */
function show({ measured }: Outcome): void {
  const [base] = measured.filter(({ round }) => round === 1);
  if (!base) return;
  for (const question of new Set(measured.map((one) => one.question)))
    say(`\n${table(measured, question, base.gateway)}`);
}

async function measure(tools: Tools): Promise<boolean> {
  const { options } = tools;
  const all = { public: nothing, own: nothing };
  if (options.graphs.includes('public')) {
    all.public = await measurePublic(tools);
    show(all.public);
    say('');
    for (const line of judge(all.public.measured)) say(line);
  }
  if (options.graphs.includes('own')) {
    all.own = await measureOwn(tools);
    show(all.own);
  }
  const failures = [...all.public.failures, ...all.own.failures];
  for (const failure of failures) say(`failed: ${failure}`);
  const { rounds, seconds, warmUp, clients } = options;
  const sizes = { rounds, seconds, warmUp, clients };
  const results = { public: all.public.measured, own: all.own.measured };
  say(JSON.stringify({ bench: 'gateway', where: machine, cores: tools.cores, sizes, failures, results }));
  const measured = [...all.public.measured, ...all.own.measured];
  return failures.length === 0 && measured.every(({ different, broken }) => different + broken === 0);
}

async function main(signal: AbortSignal): Promise<boolean> {
  const options = readOptions(process.argv.slice(2), {
    gateways: [...new Set([...contenders, ...ownContenders].map(({ name }) => name))],
    questions: questionNames,
  });
  const home = homeAt(readConfig().home);
  await prepareHome(home);
  await ensurePeers(home.logs, say);
  const cores = shareCores();
  const { rounds, seconds, warmUp, clients } = options;
  const pinned = { 'gateway on core': cores.gateway ?? 'any', 'all else on': cores.rest ?? 'any' };
  say(`${about}\n${describe({ ...machine }, { rounds, seconds, warmUp, clients }, pinned)}`);
  const scratch = await mkdtemp(join(tmpdir(), 'millepiani-bench-gateway-'));
  const asker = new Asker(cores.rest);
  signal.addEventListener('abort', () => asker.end());
  try {
    return await measure({ options, cores, asker, home, scratch, say, signal });
  } finally {
    asker.end();
    await endAllLeashed(5_000);
    await rm(scratch, { recursive: true, force: true });
  }
}

const end = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => end.abort());
try {
  if (!(await main(end.signal))) process.exitCode = 1;
} catch (error) {
  if (end.signal.aborted) say('Broken off.');
  else reportProblem(error, painter(false));
  process.exitCode = 1;
}
// What broke off may have left connections and timers, which are to keep nobody waiting.
process.exit();

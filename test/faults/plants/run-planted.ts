import { join } from 'node:path';
import process from 'node:process';
import { whenParentDies } from '../../../infra/local/parent.ts';
import { endAllLeashed } from '../../../infra/local/processes/leashed.ts';
import { drive } from '../driver.ts';
import { verdictTable } from '../report.ts';
import { countFindings } from '../verdict/judge.ts';
import { plants } from './plants.ts';

/** Runs in the copy that a fault was planted in: what the plant's plan says, then tells what was found. */
const [, , name, cache = '', path = ''] = process.argv;
const plant = plants.find((known) => known.name === name);
const end = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end.abort());
whenParentDies(() => end.abort());
try {
  if (!plant) throw new RangeError(`There is no plant "${name}".`);
  const { plan, rate, people } = plant;
  // What went wrong there was meant to.
  const logs = join(process.cwd(), 'logs');
  const place = { cache, logs, path, signal: end.signal, say: (line: string) => console.log(line) };
  const { facts, findings } = await drive({ ...place, plan, rate, people, catchUpMs: 0, patienceMs: 10_000 });
  for (const line of verdictTable(facts, findings)) console.log(line);
  console.log(JSON.stringify({ found: countFindings(findings) }));
} finally {
  await endAllLeashed(0);
}

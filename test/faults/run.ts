import { drive } from './driver.ts';
import type { FaultsOptions } from './options.ts';
import { faultsTable, lastLine, loadLine, verdictTable } from './report.ts';
import { schedule } from './schedule/schedule.ts';

/** Where programs are, when to end, and whom to tell. */
export interface RunPlace {
  readonly cache: string;
  /** Where the logs of a run are left in which something was wrong. */
  readonly logs: string;
  readonly path: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const people = 48;
const patienceMs = 60_000;
const mostRows = 40;

/** Runs the driver by a schedule of chance, and tells of it; true when nothing is wrong. */
export async function runFaults(options: FaultsOptions, place: RunPlace): Promise<boolean> {
  const { say } = place;
  const plan = schedule(options);
  say(`seed ${options.seed}: ${plan.length} faults at ${options.rate} commands a second`);
  const driven = await drive({ ...place, plan, rate: options.rate, people, catchUpMs: options.catchUpMs, patienceMs });
  const { suffered, facts, findings, rows, loadMs } = driven;
  const lines = [
    ...faultsTable(suffered),
    loadLine(facts.commands, loadMs),
    ...verdictTable(facts, findings),
    ...rows.slice(0, mostRows),
    `seed ${options.seed}`,
    lastLine(suffered, findings),
  ];
  for (const line of lines) say(line);
  return findings.length === 0;
}

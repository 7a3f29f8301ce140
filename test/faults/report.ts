import type { Suffered } from './injection/inject.ts';
import type { Command } from './load/ledger.ts';
import { type Facts, type Finding, findingKinds } from './verdict/facts.ts';
import { countFindings } from './verdict/judge.ts';

/** The value below which a share of the sorted values lies; NaN where there is none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

function seconds(ms: number): string {
  if (Number.isNaN(ms) || ms === Number.NEGATIVE_INFINITY) return ''.padStart(8);
  return (Number.isFinite(ms) ? (ms / 1_000).toFixed(1) : 'never').padStart(8);
}

/** Each kind of fault: how often, how often nobody came to it, and how long until all worked again. */
export function faultsTable(suffered: readonly Suffered[]): string[] {
  const kinds = [...Map.groupBy(suffered, ({ title }) => title)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...kinds.map(([title]) => title.length), 10);
  const rows = kinds.map(([title, all]) => {
    const reached = all.filter(({ isReached }) => isReached);
    const times = reached.flatMap(({ recoveryMs }) => recoveryMs ?? []);
    const missed = all.length - reached.length;
    const counts = `${String(reached.length).padStart(6)} ${String(missed === 0 ? '' : missed).padStart(7)}`;
    return `${title.padEnd(width)} ${counts} ${seconds(quantile(times, 0.5))} ${seconds(Math.max(...times))}`;
  });
  return [`${'fault'.padEnd(width)} ${'count'.padStart(6)} ${'missed'.padStart(7)} p50 in s  max in s`, ...rows];
}

/** What the load was. */
export function loadLine(commands: readonly Command[], ms: number): string {
  const done = commands.filter(({ state }) => state === 'done');
  const times = done.map(({ sentAt, answeredAt = sentAt }) => answeredAt - sentAt);
  const retried = done.filter(({ tries }) => tries > 1).length;
  const rate = ((done.length / ms) * 1_000).toFixed(1);
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)].map((time) => time.toFixed(0));
  return `${done.length} commands in ${(ms / 1_000).toFixed(0)} s: ${rate} a second; answered in ${half} ms (p50), ${most} ms (p99); ${retried} asked more than once`;
}

const shown = 5;

/** What was looked at, and what of it is wrong. */
export function verdictTable({ sources, readers }: Facts, findings: readonly Finding[]): string[] {
  const counts = countFindings(findings);
  return [
    ...sources.map(({ source, log, stream }) => `${source}: ${log.length} events, ${stream.length} in the stream`),
    ...readers.map(({ reader, mark, inbox }) => `${reader}: at ${mark}, ${inbox.length} effects`),
    findingKinds.map((kind) => `${kind} ${counts[kind]}`).join(', '),
    ...findingKinds.flatMap((kind) =>
      findings
        .filter((finding) => finding.kind === kind)
        .slice(0, shown)
        .map(({ what }) => `  ${kind}: ${what}`),
    ),
  ];
}

/** The whole in one line. */
export function lastLine(suffered: readonly Suffered[], findings: readonly Finding[]): string {
  const { lost, twice, gaps, ...rest } = countFindings(findings);
  const faults = suffered.filter(({ isReached }) => isReached).length;
  return `${faults} faults, lost ${lost}, twice ${twice}, out of order ${rest['out of order']}, gaps ${gaps}`;
}

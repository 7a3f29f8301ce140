import { median } from './figures.ts';
import { hasEffects } from './load.ts';
import type { Measured, Point } from './point.ts';

/** A point with its repeats. */
export interface Row {
  readonly point: Point;
  readonly measured: readonly Measured[];
}

const fixed = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** Facts in one line a group. */
export const describe = (...groups: readonly Readonly<Record<string, string | number>>[]): string =>
  groups
    .map((group) =>
      Object.entries(group)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    )
    .join('\n');

/** One measurement in one line. */
export const summarise = ({ rate, p50, p99, backlog, cpu, requests, aborted }: Measured): string => {
  const each = Object.entries(cpu).map(([role, ms]) => `${role} ${fixed(ms, 2)}`);
  return `${fixed(rate)}/s, p50 ${fixed(p50, 1)} ms, p99 ${fixed(p99, 1)} ms, backlog ${backlog.join('→')}, cpu ms: ${each.join(', ')}, round trips ${fixed(requests, 1)}, aborted ${aborted}`;
};

const columns = [
  'what',
  'rate /s',
  'p50 ms',
  'p99 ms',
  'p99 of repeats',
  'backlog',
  'cpu ms a command',
  'round trips',
] as const;

function cells({ point, measured }: Row): string[] {
  const of = (pick: (one: Measured) => number): number => median(measured.map(pick));

  const cpu = measured.map((one) => Object.values(one.cpu).reduce((sum, ms) => sum + ms, 0));
  const latencies = [
    fixed(
      of(({ p50 }) => p50),
      1,
    ),
    fixed(
      of(({ p99 }) => p99),
      1,
    ),
    measured.map(({ p99 }) => fixed(p99, 0)).join(' '),
    `${of(({ backlog }) => backlog[0])}→${of(({ backlog }) => backlog[1])}`,
  ];
  return [
    point.name,
    fixed(of(({ rate }) => rate)),
    ...(hasEffects(point.variant) ? latencies : ['', '', '', '']),
    fixed(median(cpu), 2),
    fixed(
      of(({ requests }) => requests),
      1,
    ),
  ];
}

/** The medians of all points. */
export function table(rows: readonly Row[]): string {
  const lines = [[...columns], ...rows.map(cells)];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n');
}

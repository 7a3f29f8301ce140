import { median } from './figures.ts';
import { hasEffects } from './load.ts';
import type { Measured, Point } from './point.ts';

/** A point with its repeats. */
export interface Row {
  readonly point: Point;
  readonly measured: readonly Measured[];
}

const fixed = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');

const percent = (part: number): string => `${fixed(part * 100)} %`;

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
export const summarise = ({ rate, p50, p99, backlog, cpu, requests, aborted, failed, others }: Measured): string => {
  const each = Object.entries(cpu).map(([role, ms]) => `${role} ${fixed(ms, 2)}`);
  return `${fixed(rate)}/s, p50 ${fixed(p50, 1)} ms, p99 ${fixed(p99, 1)} ms, backlog ${backlog.join('→')}, cpu ms: ${each.join(', ')}, round trips ${fixed(requests, 1)}, aborted ${aborted}, failed ${failed}, others use ${percent(others)}`;
};

type Column = readonly [title: string, cell: (row: Row) => string];

const middle = ({ measured }: Row, pick: (one: Measured) => number, digits = 0): string =>
  fixed(median(measured.map(pick)), digits);

/** Nothing where nobody reacts. */
const ofEffects =
  (cell: (row: Row) => string) =>
  (row: Row): string =>
    hasEffects(row.point.variant) ? cell(row) : '';

const allCpu = ({ cpu }: Measured): number => Object.values(cpu).reduce((sum, ms) => sum + ms, 0);

const columns: readonly Column[] = [
  ['what', ({ point }) => point.name],
  ['rate /s', (row) => middle(row, ({ rate }) => rate)],
  ['p50 ms', ofEffects((row) => middle(row, ({ p50 }) => p50, 1))],
  ['p99 ms', ofEffects((row) => middle(row, ({ p99 }) => p99, 1))],
  ['p99 of repeats', ofEffects(({ measured }) => measured.map(({ p99 }) => fixed(p99)).join(' '))],
  [
    'backlog',
    ofEffects((row) => `${middle(row, ({ backlog }) => backlog[0])}→${middle(row, ({ backlog }) => backlog[1])}`),
  ],
  ['cpu ms a command', (row) => middle(row, allCpu, 2)],
  ['round trips', (row) => middle(row, ({ requests }) => requests, 1)],
  ['others use', ({ measured }) => percent(median(measured.map(({ others }) => others)))],
];

/** The medians of all points. */
export function table(rows: readonly Row[]): string {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n');
}

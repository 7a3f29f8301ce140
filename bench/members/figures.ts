import { percentile } from '../spine/figures.ts';
import type { Taken } from './closed-loop.ts';

/** A figure: latencies in milliseconds. */
export interface Figure {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Answers a second. */
  readonly rate: number;
  readonly answers: number;
  /** How much was found, on average. */
  readonly size: number;
}

/** To microseconds, and thousandths of others. */
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** The figure of what was measured. */
export function figureOf({ answers, ms }: Taken): Figure {
  const times = answers.map((answer) => answer.ms);
  const found = answers.reduce((sum, { size }) => sum + size, 0);
  const part = (share: number) => rounded(percentile(times, share));
  return {
    ...{ p50: part(0.5), p95: part(0.95), p99: part(0.99), max: part(1) },
    rate: rounded((answers.length * 1_000) / ms),
    answers: answers.length,
    size: answers.length === 0 ? 0 : rounded(found / answers.length),
  };
}

/** A figure of both communities. */
export interface Row {
  readonly what: string;
  /** Who was asked: the service, or the database by plain queries. */
  readonly who: 'service' | 'plain';
  readonly small: Figure;
  readonly large: Figure;
}

/** How many times longer the slowest hundredth takes in the large community. */
export const ratioOf = ({ small, large }: Pick<Row, 'small' | 'large'>): number => large.p99 / small.p99;

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const cells = ({ p50, p95, p99, max, rate, answers, size }: Figure): readonly string[] => [
  ...[ms(p50), ms(p95), ms(p99), ms(max), rate.toFixed(0), String(answers), size.toFixed(1)],
];

/** All figures as a table: both communities side by side. */
export function table(rows: readonly Row[], sizes: { readonly small: number; readonly large: number }): string {
  const number = (value: number) => value.toLocaleString('en');
  const columns = ['p50', 'p95', 'p99', 'max', '/s', 'answers', 'found'];
  const of = (size: number) => columns.map((column, at) => (at === 0 ? `${number(size)}: ${column}` : column));
  const header = ['what', 'asked', ...of(sizes.small), ...of(sizes.large), 'p99 ratio'];
  const lines = rows.map((row) => [
    ...[row.what, row.who, ...cells(row.small), ...cells(row.large), ratioOf(row).toFixed(1)],
  ]);
  const align = header.map((_, at) => (at < 2 ? '---' : '---:'));
  return [header, align, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** What searches are to hold: p99 in milliseconds, and how many times that of the small community. */
const bars = { p99Ms: 50, ratio: 2 } as const;

/** For each search by the service whether it holds. */
export const judge = (rows: readonly Row[], searches: readonly string[]): readonly string[] =>
  rows
    .filter(({ what, who }) => who === 'service' && searches.includes(what))
    .map((row) => {
      const ratio = ratioOf(row);
      const holds = row.large.p99 <= bars.p99Ms && ratio <= bars.ratio;
      const said = `p99 ${ms(row.large.p99)} ms (at most ${bars.p99Ms}), ${ratio.toFixed(1)} times that of the small one (at most ${bars.ratio})`;
      return `${holds ? 'holds' : 'does not hold'}: ${row.what}, ${said}`;
    });

import { median } from '../spine/figures.ts';

/** What a gateway did with a question in a round. Processor time and memory are not a number where the system does not tell. */
export interface Measured {
  readonly round: number;
  readonly gateway: string;
  readonly question: string;
  /** Answers a second. */
  readonly rate: number;
  /** From question to answer, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** The gateway's processor time for one answer, in milliseconds, and the part of one core that it had. */
  readonly cpuMs: number;
  readonly cpuShare: number;
  /** Requests to subgraphs for one answer; not a number where they are not counted. */
  readonly fetches: number;
  /** The most memory that it held so far, in MiB. */
  readonly peakMb: number;
  /** Of its first answer. */
  readonly bytes: number;
  readonly answers: number;
  /** Answers that were not the first gateway's. */
  readonly different: number;
  readonly broken: number;
  /** The part of a core that who asks and the subgraphs had: near to one, they may be what limits. */
  readonly askingShare: number;
  /** The part of the machine that others had meanwhile. */
  readonly others: number;
}

const shown = (value: number, digits = 0): string =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
    : '–';

const few = (value: number): string => shown(value, value < 10 ? 2 : value < 100 ? 1 : 0);
const percent = (part: number): string => (Number.isFinite(part) ? `${shown(part * 100)} %` : '–');

/** Those of a gateway and a question, by round. */
const of = (all: readonly Measured[], gateway: string, question: string): readonly Measured[] =>
  all.filter((one) => one.gateway === gateway && one.question === question);

/** What of a measurement is compared: how much is done in a second, by the clock or by the gateway's processor time. */
export type Compared = 'rate' | 'cpu';

const done = (one: Measured, by: Compared): number => (by === 'rate' ? one.rate : 1_000 / one.cpuMs);

/**
 * How many times as much a gateway does as another: the median of the rounds' ratios, since what others do on the machine
 * changes from one round to the next. Not a number where one of them is missing.
 */
export function ratio(
  all: readonly Measured[],
  question: string,
  pair: readonly [string, string],
  by: Compared,
): number {
  const [gateway, base] = pair;
  const bases = new Map(of(all, base, question).map((one) => [one.round, one]));
  const ratios = of(all, gateway, question).flatMap((one) => {
    const other = bases.get(one.round);
    return other ? [done(one, by) / done(other, by)] : [];
  });
  return median(ratios);
}

type Column = readonly [title: string, cell: (rows: readonly Measured[]) => string];

const middle = (rows: readonly Measured[], pick: (one: Measured) => number): number => median(rows.map(pick));

const columns: readonly Column[] = [
  ['/s', (rows) => few(middle(rows, ({ rate }) => rate))],
  [
    'least–most',
    (rows) => `${few(Math.min(...rows.map(({ rate }) => rate)))}–${few(Math.max(...rows.map(({ rate }) => rate)))}`,
  ],
  ['p50 ms', (rows) => few(middle(rows, ({ p50 }) => p50))],
  ['p95 ms', (rows) => few(middle(rows, ({ p95 }) => p95))],
  [
    'CPU ms',
    (rows) =>
      shown(
        middle(rows, ({ cpuMs }) => cpuMs),
        3,
      ),
  ],
  ['fetches', (rows) => few(middle(rows, ({ fetches }) => fetches))],
  ['RSS MiB', (rows) => shown(middle(rows, ({ peakMb }) => peakMb))],
  ['kB', (rows) => few(middle(rows, ({ bytes }) => bytes) / 1_000)],
  ['core', (rows) => percent(middle(rows, ({ cpuShare }) => cpuShare))],
  ['asking', (rows) => percent(middle(rows, ({ askingShare }) => askingShare))],
  ['others', (rows) => percent(middle(rows, ({ others }) => others))],
  ['wrong', (rows) => String(rows.reduce((sum, { different, broken }) => sum + different + broken, 0))],
];

/** The medians of one question's rounds, as Markdown has it; `base` is the gateway by which the others are measured. */
export function table(all: readonly Measured[], question: string, base: string): string {
  const gateways = [...new Set(all.filter((one) => one.question === question).map(({ gateway }) => gateway))];
  const titles = columns.map(([title]) => title);
  const header = [
    question,
    ...titles.slice(0, 1),
    `× ${base}`,
    ...titles.slice(1, 5),
    `CPU × ${base}`,
    ...titles.slice(5),
  ];
  const lines = gateways.map((gateway) => {
    const rows = of(all, gateway, question);
    const cells = columns.map(([, cell]) => cell(rows));
    const [byClock, byCpu] = (['rate', 'cpu'] as const).map((by) => few(ratio(all, question, [gateway, base], by)));
    return [gateway, ...cells.slice(0, 1), byClock, ...cells.slice(1, 5), byCpu, ...cells.slice(5)];
  });
  const align = header.map((_, at) => (at === 0 ? '---' : '---:'));
  return [header, align, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** One measurement in one line. */
export const summarise = (one: Measured): string =>
  `${few(one.rate)}/s, p50 ${few(one.p50)} ms, p95 ${few(one.p95)} ms, CPU ${shown(one.cpuMs, 3)} ms, ${few(one.fetches)} fetches, ${shown(one.peakMb)} MiB, core ${percent(one.cpuShare)}, asking ${percent(one.askingShare)}, others ${percent(one.others)}${one.different + one.broken > 0 ? `, ${one.different} WRONG, ${one.broken} broken` : ''}`;

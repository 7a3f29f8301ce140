import { percentile } from '../spine/figures.ts';

/** How long something took, of one ledger, in milliseconds. */
export interface Figure {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** The figure of some answers. */
export const figureOf = (ms: readonly number[]): Figure => ({
  p50: percentile(ms, 0.5),
  p95: percentile(ms, 0.95),
  max: Math.max(...ms),
});

/** A question, of both ledgers. */
export interface Row {
  readonly what: string;
  readonly small: Figure;
  readonly large: Figure;
}

/** How many times longer it takes in the large ledger, by the middle one. */
export const ratioOf = ({ small, large }: Row): number => large.p50 / small.p50;

const shown = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

/** All in one table. */
export function table(rows: readonly Row[], sizes: { readonly small: number; readonly large: number }): string {
  const of = (size: number) => ['p50', 'p95', 'max'].map((part) => `${size.toLocaleString('en')}: ${part} ms`);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const header = ['what', ...of(sizes.small), ...of(sizes.large), 'p50 to p50'];
  const body = rows.map((row) => {
    const figures = [row.small, row.large].flatMap(({ p50, p95, max }) => [p50, p95, max].map(shown));
    return line([row.what, ...figures, ratioOf(row).toFixed(2)]);
  });
  return [line(header), line(header.map(() => '---')), ...body].join('\n');
}

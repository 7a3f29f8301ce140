import { completions, latenciesOf, quantile } from '../../test/siege/receiver/latency.ts';
import type { Moments } from '../../test/siege/receiver/messages.ts';
import type { Variant } from './options.ts';

/** A stretch of time, by the monotonic clock in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What was measured of what delivers, to so many endpoints. */
export interface Measured {
  readonly variant: Variant;
  readonly endpoints: number;
  /** Events that came to their last endpoint, a second, at full load. */
  readonly events: number;
  /** Deliveries that came for the first time, a second, at full load. */
  readonly deliveries: number;
  /** From commit to receipt in milliseconds, of one delivery, at a pace. */
  readonly p50: number;
  readonly p99: number;
  /** Events that were told and had not come to all by the end. */
  readonly missing: number;
}

/** What there is to reckon with. */
export interface Observed {
  readonly variant: Variant;
  readonly endpoints: number;
  readonly commits: ReadonlyMap<number, number>;
  readonly moments: Moments;
  readonly full: Span;
  readonly paced: Span;
}

const perSecond = (times: Iterable<number>, { from, to }: Span): number => {
  const within = [...times].filter((at) => at >= from && at < to).length;
  return (within * 1_000) / (to - from);
};

/** Reckons. */
export function figuresOf({ variant, endpoints, commits, moments, full, paced }: Observed): Measured {
  const complete = completions(moments, endpoints);
  const took = latenciesOf(moments, commits, paced);
  return {
    ...{ variant, endpoints },
    events: perSecond(complete.values(), full),
    deliveries: perSecond(moments.at, full),
    ...{ p50: quantile(took, 0.5), p99: quantile(took, 0.99) },
    missing: [...commits.keys()].filter((event) => !complete.has(event)).length,
  };
}

const shown = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 }) : '–';

/** All in one table, as Markdown has it. */
export function table(all: readonly Measured[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const header = ['endpoints', 'what', 'events /s', 'deliveries /s', 'of plain', 'p50 ms', 'p99 ms'];
  const rows = all.map((one) => {
    const plain = all.find(({ variant, endpoints }) => variant === 'plain' && endpoints === one.endpoints);
    const part = plain ? `${shown((100 * one.deliveries) / plain.deliveries)} %` : '–';
    return [
      String(one.endpoints),
      one.variant,
      shown(one.events),
      shown(one.deliveries),
      part,
      shown(one.p50),
      shown(one.p99),
    ];
  });
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

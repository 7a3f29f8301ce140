import { percentile } from '../spine/figures.ts';

/** One proposal: from the question to the answer that has it, in milliseconds. */
export interface Proposed {
  readonly ms: number;
  /** Whether a team was found. */
  readonly isFound: boolean;
}

/** How long the service's event loop was late, in milliseconds. */
export interface Blocked {
  readonly p99: number;
  readonly max: number;
  /** The most processor time that its thread took between two turns, in milliseconds: what of it others are not to blame for. */
  readonly busy: number;
}

/** What was measured. */
export interface Figure {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly answers: number;
  /** The part of them in which a team was found. */
  readonly found: number;
  readonly blocked: Blocked;
}

/** To thousandths. */
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** The figure of what was measured. */
export function figureOf(proposed: readonly Proposed[], blocked: Blocked): Figure {
  const times = proposed.map(({ ms }) => ms);
  const part = (share: number) => rounded(percentile(times, share));
  const found = proposed.filter(({ isFound }) => isFound).length;
  return {
    ...{ p50: part(0.5), p95: part(0.95), p99: part(0.99), max: part(1), answers: times.length },
    found: times.length === 0 ? 0 : rounded(found / times.length),
    blocked: { p99: rounded(blocked.p99), max: rounded(blocked.max), busy: rounded(blocked.busy) },
  };
}

/** In words. */
export const told = ({ p50, p95, p99, max, answers, found, blocked }: Figure): string =>
  `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, at most ${max.toFixed(0)} ms of ${answers} proposals, ` +
  `a team in ${(found * 100).toFixed(0)} %; event loop late by ${blocked.p99.toFixed(1)} ms (p99), at most ${blocked.max.toFixed(1)} ms, by its own work ${blocked.busy.toFixed(1)} ms`;

/** What is to hold: the 95th hundredth from question to proposal, and the longest block. */
const bars = { p95Ms: 1_000, blockMs: 50 } as const;

/** Whether it holds. */
export function judge({ p95, blocked }: Figure): readonly string[] {
  const line = (holds: boolean, what: string) => `${holds ? 'holds' : 'does not hold'}: ${what}`;
  return [
    line(p95 < bars.p95Ms, `a proposal in ${p95.toFixed(0)} ms at the 95th hundredth (under ${bars.p95Ms})`),
    line(
      blocked.busy <= bars.blockMs,
      `the event loop held up by its own work for ${blocked.busy.toFixed(1)} ms at most (${bars.blockMs} at most)`,
    ),
  ];
}

import type { Moment } from './messages.ts';

/** The value below which the given part of the values lies; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The middle one of repeats. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A stretch of time, by the monotonic clock. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const within = ({ from, to }: Span, at: number): boolean => at >= from && at < to;

/** The moments' rate a second within a span. */
export const rateIn = (span: Span, moments: readonly Moment[]): number =>
  (moments.filter(([, at]) => within(span, at)).length * 1_000) / (span.to - span.from);

/** From commit to effect, of what was committed within a span; what had no effect counts as endless. */
export function latenciesIn(span: Span, commits: readonly Moment[], effects: readonly Moment[]): number[] {
  const effectAt = new Map(effects);
  return commits
    .filter(([, at]) => within(span, at))
    .map(([command, at]) => (effectAt.get(command) ?? Number.POSITIVE_INFINITY) - at);
}

/** How many were committed and had no effect yet at a time. */
export const backlogAt = (at: number, commits: readonly Moment[], effects: readonly Moment[]): number =>
  commits.filter((moment) => moment[1] < at).length - effects.filter((moment) => moment[1] < at).length;

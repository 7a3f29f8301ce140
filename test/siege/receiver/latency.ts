import type { Moments } from './messages.ts';

/** From commit to receipt, in milliseconds, of one delivery each. */
export type Latencies = readonly number[];

/** The value below which a part of the values lies; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** How long events took from their commit to each endpoint, of those that were committed within a span. */
export function latenciesOf(
  { events, at }: Pick<Moments, 'events' | 'at'>,
  commits: ReadonlyMap<number, number>,
  span: { readonly from: number; readonly to: number },
): Latencies {
  const took: number[] = [];
  for (const [nth, event] of events.entries()) {
    const committed = commits.get(event);
    if (committed === undefined || committed < span.from || committed >= span.to) continue;
    took.push((at[nth] ?? Number.POSITIVE_INFINITY) - committed);
  }
  return took;
}

/** When each event had come to all of so many endpoints; those that had not are left out. */
export function completions(
  { events, at }: Pick<Moments, 'events' | 'at'>,
  endpoints: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, { came: number; last: number }>();
  for (const [nth, event] of events.entries()) {
    const before = counts.get(event);
    const last = Math.max(before?.last ?? 0, at[nth] ?? Number.POSITIVE_INFINITY);
    counts.set(event, { came: (before?.came ?? 0) + 1, last });
  }
  return new Map([...counts].flatMap(([event, { came, last }]) => (came >= endpoints ? [[event, last] as const] : [])));
}

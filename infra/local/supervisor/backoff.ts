/** At once, then ever more slowly, up to 10 s. */
const DELAYS_MS = [0, 250, 500, 1000, 2000, 4000, 8000, 10_000] as const;

/** Who lived this long was healthy; its next end counts as the first. */
export const HEALTHY_MS = 60_000;

/** How long to wait before the restart that follows `failures` failures in a row (0 for the first). */
export function delayAfter(failures: number): number {
  return DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] ?? 0;
}

/** How many failures in a row there are after one that had lived `livedMs`. */
export function failuresAfter(failures: number, livedMs: number): number {
  return livedMs >= HEALTHY_MS ? 0 : failures;
}

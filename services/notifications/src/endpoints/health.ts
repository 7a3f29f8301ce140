import type { Instant } from '@millepiani/kernel/instant';
import type { Attempt } from '../retries/tries.ts';

/** How an endpoint fared of late. */
export interface Health {
  /** The attempts that this is about. */
  readonly attempts: number;
  /** Of those, how many went well: 0 to 1. Undefined where there was none. */
  readonly successRate: number | undefined;
  readonly lastSuccessAt: Instant | undefined;
  readonly lastFailureAt: Instant | undefined;
  /** How long those that went well took, in milliseconds: half of them no longer than this. */
  readonly latencyP50Ms: number | undefined;
  /** 95 of a hundred no longer than this. */
  readonly latencyP95Ms: number | undefined;
}

const latest = (attempts: readonly Attempt[]): Instant | undefined =>
  attempts.reduce<Instant | undefined>((last, { at }) => (last && last > at ? last : at), undefined);

/** The value that this share of them does not exceed; undefined of none. */
function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** How an endpoint fared in these attempts. */
export function healthOf(attempts: readonly Attempt[]): Health {
  const went = attempts.filter(({ error }) => error === undefined);
  const failed = attempts.filter(({ error }) => error !== undefined);
  const took = went.map(({ durationMs }) => durationMs).toSorted((one, other) => one - other);
  return {
    attempts: attempts.length,
    successRate: attempts.length === 0 ? undefined : went.length / attempts.length,
    lastSuccessAt: latest(went),
    lastFailureAt: latest(failed),
    latencyP50Ms: percentile(took, 0.5),
    latencyP95Ms: percentile(took, 0.95),
  };
}

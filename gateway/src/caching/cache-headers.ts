import type { CachePolicy } from './policy.ts';

const MS = 1_000;

/**
 * What HTTP is told of an answer (RFC 9111). Whoever keeps it elsewhere hears of no event: what events change is asked for each time, and
 * what no event changes is good for as long as it is here. `age` is how long it was kept here, in milliseconds.
 */
export function cacheHeaders(
  { maxAge, scope, changedBy }: CachePolicy,
  age: number | undefined,
): Record<string, string> {
  const circle = scope.toLowerCase();
  return {
    'cache-control': changedBy.size === 0 ? `max-age=${maxAge}, ${circle}` : `no-cache, ${circle}`,
    ...(age === undefined ? {} : { age: String(Math.floor(age / MS)) }),
  };
}

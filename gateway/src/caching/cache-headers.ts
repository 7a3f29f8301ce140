import type { CachePolicy } from './policy.ts';

const MS = 1_000;

/** What HTTP is to know of an answer, besides how it may be kept. */
export type CacheFacts = {
  /** How long it was kept here, in milliseconds; undefined: not at all. */
  age: number | undefined;
  /** Whether not everybody may ask for it. */
  isGuarded: boolean;
};

/**
 * What HTTP is told of an answer (RFC 9111). Whoever keeps it elsewhere hears of no event: what events change is asked for each time, and
 * what no event changes is good for as long as it is here. A proxy looks at nobody's token: what is the same for all who may ask for it
 * is not public where not everybody may.
 */
export function cacheHeaders({ maxAge, scope, changedBy }: CachePolicy, facts: CacheFacts): Record<string, string> {
  const { age, isGuarded } = facts;
  const circle = scope === 'PUBLIC' && !isGuarded ? 'public' : 'private';
  const isGoodElsewhere = changedBy.size === 0;
  // By GET one address is asked for two types, by pages of several origins, and by several people who use one browser.
  const vary = circle === 'public' ? 'accept, origin' : 'accept, authorization, origin';
  return {
    'cache-control': isGoodElsewhere ? `max-age=${maxAge}, ${circle}` : `no-cache, ${circle}`,
    ...(isGoodElsewhere ? { vary } : {}),
    ...(age === undefined ? {} : { age: String(Math.floor(age / MS)) }),
  };
}

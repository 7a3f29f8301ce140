import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import { WeightedCache } from '../prepared/weighted-cache.ts';
import type { CacheStore } from './cache-store.ts';

/** Of values, and of characters of them all. */
const BOUNDS = { entries: 5_000, weight: 33_554_432 };
const MAX_CHARACTERS = 64 * 1_024;
const MAX_MARKS = 50_000;
const US = 1_000;

/**
 * Keeps answers in this process, where no Redis is there for it. Others' marks are not seen here: after a mutation through another replica
 * its author may read here what was, until its event comes.
 */
export function memoryStore(now: () => number): CacheStore {
  const values = new WeightedCache<{ value: string; until: number }>(BOUNDS);
  const marked = new ExpiringCache<number>({ maxEntries: MAX_MARKS });
  // Several things happen in one millisecond: later ones have later times.
  let last = 0;
  const time = (): number => {
    last = Math.max(last + 1, Math.floor(now() * US));
    return last;
  };
  const kept = (key: string, at: number): string | undefined => {
    const found = values.get(key);
    return found !== undefined && found.until > at ? found.value : undefined;
  };
  return {
    find: (keys, marks) => {
      const at = now();
      return Promise.resolve({
        at: time(),
        values: keys.map((key) => kept(key, at)),
        marks: marks.map((name) => marked.get(name, at)),
      });
    },
    keep: (given) => {
      for (const { key, value, forMs } of given) {
        if (value.length <= MAX_CHARACTERS) {
          values.set(key, { value, until: now() + forMs }, value.length);
        }
      }
      return Promise.resolve();
    },
    mark: (names, forMs) => {
      const at = time();
      for (const name of names) {
        marked.set(name, at, now() + forMs);
      }
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { CacheStore } from './cache-store.ts';

const MAX_ENTRIES = 5_000;
const MAX_CHARACTERS = 64 * 1_024;
const MAX_MARKS = 50_000;
const US = 1_000;

/**
 * Keeps answers in this process, where no Redis is there for it. Others' marks are not seen here: after a mutation through another replica
 * its author may read here what was, until its event comes.
 */
export function memoryStore(now: () => number): CacheStore {
  const values = new ExpiringCache<string>({ maxEntries: MAX_ENTRIES });
  const marked = new ExpiringCache<number>({ maxEntries: MAX_MARKS });
  // Several things happen in one millisecond: later ones have later times.
  let last = 0;
  const time = (): number => {
    last = Math.max(last + 1, Math.floor(now() * US));
    return last;
  };
  return {
    find: (keys, marks) => {
      const at = now();
      return Promise.resolve({
        at: time(),
        values: keys.map((key) => values.get(key, at)),
        marks: marks.map((name) => marked.get(name, at)),
      });
    },
    keep: (kept) => {
      for (const { key, value, forMs } of kept) {
        if (value.length <= MAX_CHARACTERS) {
          values.set(key, value, now() + forMs);
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

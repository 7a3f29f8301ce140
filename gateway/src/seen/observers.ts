import type { BreakerState } from '../fetching/circuit-breaker.ts';
import type { FetchObserver } from '../fetching/fetch-observer.ts';
import type { PathObserver } from '../prepared/path-observer.ts';

/** What was looked for in the cache, and what came of it; `bypass`: nothing could be said of it now. */
export type CacheResult = 'hit' | 'miss' | 'bypass';

/** Told of what is kept. */
export type CacheObserver = {
  looked?: (of: 'entity' | 'root', result: CacheResult, count: number) => void;
  /** Something that was found was no longer good. */
  outdated?: () => void;
  /** A mutation changed something of a service. */
  changed?: (service: string) => void;
  /** Events of a service were seen. */
  events?: (service: string, count: number) => void;
};

/** Told of live streams. */
export type LiveObserver = {
  opened?: (transport: string) => void;
  /** `code`: why it ended; undefined where its client left. */
  closed?: (transport: string, code: string | undefined) => void;
  told?: (transport: string) => void;
  /** An event was resolved, or told as it was resolved for others. */
  resolved?: (how: 'resolved' | 'shared') => void;
};

/** All that can be told. */
export type Observers = {
  path: PathObserver;
  fetching: FetchObserver;
  cache: CacheObserver;
  live: LiveObserver;
};

export type { BreakerState };

import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { Logger } from '@millepiani/telemetry/logger';
import type { CacheObserver } from '../seen/observers.ts';
import type { CacheStore, Found, StoreTime } from './cache-store.ts';
import type { EventHorizon, Position } from './event-horizon.ts';
import { type CachePolicy, serviceOf, servicesOf, wholeServicesOf } from './policy.ts';

/** What keeping answers needs. */
export type KeptAnswersOptions = {
  store: CacheStore;
  /** What is known of a service's events now; undefined where that is too little to go by. */
  horizon: (service: string) => EventHorizon | undefined;
  /** Milliseconds since the epoch. */
  now: () => number;
  logger: Logger;
  observer?: CacheObserver | undefined;
};

/** Who asks: nobody is told what was before they changed something. */
export type Author = string;

/** What is looked for. */
export type Wanted = { keys: readonly string[]; policy: CachePolicy; author: Author };

/** Something that was kept, and since when in milliseconds. */
export type KeptText = { text: string; ageMs: number };

/** What was found; it is also what whoever fetches the rest keeps that by, as old as it then is. */
export type Reading = {
  readonly policy: CachePolicy;
  readonly kept: readonly (KeptText | undefined)[];
  readonly at: StoreTime;
  readonly positions: ReadonlyMap<string, Position>;
};

/** No hint may say more. */
export const MAX_AGE_SECONDS = 3_600;

const MS = 1_000;
const US_PER_MS = 1_000;
/** Longer than anything is kept. */
export const MARKS_LAST_MS = 2 * MAX_AGE_SECONDS * MS;
/** The store's own limit of what is asked at once is higher. */
const MAX_KEYS = 1_000;
const MAX_UNMARKED = 10_000;

const ofAuthor = (service: string, author: Author): string => `a:${service}:${author}`;
const ofService = (service: string): string => `s:${service}`;
/** Since when a service's log is the one that it is. */
export const ofLog = (service: string): string => `l:${service}`;

type Decoded = { at: StoreTime; positions: ReadonlyMap<string, Position>; text: string };

function encode(at: StoreTime, positions: Reading['positions'], text: string): string {
  return `${at} ${[...positions].map(([service, position]) => `${service}=${position}`).join(',')}\n${text}`;
}

function decode(value: string): Decoded | undefined {
  const end = value.indexOf('\n');
  const [at = '', list = ''] = value.slice(0, Math.max(0, end)).split(' ');
  if (end < 0 || !/^\d+$/.test(at)) {
    return;
  }
  const positions = list.split(',').flatMap((pair) => {
    const [service, position] = pair.split('=');
    return service && position !== undefined ? [[service, Number(position)] as const] : [];
  });
  return { at: Number(at), positions: new Map(positions), text: value.slice(end + 1) };
}

/**
 * Answers that are kept, and what makes them bad: their age, an event since, a mutation of whoever asks since, a log that is another one since. An answer is as old as the
 * moment before it was asked for; whatever happened after that may be missing in it.
 */
export class KeptAnswers {
  readonly #options: KeptAnswersOptions;
  /** What could not be marked: it is marked here, for as long as a mark lasts. */
  readonly #unmarked = new ExpiringCache<true>({ maxEntries: MAX_UNMARKED });

  constructor(options: KeptAnswersOptions) {
    this.#options = options;
  }

  /** What is kept and good. Undefined: nothing may be taken from here now, nor kept. Never rejects. */
  async read({ keys, policy, author }: Wanted): Promise<Reading | undefined> {
    const positions = this.#positions(policy);
    const marks = [
      ...servicesOf(policy).flatMap((service) => [ofAuthor(service, author), ofLog(service)]),
      ...wholeServicesOf(policy).map(ofService),
    ];
    const now = this.#options.now();
    if (positions === undefined || keys.length > MAX_KEYS || marks.some((mark) => this.#unmarked.get(mark, now))) {
      return;
    }
    try {
      const found = await this.#options.store.find(keys, marks);
      return { policy, positions, at: found.at, kept: this.#good(found, policy) };
    } catch (error) {
      this.#options.logger.trace({ err: error }, 'the cache is passed by');
      return;
    }
  }

  /** Keeps what was fetched after a reading. Nobody waits for it. */
  keep({ policy, at, positions }: Reading, fetched: readonly { key: string; text: string }[]): void {
    const forMs = Math.min(policy.maxAge, MAX_AGE_SECONDS) * MS;
    const values = fetched.map(({ key, text }) => ({ key, value: encode(at, positions, text), forMs }));
    this.#options.store.keep(values).catch((error: unknown) => {
      this.#options.logger.trace({ err: error }, 'the cache keeps nothing');
    });
  }

  /**
   * Somebody changed something: from now on they are told nothing that is older, and nobody what depends on all of the service. Answers when
   * it is so everywhere; where that cannot be said, it is so here.
   */
  async changed(service: string, author: Author): Promise<void> {
    this.#options.observer?.changed?.(service);
    const marks = [ofAuthor(service, author), ofService(service)];
    try {
      await this.#options.store.mark(marks, MARKS_LAST_MS);
    } catch (error) {
      this.#options.logger.trace({ err: error }, 'the cache is not told of a change');
      const until = this.#options.now() + MARKS_LAST_MS;
      for (const mark of marks) {
        this.#unmarked.set(mark, true, until);
      }
    }
  }

  #positions(policy: CachePolicy): Map<string, Position> | undefined {
    const positions = new Map<string, Position>();
    for (const service of servicesOf(policy)) {
      const horizon = this.#options.horizon(service);
      if (horizon === undefined) {
        return;
      }
      positions.set(service, horizon.last);
    }
    return positions;
  }

  #good({ at, values, marks }: Found, policy: CachePolicy): (KeptText | undefined)[] {
    const changedAt = marks.reduce<StoreTime>((latest, mark) => Math.max(latest, mark ?? 0), 0);
    return values.map((value) => {
      const decoded = value === undefined ? undefined : decode(value);
      const isGood = decoded !== undefined && decoded.at > changedAt && this.#isUnchanged(decoded, policy);
      if (decoded !== undefined && !isGood) {
        this.#options.observer?.outdated?.();
      }
      return isGood ? { text: decoded.text, ageMs: Math.max(0, (at - decoded.at) / US_PER_MS) } : undefined;
    });
  }

  #isUnchanged({ positions }: Decoded, policy: CachePolicy): boolean {
    return servicesOf(policy).every((service) => {
      const since = positions.get(service);
      const kinds = [...policy.changedBy].filter((kind) => serviceOf(kind) === service);
      return since !== undefined && this.#options.horizon(service)?.isUnchanged(since, kinds) === true;
    });
  }
}

import type { TopicEvent } from './topics/topic.ts';

/** What is told of one event, as it was resolved for one or for many. */
export type Resolved = {
  /** A response's JSON text. */
  body: string;
  cursor: string;
  /** Whether it says nothing that hangs on whom it was resolved for. */
  isShareable: boolean;
};

type Known = { at: number; resolved: Promise<Resolved> };
type Class = { members: number; known: WeakMap<TopicEvent, Known> };

/** What knows when. */
export type ResolutionsOptions = {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** For how long what was resolved is told, in milliseconds: later it is resolved anew, since it tells how things are. */
  holdsMs: number;
};

/** Resolutions of events by their class: within one, whoever is told first has an event resolved, and all others are told the same text. */
export class Resolutions {
  readonly #options: ResolutionsOptions;
  readonly #classes = new Map<string, Class>();

  constructor(options: ResolutionsOptions) {
    this.#options = options;
  }

  /** How many classes there are. */
  get size(): number {
    return this.#classes.size;
  }

  /** Joins a class, until `leave` is called. */
  join(key: string): Membership {
    const found = this.#classes.get(key) ?? { members: 0, known: new WeakMap() };
    this.#classes.set(key, found);
    found.members += 1;
    return {
      resolve: (event, resolve) => this.#resolve(found, event, resolve),
      leave: () => {
        found.members -= 1;
        if (found.members === 0) {
          this.#classes.delete(key);
        }
      },
    };
  }

  #resolve({ known }: Class, event: TopicEvent, resolve: () => Promise<Resolved>): Promise<Resolved> {
    const { now, holdsMs } = this.#options;
    const before = known.get(event);
    if (before !== undefined && now() - before.at < holdsMs) {
      return before.resolved;
    }
    const resolved = resolve();
    known.set(event, { at: now(), resolved });
    // One that failed is no answer for others.
    resolved.catch(() => known.delete(event));
    return resolved;
  }
}

/** A place in a class. */
export type Membership = {
  resolve: (event: TopicEvent, resolve: () => Promise<Resolved>) => Promise<Resolved>;
  leave: () => void;
};

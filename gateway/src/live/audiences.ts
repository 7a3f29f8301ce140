import type { Actor } from '../identity/actor.ts';
import type { AudiencesRead, NotRead } from './event-log.ts';

/** What somebody is, as far as it decides of what they are told; or why that is not known. */
export type Standing = { kind: 'audiences'; audiences: ReadonlySet<string> } | NotRead;

/** What had been read before it was asked who is what. */
export type Since =
  /** So many changes of who is told, of what is read for all. */
  | { epoch: number }
  /** One reading, by its number. */
  | { reading: number };

/** What asking needs. */
export type AudiencesOptions = {
  /** Asks about so many at once. Never rejects. */
  ask: (actors: readonly Actor[]) => Promise<AudiencesRead>;
  /** How often what is read had changed who is told. */
  epoch: () => number;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** For how long an answer holds by itself, in milliseconds. */
  holdsMs: number;
};

type Known = { epoch: number; readings: number; at: number; standing: Promise<Standing> };
type Waiting = { actor: Actor; resolve: (standing: Standing) => void };

const MOST_AT_ONCE = 500;

/** By whom it is asked: who looks by other scopes may see other things. */
const viewerKey = (actor: Actor): string =>
  actor.kind === 'anonymous' ? '' : `${[...actor.scopes].sort().join(' ')}\n${actor.actorId}`;

const isAfter = ({ epoch, readings }: Known, since: Since): boolean =>
  'epoch' in since ? epoch >= since.epoch : readings >= since.reading;

/**
 * What those who follow one log are to it. An answer holds until something was read that changes who is told, and never for long: an
 * event is told by what was asked after it was read, so that whoever was shut out before it is known. Questions of one moment are one.
 */
export class Audiences {
  readonly #options: AudiencesOptions;
  readonly #known = new Map<string, Known>();
  #waiting = new Map<string, Waiting>();
  #readings = 0;

  constructor(options: AudiencesOptions) {
    this.#options = options;
  }

  /** Notes that a part of the log was read; answers its number. What is asked from here on was asked after it. */
  noteReading(): number {
    this.#readings += 1;
    return this.#readings;
  }

  /** What somebody is, asked after that had been read. */
  of(actor: Actor, since: Since): Promise<Standing> {
    const { now, holdsMs } = this.#options;
    const key = viewerKey(actor);
    const known = this.#known.get(key);
    if (known !== undefined && isAfter(known, since) && now() - known.at < holdsMs) {
      return known.standing;
    }
    const { promise, resolve } = Promise.withResolvers<Standing>();
    // What was read by now: it is asked later, hence no less is known.
    const readings = this.#readings;
    this.#known.set(key, { epoch: this.#options.epoch(), readings, at: now(), standing: promise });
    this.#wait(key, { actor, resolve });
    return promise;
  }

  #wait(key: string, waiting: Waiting): void {
    if (this.#waiting.size === 0) {
      setImmediate(() => this.#askAll());
    }
    // One that waits already is asked with the same question.
    const before = this.#waiting.get(key);
    this.#waiting.set(key, {
      ...waiting,
      resolve: (standing) => {
        before?.resolve(standing);
        waiting.resolve(standing);
      },
    });
  }

  #askAll(): void {
    const all = [...this.#waiting].toSorted(([one], [other]) => (one < other ? -1 : 1));
    this.#waiting = new Map();
    this.#forget();
    for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
      void this.#ask(all.slice(from, from + MOST_AT_ONCE));
    }
  }

  async #ask(asked: readonly (readonly [string, Waiting])[]): Promise<void> {
    const read = await this.#options.ask(asked.map(([, { actor }]) => actor));
    for (const [index, [key, { resolve }]] of asked.entries()) {
      if (read.kind === 'audiences') {
        resolve({ kind: 'audiences', audiences: new Set(read.audiences[index]) });
      } else {
        this.#known.delete(key);
        resolve(read);
      }
    }
  }

  /** Of who follows it no more. */
  #forget(): void {
    const { now, holdsMs } = this.#options;
    const past = now() - 2 * holdsMs;
    for (const [key, { at }] of this.#known) {
      if (at < past) {
        this.#known.delete(key);
      }
    }
  }
}

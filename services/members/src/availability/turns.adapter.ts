import type { ClientSession } from 'mongoose';

/**
 * Lets transactions of this process that touch one row come one after the other, where all at once would make each other
 * begin again and again (measured: two hundred took 55 s at once). It is a courtesy alone: what keeps them apart is the
 * conflict in the database.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();
  readonly #taken = new WeakMap<ClientSession, Set<string>>();

  /** When a turn of a key ended last. */
  readonly #moved = new Map<string, number>();
  readonly #patienceMs: number;

  /**
   * `patienceMs`: how long one waits while nobody before gets anywhere. Two that wait for each other go on then, and the
   * database tells them apart.
   */
  constructor(patienceMs = 5_000) {
    this.#patienceMs = patienceMs;
  }

  /** Waits until those before are done. The turn ends with the session; a transaction that begins again keeps it. */
  async take(session: ClientSession, key: string): Promise<void> {
    const taken = this.#taken.get(session) ?? new Set();
    if (taken.has(key)) return;
    this.#taken.set(session, taken.add(key));
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const before = this.#last.get(key);
    const last = Promise.all([before, done]).then(() => {
      if (this.#last.get(key) !== last) return;
      this.#last.delete(key);
      this.#moved.delete(key);
    });
    this.#last.set(key, last);
    session.once('ended', () => {
      this.#moved.set(key, performance.now());
      resolve();
    });
    if (before !== undefined) await this.#wait(before, key);
  }

  async #wait(before: Promise<void>, key: string): Promise<void> {
    let since = performance.now();
    for (;;) {
      const left = since + this.#patienceMs - performance.now();
      if (left <= 0 || (await isDoneWithin(before, left))) return;
      since = Math.max(since, this.#moved.get(key) ?? since);
    }
  }
}

async function isDoneWithin(promise: Promise<void>, ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  const isDone = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}

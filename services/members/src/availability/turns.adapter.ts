import type { ClientSession } from 'mongoose';

/**
 * Lets transactions of this process that touch one row come one after the other, where all at once would make each other
 * begin again and again (measured: two hundred took 55 s at once). It is a courtesy alone: what keeps them apart is the
 * conflict in the database.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();
  readonly #taken = new WeakMap<ClientSession, Set<string>>();

  readonly #patienceMs: number;

  /** `patienceMs`: how long one waits. Two that wait for each other go on then, and the database tells them apart. */
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
      if (this.#last.get(key) === last) this.#last.delete(key);
    });
    this.#last.set(key, last);
    session.once('ended', () => resolve());
    if (before !== undefined) await orAfter(before, this.#patienceMs);
  }
}

async function orAfter(promise: Promise<void>, ms: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([promise, late]);
  clearTimeout(timer);
}

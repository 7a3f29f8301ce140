/**
 * Lets work on the same things go one behind the other within this process. It decides nothing: transactions keep balances
 * right. But of many transactions on one account at once all but one are in vain, and without lanes they try again until
 * they are alone; replicas, few as they are, still meet in the database.
 */
export class Lanes {
  /** By thing, when the last one in its lane is done. */
  readonly #tails = new Map<string, Promise<void>>();

  /** Runs `work` once all that came before it on any of `things` is done. */
  async run<T>(things: readonly string[], work: () => Promise<T>): Promise<T> {
    const lanes = new Set(things);
    const { promise: done, resolve: leave } = Promise.withResolvers<void>();
    const ahead = [...lanes].map((lane) => this.#tails.get(lane));
    // In all lanes at once: who came later waits, so that no two wait for each other.
    for (const lane of lanes) this.#tails.set(lane, done);
    await Promise.all(ahead);
    try {
      return await work();
    } finally {
      leave();
      for (const lane of lanes) if (this.#tails.get(lane) === done) this.#tails.delete(lane);
    }
  }
}

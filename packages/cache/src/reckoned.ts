/** How often something may be reckoned. */
export interface Pace {
  /** A value is given for at least so long before it is reckoned anew, in milliseconds. */
  readonly forMs: number;
  /** Of all time, reckoning takes this part at most: 0.05. What takes longer is reckoned more rarely. */
  readonly share: number;
  /** Milliseconds that never go back, since any beginning. */
  readonly now: () => number;
}

/**
 * A value that many ask for and that takes work to reckon: reckoned when it is asked for, once for all who ask meanwhile, and then
 * given to everybody until its time is over. However many ask, the work is bounded. What fails is not kept: who asks next has it
 * reckoned again.
 */
export class Reckoned<Value> {
  readonly #reckon: () => Promise<Value>;
  readonly #pace: Pace;
  #current: Promise<Value> | undefined;
  #until = 0;

  constructor(reckon: () => Promise<Value>, pace: Pace) {
    this.#reckon = reckon;
    this.#pace = pace;
  }

  /** The value, at most as old as its pace says. Throws what reckoning throws. */
  get(): Promise<Value> {
    if (this.#current && this.#pace.now() < this.#until) return this.#current;
    // While it is being reckoned, all wait for the same.
    this.#until = Number.POSITIVE_INFINITY;
    const reckoning = this.#timed();
    this.#current = reckoning;
    return reckoning;
  }

  async #timed(): Promise<Value> {
    const { forMs, share, now } = this.#pace;
    const start = now();
    try {
      const value = await this.#reckon();
      const end = now();
      this.#until = end + Math.max(forMs, (end - start) / share);
      return value;
    } catch (error) {
      this.#current = undefined;
      throw error;
    }
  }
}

/** Lets a loop sleep until there is something to do, or some time has passed. A call during its work is not forgotten. */
export class WakeUp {
  #isDue = false;
  #end: () => void = () => undefined;

  /** Ends the present sleep, or the next one at once. */
  wake(): void {
    this.#isDue = true;
    this.#end();
  }

  /** What it was woken for until now will be done: the next sleep is not ended by it. */
  forget(): void {
    this.#isDue = false;
  }

  /** Sleeps until woken, `ms` have passed, or `signal` is aborted. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (!(this.#isDue || signal.aborted)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      this.#end = resolve;
      signal.addEventListener('abort', this.#end);
      await promise;
      clearTimeout(timer);
      signal.removeEventListener('abort', this.#end);
    }
    this.#isDue = false;
  }
}

/** Sleeps for `ms`, or until `signal` is aborted. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> => new WakeUp().sleep(ms, signal);

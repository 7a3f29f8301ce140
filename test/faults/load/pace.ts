import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Hands out turns at a rate, whoever takes them: what could not be done in time, while a database was away, is made up
 * for as soon as it is back.
 */
export class Pace {
  readonly #start = performance.now();
  readonly #perMs: number;
  #given = 0;

  /** `rate` turns a second. */
  constructor(rate: number) {
    this.#perMs = rate / 1_000;
  }

  /** How long ago the last turn that was asked for was due; below 0 while turns wait for their time. */
  get behindMs(): number {
    return performance.now() - this.#start - this.#given / this.#perMs;
  }

  /** Waits for the next turn. */
  async next(): Promise<void> {
    const due = this.#start + this.#given / this.#perMs;
    this.#given += 1;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
  }
}

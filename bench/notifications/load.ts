import { setTimeout as sleep } from 'node:timers/promises';
import { monotonic } from '../../test/siege/receiver/messages.ts';
import { perCommission } from '../../test/siege/receiver/numbers.ts';

/** Commits what is to be told of one commission, by its number, and has it on its way. */
export type Commit = (number: number) => Promise<void>;

/** Has commands committed, and knows when each was. */
export class Load {
  readonly #commit: Commit;
  /** By the event's number. */
  readonly commits = new Map<number, number>();
  /** Commands that were begun. */
  begun = 0;

  constructor(commit: Commit) {
    this.#commit = commit;
  }

  /** Clients, each with its next command as soon as its last one is committed, while fewer than `window` events are on their way. */
  async saturate(
    clients: number,
    seconds: number,
    { window, come }: { window: number; come: () => number },
  ): Promise<void> {
    const end = monotonic() + seconds * 1_000;
    const client = async () => {
      while (monotonic() < end) {
        if (this.begun - come() >= window) await sleep(2);
        else await this.#one();
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  /** One after the other at a fixed distance, whether or not the last ones are committed. */
  async pace(perSecond: number, seconds: number): Promise<void> {
    const begin = monotonic();
    const running: Promise<void>[] = [];
    const due = () => begin + (running.length * 1_000) / perSecond;
    while (due() < begin + seconds * 1_000) {
      await sleep(Math.max(0, due() - monotonic()));
      running.push(this.#one());
    }
    await Promise.all(running);
  }

  async #one(): Promise<void> {
    const number = this.begun;
    this.begun += 1;
    await this.#commit(number);
    this.commits.set(number * perCommission, monotonic());
  }
}

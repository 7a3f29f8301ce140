import { type Moment, monotonic, type Pace, type Task, type Variant } from './messages.ts';
import type { Commands } from './workload.ts';

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const maxInFlight = 500;

/** Whether anybody reacts. */
export const hasEffects = (variant: Variant): boolean => variant === 'spine' || variant === 'queue';

/** Runs commands at a pace for some time, and knows when each was committed. */
export class Load {
  readonly #commands: Commands;
  readonly #after: (number: number, aggregate: string) => Promise<unknown>;
  readonly #task: Task;
  readonly #random: () => number;
  readonly moments: Moment[] = [];
  /** Effects so far, as told. */
  effects = 0;
  /** Commands that failed: the machine could not keep up. */
  failed = 0;
  #begun = 0;

  /** `after` is done after each commit, before the client's next command. */
  constructor(commands: Commands, task: Task, after: (number: number, aggregate: string) => Promise<unknown>) {
    this.#commands = commands;
    this.#task = task;
    this.#after = after;
    this.#random = randomFrom(task.seed);
  }

  /** Resolves when all is answered. */
  run(): Promise<void> {
    const { pace, seconds } = this.#task;
    const end = monotonic() + seconds * 1_000;
    return pace.kind === 'paced' ? this.#paced(pace, end) : this.#saturate(pace, end);
  }

  async #saturate({ clients, window }: Extract<Pace, { kind: 'saturate' }>, end: number): Promise<void> {
    const isBounded = hasEffects(this.#task.variant);
    const client = async () => {
      while (monotonic() < end) {
        if (isBounded && this.#begun - this.effects >= window) await new Promise((wake) => setTimeout(wake, 2));
        else await this.#one();
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  async #paced({ perSecond }: Extract<Pace, { kind: 'paced' }>, end: number): Promise<void> {
    const begin = monotonic();
    const running: Promise<void>[] = [];
    for (let due = begin; due < end; due = begin + (running.length * 1_000) / perSecond) {
      const wait = due - monotonic();
      if (wait > 0) await new Promise((wake) => setTimeout(wake, wait));
      // Whoever lets ever more wait measures the waiting alone.
      if (this.#begun - this.moments.length - this.failed < maxInFlight) running.push(this.#one());
      else await new Promise((wake) => setTimeout(wake, 10));
    }
    await Promise.all(running);
  }

  async #one(): Promise<void> {
    try {
      await this.#run();
    } catch {
      this.failed += 1;
    }
  }

  async #run(): Promise<void> {
    this.#begun += 1;
    const number = this.#begun;
    const aggregate = `agg_${Math.floor(this.#random() * this.#task.aggregates)}`;
    await this.#commands.run({
      number,
      aggregate,
      isEmitting: this.#task.variant === 'spine' || this.#task.variant === 'outbox',
    });
    this.moments.push([number, monotonic()]);
    await this.#after(number, aggregate);
  }
}

import { pause, WakeUp } from '@millepiani/spine/wake-up';
import type { Logger } from '@millepiani/telemetry/logger';
import { Outage } from '@millepiani/telemetry/outage';
import { DENIED_FOR_MS, type Denial, type DenyList } from './deny-list.ts';

/** What is asked of the issuer: what was denied from an instant on. Rejects where it does not answer. */
export type FetchDenials = (sinceMs: number) => Promise<readonly Denial[]>;

/** Says when there may be something new. */
export type DenialSignal = {
  /** Whether it would say so; otherwise one has to look by oneself. */
  isTelling: () => boolean;
  /** Calls `wake` whenever there may be, until the answer is called. */
  watch: (wake: () => void) => () => void;
};

/** What watching needs. */
export type DenyWatchOptions = {
  list: DenyList;
  fetchDenials: FetchDenials;
  /** Absent where there is no Redis: then it is looked every second. */
  signal: DenialSignal | undefined;
  /** Milliseconds since the epoch. */
  now: () => number;
  logger: Logger;
};

/** How often it is looked while nobody says that there is something new. */
const POLL_MS = 1_000;
/** The same while somebody does: what was forgotten to be said. */
const QUIET_POLL_MS = 10_000;
/** The least time between two looks: of many who sign out at once one look hears. */
const LEAST_MS = 100;
/** How far behind the last look the next one begins: transactions end in another order than they began, and clocks differ. */
const OVERLAP_MS = 20_000;
/** How long a start waits for the first look. */
const FIRST_LOOK_MS = 2_000;
/** For how long looks may fail until it is said. */
const FAILING_MS = 3_000;

/** Keeps the list of who is shut out as members has it: from the start on, within moments, and whatever Redis loses. */
export class DenyWatch {
  readonly #options: DenyWatchOptions;
  readonly #looking: Outage;
  readonly #due = new WakeUp();
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #unwatch: () => void = () => undefined;
  #from: number;
  #workedAt: number;

  constructor(options: DenyWatchOptions) {
    this.#options = options;
    this.#looking = new Outage(options.logger, 'asking who is shut out');
    this.#from = options.now() - DENIED_FOR_MS;
    this.#workedAt = options.now();
  }

  /** Whether it hears at once of who is shut out, or at all. */
  get isWhole(): boolean {
    const { signal, now } = this.#options;
    return (signal?.isTelling() ?? true) && now() - this.#workedAt < QUIET_POLL_MS + FAILING_MS;
  }

  /** Begins to look; waits for the first look, though not for long. */
  async start(): Promise<void> {
    const first = Promise.withResolvers<void>();
    this.#unwatch = this.#options.signal?.watch(() => this.#due.wake()) ?? this.#unwatch;
    this.#running = this.#run(first.resolve);
    await Promise.race([first.promise, pause(FIRST_LOOK_MS, this.#stop.signal)]);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#unwatch();
    await this.#running;
  }

  async #run(onFirst: () => void): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      this.#due.forget();
      await this.#look();
      onFirst();
      await pause(LEAST_MS, signal);
      await this.#due.sleep(this.#options.signal?.isTelling() ? QUIET_POLL_MS : POLL_MS, signal);
    }
  }

  async #look(): Promise<void> {
    const { list, fetchDenials, now } = this.#options;
    const at = now();
    try {
      list.add(await fetchDenials(this.#from));
      this.#from = at - OVERLAP_MS;
      this.#workedAt = at;
      this.#looking.worked();
    } catch (error) {
      if (!this.#stop.signal.aborted) {
        this.#looking.failed(error);
      }
    }
  }
}

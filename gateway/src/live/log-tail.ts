import { pause, WakeUp } from '@millepiani/spine/wake-up';
import type { LogRead } from './event-log.ts';
import type { LiveTimes } from './live-options.ts';
import { LogWindow, type WindowPart } from './log-window.ts';

/** What following a log for many needs. */
export type LogTailOptions = {
  /** Reads what comes behind a cursor; without one, only where the log ends. Never rejects. */
  read: (after: string | undefined) => Promise<LogRead>;
  /** Has `wake` called whenever there may be something new, until the answer is called. */
  watch: (wake: () => void) => () => void;
  /** Whether it would be; otherwise one has to look by oneself. */
  isTelling: () => boolean;
  times: Pick<LiveTimes, 'pollMs' | 'quietPollMs' | 'retryMs' | 'window'>;
};

/**
 * The end of one log, read once for all who follow it, as long as somebody does. It wakes them when there is more; each takes what
 * lies behind the place where they stand, or reads for themselves what lies before all that is at hand.
 */
export class LogTail {
  readonly #options: LogTailOptions;
  readonly #window: LogWindow;
  readonly #wakes = new Set<() => void>();
  #stop: AbortController | undefined;

  constructor(options: LogTailOptions) {
    this.#options = options;
    this.#window = new LogWindow(options.times.window);
  }

  get epoch(): number {
    return this.#window.epoch;
  }

  /** Calls `wake` whenever there is more, until the answer is called. */
  attach(wake: () => void): () => void {
    this.#wakes.add(wake);
    if (this.#stop === undefined) {
      this.#stop = new AbortController();
      void this.#run(this.#stop.signal);
    }
    return () => {
      this.#wakes.delete(wake);
      if (this.#wakes.size === 0) {
        this.#stop?.abort();
        this.#stop = undefined;
      }
    };
  }

  /** What lies behind a place, or else behind a cursor; undefined where neither is at hand. */
  behind(place: number | undefined, cursor: string): WindowPart | undefined {
    const from = place ?? this.#window.placeOf(cursor);
    return from === undefined ? undefined : this.#window.behind(from);
  }

  async #run(signal: AbortSignal): Promise<void> {
    const due = new WakeUp();
    const unwatch = this.#options.watch(() => due.wake());
    let cursor: string | undefined;
    // Attached to the stream by now: a call meanwhile makes another reading due.
    while (!signal.aborted) {
      const found = await this.#options.read(cursor);
      if (!signal.aborted) {
        cursor = this.#hear(found, cursor);
        await this.#rest(found, due, signal);
      }
    }
    unwatch();
  }

  /** Takes in what was read behind a cursor; answers behind which one it is read next. */
  #hear(found: LogRead, cursor: string | undefined): string | undefined {
    switch (found.kind) {
      case 'part':
        this.#take(found.part, cursor === undefined);
        return found.part.cursor;
      case 'away':
        return cursor;
      default:
        // Of what there is no more, those who follow it hear for themselves: it begins anew where the log ends then.
        this.#wakeAll();
        return;
    }
  }

  async #rest(found: LogRead, due: WakeUp, signal: AbortSignal): Promise<void> {
    const { isTelling, times } = this.#options;
    if (found.kind !== 'part') {
      await pause(found.kind === 'away' ? times.retryMs : times.pollMs, signal);
    } else if (!found.part.hasMore) {
      await due.sleep(isTelling() ? times.quietPollMs : times.pollMs, signal);
    }
  }

  #take(part: Extract<LogRead, { kind: 'part' }>['part'], isFirst: boolean): void {
    if (isFirst) {
      this.#window.beginAt(part.cursor);
    } else {
      this.#window.append(part);
    }
    if (isFirst || part.entries.length > 0) {
      this.#wakeAll();
    }
  }

  #wakeAll(): void {
    for (const wake of this.#wakes) {
      wake();
    }
  }
}

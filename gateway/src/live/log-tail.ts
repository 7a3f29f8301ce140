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
    const { watch, isTelling, times } = this.#options;
    const due = new WakeUp();
    const unwatch = watch(() => due.wake());
    let cursor: string | undefined;
    // Attached to the stream by now: a call meanwhile makes another reading due.
    while (!signal.aborted) {
      const found = await this.#options.read(cursor);
      if (signal.aborted) {
        break;
      }
      if (found.kind === 'part') {
        this.#take(found.part, cursor === undefined);
        cursor = found.part.cursor;
        await (found.part.hasMore ? undefined : due.sleep(isTelling() ? times.quietPollMs : times.pollMs, signal));
      } else {
        // Of what there is no more, those who follow it hear for themselves: it begins anew where the log ends then.
        cursor = found.kind === 'away' ? cursor : undefined;
        this.#wakeAll(found.kind !== 'away');
        await pause(found.kind === 'away' ? times.retryMs : times.pollMs, signal);
      }
    }
    unwatch();
  }

  #take(part: Extract<LogRead, { kind: 'part' }>['part'], isFirst: boolean): void {
    if (isFirst) {
      this.#window.beginAt(part.cursor);
    } else {
      this.#window.append(part);
    }
    this.#wakeAll(isFirst || part.entries.length > 0);
  }

  #wakeAll(isDue: boolean): void {
    if (isDue) {
      for (const wake of this.#wakes) {
        wake();
      }
    }
  }
}

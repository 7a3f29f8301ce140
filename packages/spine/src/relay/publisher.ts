import { positionOf } from '@millepiani/events/envelope';
import type { LogEntry, OutboxLog } from '../outbox-log.ts';
import type { Step } from '../steps.ts';
import { planTail } from './plan-tail.ts';
import { StreamTail } from './stream-tail.ts';

/** What publishing needs. */
export interface PublisherOptions {
  readonly log: OutboxLog;
  readonly tail: StreamTail;
  /** Entries added at once, at most. */
  readonly limit: number;
  /** How many of the last events a stream that is made anew begins with. */
  readonly rebuildLength: number;
  readonly step: Step;
}

const maxRounds = 10_000;

/**
 * Brings the stream to where the log is. Decides by what log and stream say, not by what this process did before: so it
 * does not matter which relay does it, nor what Redis lost meanwhile.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  /** Where the stream ends, as far as is known; undefined when it must be looked at. */
  #end: number | undefined;
  #rebuilds = 0;
  #refusals = 0;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  /** How often a stream was made anew, and how often an addition was refused since it did not end where it should. */
  get counts(): { readonly rebuilds: number; readonly refusals: number } {
    return { rebuilds: this.#rebuilds, refusals: this.#refusals };
  }

  /** Compares the stream's end with the log's before anything is added next. */
  distrust(): void {
    this.#end = undefined;
  }

  /** Where the stream ends, as far as is known. */
  get end(): number | undefined {
    return this.#end;
  }

  /** Looks whether the stream still ends where it did, without a look at the log. Throws when Redis is away. */
  async look(): Promise<void> {
    if (this.#end === undefined) return;
    const { position } = await this.#options.tail.last();
    if (position !== this.#end) this.#end = undefined;
  }

  /**
   * Adds what is missing: up to a position where one is known to be the last, or until there is nothing more. Throws when
   * Redis or the database is away; then it is to be called again.
   */
  async publish(signal: AbortSignal, upTo = Number.POSITIVE_INFINITY): Promise<void> {
    for (let round = 0; round < maxRounds && !signal.aborted; round += 1) {
      if (this.#end !== undefined && this.#end >= upTo) return;
      if (this.#end === undefined) await this.#compare();
      if (this.#end === undefined) continue;
      const entries = await this.#options.log.after(this.#end, this.#options.limit);
      if (entries.length === 0) return;
      await this.#append(this.#end, entries);
    }
  }

  async #append(end: number, entries: readonly LogEntry[]): Promise<void> {
    const { step, tail } = this.#options;
    await step('before-append');
    // Not known until it is answered: a command that came too late for its answer may have been done.
    this.#end = undefined;
    if (await tail.add(StreamTail.idAt(end), entries, 'append')) this.#end = endOf(entries, end);
    else this.#refusals += 1;
    await step('after-append');
  }

  async #compare(): Promise<void> {
    const { log, tail, limit, rebuildLength, step } = this.#options;
    const stream = await tail.last();
    // The stream was looked at first: had it been second, another relay's newest entry would look like one too many.
    const last = await log.last();
    const eventIdThere = stream.position ? await log.idAt(stream.position) : undefined;
    const plan = planTail(stream, { last, eventIdThere }, rebuildLength);
    if (plan.kind === 'append') {
      this.#end = plan.after;
      return;
    }
    const entries = await log.after(plan.after, limit);
    await step('before-rebuild');
    if (await tail.add(stream.id, entries, 'rebuild')) {
      this.#end = endOf(entries, plan.after);
      this.#rebuilds += 1;
    }
    await step('after-rebuild');
  }
}

function endOf(entries: readonly LogEntry[], otherwise: number): number {
  const last = entries.at(-1);
  return last ? positionOf(last.event) : otherwise;
}

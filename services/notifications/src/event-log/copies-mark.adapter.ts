import { positionOf } from '@millepiani/events/envelope';
import type { SpineEvent } from '@millepiani/spine/event';
import type { OutboxLog } from '@millepiani/spine/outbox-log';
import type { Applied } from '@millepiani/spine/reader/applied';
import { waitsForCopies } from '../deliveries/who-sees.commands.ts';

/** It is looked at so many events together, and at so much of a log for one question: the next one goes on from there. */
const [batch, mostLooked] = [200, 20_000];

/**
 * The first of events of which it is not known yet who may see it: this service's copies have it not. Whoever delivers and whoever reads
 * goes no further. Throws when the database is away.
 */
export async function firstUnknown(
  applied: Pick<Applied, 'missing'>,
  events: readonly SpineEvent[],
): Promise<SpineEvent | undefined> {
  const asked = events.filter(waitsForCopies).map((event) => ({ id: event.id, position: positionOf(event) }));
  const missing = await applied.missing(asked);
  return events.find(({ id }) => missing.has(id));
}

/** What it needs. */
export interface CopiesMarkOptions {
  readonly log: Pick<OutboxLog, 'after'>;
  /** How far the reaction is that keeps this service's copies of the log. */
  readonly applied: Pick<Applied, 'mark' | 'missing'>;
}

/**
 * How far a log may be read by cursor: no further than this service's own copies are, where they say who may see an event. Otherwise
 * a cursor would go past what is for its reader before that is known, and it would never be shown.
 */
export class CopiesMark {
  readonly #options: CopiesMarkOptions;
  /** What had its effect once, has had it for good. */
  #known: number | undefined;

  constructor(options: CopiesMarkOptions) {
    this.#options = options;
  }

  /** The position up to which nothing is missing of a log that reaches to `last`. Throws when the database is away. */
  async upTo(last: number): Promise<number> {
    const known = this.#known ?? (await this.#options.applied.mark());
    // A log that was restored from a copy may end before.
    const found = known < last ? await this.#from(known, Math.min(last, known + mostLooked)) : last;
    this.#known = found;
    return found;
  }

  async #from(known: number, to: number): Promise<number> {
    const { log, applied } = this.#options;
    let at = known;
    while (at < to) {
      const events = (await log.after(at, Math.min(batch, to - at))).map(({ event }) => event);
      const first = await firstUnknown(applied, events);
      if (first) return positionOf(first) - 1;
      const last = events.at(-1);
      if (!last) break;
      at = positionOf(last);
    }
    return at;
  }
}

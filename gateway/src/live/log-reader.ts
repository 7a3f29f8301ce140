import type { Actor } from '../identity/actor.ts';
import type { Audiences, Since } from './audiences.ts';
import type { EventRead } from './event-log.ts';
import type { LogPast } from './log-past.ts';
import type { LogTail } from './log-tail.ts';
import { type LogPart, VIEWER } from './topics/topic.ts';

/** What reading for one who follows needs. */
export type LogReaderOptions = {
  tail: LogTail;
  past: LogPast;
  audiences: Audiences;
  actor: Actor;
  /** Reads for this actor alone. Never rejects. */
  readOwn: (after: string | undefined) => Promise<EventRead>;
};

type Read = Omit<LogPart, 'entries'> & { entries: readonly LogPart['entries'][number][] };

/**
 * Reads a log for one who follows it, from what is read for all and as far as they may see it: of its end, as soon as they are there, and
 * of what lies before. It does not matter which, but to how much is asked.
 */
export class LogReader {
  readonly #options: LogReaderOptions;
  /** Where they stand in what is at hand of its end; undefined while they are not there. */
  #place: number | undefined;

  constructor(options: LogReaderOptions) {
    this.#options = options;
  }

  /** What comes behind a cursor; without one, only where the log ends. Never rejects. */
  async read(after: string | undefined): Promise<EventRead> {
    const { tail, past, readOwn } = this.#options;
    const part = after === undefined ? undefined : tail.behind(this.#place, after);
    if (part !== undefined) {
      const read = await this.#seen(part, { epoch: part.epoch });
      this.#place = read.kind === 'page' ? part.end : this.#place;
      return read;
    }
    this.#place = undefined;
    const found = await past.behind(after);
    switch (found.kind) {
      case 'part':
        return await this.#seen(found.part, { reading: found.reading });
      case 'refused':
        // Why, they may not be told either of what they may not see: their own reading knows.
        return await readOwn(after);
      default:
        return found;
    }
  }

  /** What one may see of what was read. */
  async #seen({ entries, cursor, hasMore }: Read, since: Since): Promise<EventRead> {
    const { audiences, actor } = this.#options;
    // Asked after it was read: what shut somebody out, standing before any of it, is known.
    const standing = await audiences.of(actor, since);
    if (standing.kind !== 'audiences') {
      return standing;
    }
    if (!standing.audiences.has(VIEWER)) {
      return { kind: 'unseen' };
    }
    const events = entries.flatMap(({ event, requires }) =>
      event !== undefined && requires.every((one) => standing.audiences.has(one)) ? [event] : [],
    );
    return { kind: 'page', page: { events, cursor, hasMore } };
  }
}

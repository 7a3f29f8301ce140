import type { Actor } from '../identity/actor.ts';
import type { Audiences } from './audiences.ts';
import type { EventRead } from './event-log.ts';
import type { LogTail } from './log-tail.ts';
import { VIEWER } from './topics/topic.ts';

/** What reading for one who follows needs. */
export type LogReaderOptions = {
  tail: LogTail;
  /** Undefined where the tail is read for this actor alone, who may see all of it. */
  audiences: Audiences | undefined;
  actor: Actor;
  /** Reads for this actor alone. Never rejects. */
  readOwn: (after: string | undefined) => Promise<EventRead>;
};

/**
 * Reads a log for one who follows it: from what was read for all, as soon as they are there, and as far as they may see it; for themselves
 * what lies before. It does not matter which, but to how much is asked.
 */
export class LogReader {
  readonly #options: LogReaderOptions;
  /** Where they stand in what is at hand; undefined while they read for themselves. */
  #place: number | undefined;

  constructor(options: LogReaderOptions) {
    this.#options = options;
  }

  /** What comes behind a cursor; without one, only where the log ends. Never rejects. */
  async read(after: string | undefined): Promise<EventRead> {
    const { tail, audiences, actor, readOwn } = this.#options;
    const part = after === undefined ? undefined : tail.behind(this.#place, after);
    if (part === undefined) {
      this.#place = undefined;
      return await readOwn(after);
    }
    // Asked after it was read: what shut somebody out, standing before any of it, is known.
    const standing = await audiences?.of(actor, part.epoch);
    if (standing !== undefined && standing.kind !== 'audiences') {
      return standing;
    }
    if (standing !== undefined && !standing.audiences.has(VIEWER)) {
      return { kind: 'unseen' };
    }
    this.#place = part.end;
    const events = part.entries.flatMap(({ event, requires }) =>
      event !== undefined && requires.every((one) => standing === undefined || standing.audiences.has(one))
        ? [event]
        : [],
    );
    return { kind: 'page', page: { events, cursor: part.cursor, hasMore: part.hasMore } };
  }
}

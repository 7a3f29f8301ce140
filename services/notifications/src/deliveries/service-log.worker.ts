import { positionOf } from '@millepiani/events/envelope';
import type { SpineEvent } from '@millepiani/spine/event';
import type { OutboxLog } from '@millepiani/spine/outbox-log';
import type { Applied } from '@millepiani/spine/reader/applied';
import type { Feed } from '@millepiani/spine/reader/feed';
import { pause } from '@millepiani/spine/wake-up';
import { Outage, type OutageLog } from '@millepiani/telemetry/outage';
import type { CircleStore } from '../circles/circles.store.ts';
import { firstUnknown } from '../event-log/copies-mark.adapter.ts';
import { asPartnersSee } from '../reactions/catalogue/partner-view.events.ts';
import type { LoggedEvent, LogPart } from './logged-event.events.ts';
import { shownTo } from './who-sees.commands.ts';

/** What reading a service's log needs. */
export interface ServiceLogOptions {
  readonly service: string;
  readonly log: OutboxLog;
  readonly feed: Feed;
  /** How far the reaction is that keeps this service's copies of it. */
  readonly applied: Pick<Applied, 'mark' | 'missing'>;
  readonly circles: CircleStore;
  readonly logger: OutageLog;
  /** There is more of it. */
  readonly onMore: () => void;
}

/** The last events are kept: nearly everybody who reads is there. */
const [mostKept, keptAfter] = [2_000, 1_000];
/** What lies further back is read in blocks, of which some are kept for a moment: who is behind mostly is so together. */
const [blockSize, blocksKept, blockMs, growingMs] = [200, 40, 5_000, 50];
const mostRead = 100;
const [firstWaitMs, longestWaitMs] = [10, 200];

/**
 * One service's log, read once for all endpoints: its end as it grows, told by the stream and read from the outbox, and what lies
 * further back as it is asked for. Never further than this service's own copies are, where they say who may see an event.
 */
export class ServiceLog {
  readonly #options: ServiceLogOptions;
  readonly #reading: Outage;
  readonly #blocks = new Map<number, { readonly part: Promise<LogPart>; readonly until: number }>();
  #kept: LoggedEvent[] = [];
  /** All behind here up to the end is kept. */
  #from = 0;
  #end = 0;

  constructor(options: ServiceLogOptions) {
    this.#options = options;
    this.#reading = new Outage(options.logger, `following ${options.service}'s log`);
  }

  /** The last position that may be delivered. */
  get end(): number {
    return this.#end;
  }

  /** Finds out how far this service's copies are. To be called before anything else; throws when the database is away. */
  async begin(): Promise<void> {
    const position = await this.#options.applied.mark();
    this.#from = position;
    this.#end = position;
  }

  /** Follows the log until `signal` is aborted. */
  async follow(signal: AbortSignal): Promise<void> {
    const { feed } = this.#options;
    feed.open();
    while (!signal.aborted) {
      try {
        const found = await feed.next(this.#end, signal);
        if (found.length > 0) await this.#append(found, signal);
        this.#reading.worked();
      } catch (error) {
        this.#reading.failed(error);
        await pause(500, signal);
      }
    }
    feed.close();
  }

  /** What comes behind a position; nothing where that is the end. Throws when the database is away. */
  async after(position: number): Promise<LogPart> {
    if (position >= this.#end) return { events: [], to: position };
    if (position >= this.#from) return this.#ofKept(position);
    const part = await this.#block(Math.floor(position / blockSize));
    const events = part.events.filter((one) => one.position > position);
    return { events, to: Math.max(part.to, position) };
  }

  #ofKept(position: number): LogPart {
    const begin = firstBehind(this.#kept, position);
    const events = this.#kept.slice(begin, begin + mostRead);
    const isAll = begin + events.length === this.#kept.length;
    return { events, to: isAll ? this.#end : (events.at(-1)?.position ?? this.#end) };
  }

  #block(number: number): Promise<LogPart> {
    const now = performance.now();
    const there = this.#blocks.get(number);
    if (there && there.until > now) return there.part;
    const part = this.#readBlock(number * blockSize);
    // One that is not whole grows.
    const isWhole = (number + 1) * blockSize <= this.#end;
    this.#blocks.delete(number);
    this.#blocks.set(number, { part, until: now + (isWhole ? blockMs : growingMs) });
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > blocksKept && oldest !== undefined) this.#blocks.delete(oldest);
    part.catch(() => this.#blocks.delete(number));
    return part;
  }

  async #readBlock(from: number): Promise<LogPart> {
    // From the end that is kept on, this is not asked.
    const end = Math.min(from + blockSize, this.#end);
    const events: SpineEvent[] = [];
    for (let at = from; at < end; ) {
      const found = (await this.#options.log.after(at, end - at)).map(({ event }) => event);
      events.push(...found);
      const last = found.at(-1);
      if (!last) break;
      at = positionOf(last);
    }
    const last = events.at(-1);
    return { events: await this.#seen(events), to: last ? positionOf(last) : from };
  }

  /** Adds what the log has more, as far as this service's own copies are. */
  async #append(found: readonly SpineEvent[], signal: AbortSignal): Promise<void> {
    let left = found;
    for (let waitMs = firstWaitMs; left.length > 0 && !signal.aborted; ) {
      const ready = await this.#ready(left);
      const last = ready.at(-1);
      if (last) {
        this.#keep(await this.#seen(ready), positionOf(last));
        waitMs = firstWaitMs;
      } else {
        await pause(waitMs, signal);
        waitMs = Math.min(2 * waitMs, longestWaitMs);
      }
      left = left.slice(ready.length);
    }
  }

  async #ready(events: readonly SpineEvent[]): Promise<readonly SpineEvent[]> {
    const first = await firstUnknown(this.#options.applied, events);
    return first ? events.slice(0, events.indexOf(first)) : events;
  }

  #keep(events: readonly LoggedEvent[], end: number): void {
    this.#kept.push(...events);
    this.#end = end;
    if (this.#kept.length > mostKept) {
      const gone = this.#kept.splice(0, this.#kept.length - keptAfter).at(-1);
      this.#from = gone?.position ?? this.#from;
    }
    this.#options.onMore();
  }

  /** With what each is, and whom it may be shown: one question for all of them. */
  async #seen(events: readonly SpineEvent[]): Promise<readonly LoggedEvent[]> {
    const shown = await shownTo(this.#options.circles, events);
    const seenAt = performance.now();
    return events.flatMap((told) => {
      const to = shown.get(told.id) ?? 'NOBODY';
      if (to === 'NOBODY') return [];
      const event = asPartnersSee(told);
      const { subject } = event;
      return [{ position: positionOf(event), subject, event, body: JSON.stringify(event), shownTo: to, seenAt }];
    });
  }
}

/** Where, in a list by position, the first one behind a position is. */
function firstBehind(events: readonly LoggedEvent[], position: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.position ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

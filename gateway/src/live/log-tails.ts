import { requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { Actor } from '../identity/actor.ts';
import { Audiences } from './audiences.ts';
import type { EventLog, EventQuery, EventRead, LogRead } from './event-log.ts';
import type { LiveTimes } from './live-options.ts';
import { type KeptPlaces, keptPlaces, LogPast } from './log-past.ts';
import { LogReader } from './log-reader.ts';
import { LogTail } from './log-tail.ts';
import { SameEvents } from './same-events.ts';
import type { StreamWatch } from './stream-watch.ts';
import type { SharedSource } from './topics/topic.ts';

/** What following logs needs. */
export type LogTailsOptions = {
  log: EventLog;
  /** Undefined without Redis: then the owning service is asked at intervals. */
  watch: (service: string) => StreamWatch | undefined;
  times: LiveTimes;
  /** Milliseconds since the epoch. */
  now: () => number;
};

/** One who follows a log. */
export type Follower = {
  actor: Actor;
  /** Called whenever there may be more. */
  wake: () => void;
  /** The context of one question on their behalf. */
  context: () => GatewayContext;
  /** Runs such a question in their request. */
  inRequest: <T>(work: () => Promise<T>) => Promise<T>;
};

/** What they follow it by. */
export type Following = {
  reader: Pick<LogReader, 'read'>;
  /** How long they wait at most until they look again, in milliseconds. */
  restMs: () => number;
  leave: () => void;
};

type Own = (after: string | undefined) => Promise<EventRead>;
type Shared = { tail: LogTail; past: LogPast; audiences: Audiences; same: SameEvents; followers: number };

const inOwnRequest = <T>(work: () => Promise<T>): Promise<T> => runInRequest(requestContextFrom({}), work);

/** The logs that are followed on this replica: each is read once for all who follow it. What is one actor's own, each of their streams reads. */
export class LogTails {
  readonly #options: LogTailsOptions;
  readonly #tails = new Map<string, Shared>();
  readonly #kept: KeptPlaces;
  #opened = 0;

  constructor(options: LogTailsOptions) {
    this.#options = options;
    this.#kept = keptPlaces(options.times.past);
  }

  /** Begins to follow a log: whatever comes from here on wakes, or lies behind what is read. */
  follow(events: EventQuery, follower: Follower): Following {
    const { log } = this.#options;
    const readOwn: Own = (after) => follower.inRequest(() => log.read(events, after, follower.context()));
    const { shared } = events.request;
    return shared === undefined
      ? this.#followAlone(events, follower, readOwn)
      : this.#followWithOthers(events, follower, { readOwn, source: shared });
  }

  #followAlone({ topic, request }: EventQuery, { wake }: Follower, readOwn: Own): Following {
    const { times } = this.#options;
    const watch = this.#options.watch(topic.service);
    return {
      reader: { read: readOwn },
      restMs: () => (watch?.isTelling === true ? times.quietPollMs : times.pollMs),
      leave: watch?.watch(request.partition, wake) ?? (() => undefined),
    };
  }

  #followWithOthers(
    events: EventQuery,
    { actor, wake }: Follower,
    { readOwn, source }: { readOwn: Own; source: SharedSource },
  ): Following {
    const key = JSON.stringify([events.topic.service, events.topic.sourceField, source.variables]);
    const shared = this.#tails.get(key) ?? this.#open(events, source);
    this.#tails.set(key, shared);
    shared.followers += 1;
    const detach = shared.tail.attach(wake);
    const { tail, past, audiences, same } = shared;
    const read: Own = async (after) => sameIn(await readOwn(after), same);
    return {
      reader: new LogReader({ tail, past, audiences, actor, readOwn: read }),
      restMs: () => this.#options.times.quietPollMs,
      leave: () => {
        detach();
        shared.followers -= 1;
        if (shared.followers === 0) {
          this.#tails.delete(key);
        }
      },
    };
  }

  #open({ topic, request }: EventQuery, source: SharedSource): Shared {
    const { log, now, times } = this.#options;
    const watch = this.#options.watch(topic.service);
    const same = new SameEvents();
    const read = async (after: string | undefined): Promise<LogRead> => {
      const found = await inOwnRequest(() => log.readForAll(topic.service, source, after));
      if (found.kind !== 'part') {
        return found;
      }
      const entries = found.part.entries.map((entry) => ({ ...entry, event: entry.event && same.of(entry.event) }));
      return { ...found, part: { ...found.part, entries } };
    };
    const tail = new LogTail({
      ...{ read, times },
      watch: (wake) => watch?.watch(request.partition, wake) ?? (() => undefined),
      isTelling: () => watch?.isTelling === true,
    });
    const audiences = new Audiences({
      ask: (actors) => inOwnRequest(() => log.audiences(topic.service, source, actors)),
      epoch: () => tail.epoch,
      now,
      holdsMs: times.standingMs,
    });
    this.#opened += 1;
    const past = new LogPast({
      ...{ read, now, kept: this.#kept, holdsMs: times.past.holdsMs },
      name: String(this.#opened),
      noteReading: () => audiences.noteReading(),
    });
    return { tail, past, audiences, same, followers: 0 };
  }
}

/** The same of a page that somebody read for themselves. */
const sameIn = (read: EventRead, same: SameEvents): EventRead =>
  read.kind === 'page' ? { ...read, page: { ...read.page, events: read.page.events.map(same.of) } } : read;

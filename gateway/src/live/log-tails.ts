import { requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import type { GatewayContext } from '../fetching/request-context.ts';
import { internalActor } from '../fetching/subgraph-client.ts';
import type { Actor } from '../identity/actor.ts';
import { Audiences } from './audiences.ts';
import type { EventLog, EventQuery, LogRead } from './event-log.ts';
import type { LiveTimes } from './live-options.ts';
import { LogReader } from './log-reader.ts';
import { LogTail } from './log-tail.ts';
import type { StreamWatch } from './stream-watch.ts';

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
export type Following = { reader: Pick<LogReader, 'read'>; leave: () => void };

type Shared = { tail: LogTail; audiences: Audiences | undefined; followers: number };

const inOwnRequest = <T>(work: () => Promise<T>): Promise<T> => runInRequest(requestContextFrom({}), work);

/** The logs that are followed on this replica: each is read once for all who follow it, or for all streams of one actor. */
export class LogTails {
  readonly #options: LogTailsOptions;
  readonly #tails = new Map<string, Shared>();

  constructor(options: LogTailsOptions) {
    this.#options = options;
  }

  /** How many logs are followed. */
  get size(): number {
    return this.#tails.size;
  }

  /** Begins to follow a log: whatever comes from here on wakes, or lies behind what is read. */
  follow(events: EventQuery, follower: Follower): Following {
    const { log } = this.#options;
    const key = keyOf(events, follower.actor);
    const shared = this.#tails.get(key) ?? this.#open(events, follower);
    this.#tails.set(key, shared);
    shared.followers += 1;
    const detach = shared.tail.attach(follower.wake);
    const reader = new LogReader({
      tail: shared.tail,
      audiences: shared.audiences,
      actor: follower.actor,
      readOwn: (after) => follower.inRequest(() => log.read(events, after, follower.context())),
    });
    return {
      reader,
      leave: () => {
        detach();
        shared.followers -= 1;
        if (shared.followers === 0) {
          this.#tails.delete(key);
        }
      },
    };
  }

  #open(events: EventQuery, { context }: Follower): Shared {
    const { log, now, times } = this.#options;
    const { topic, request } = events;
    const source = request.shared;
    const watch = this.#options.watch(topic.service);
    const read = (after: string | undefined): Promise<LogRead> =>
      inOwnRequest(async () =>
        source === undefined
          ? forOne(await log.read(events, after, context()))
          : await log.readForAll(topic.service, source, after),
      );
    const tail = new LogTail({
      read,
      times,
      watch: (wake) => watch?.watch(request.partition, wake) ?? (() => undefined),
      isTelling: () => watch?.isTelling === true,
    });
    const audiences =
      source &&
      new Audiences({
        ask: (actors) => inOwnRequest(() => log.audiences(topic.service, source, actors)),
        epoch: () => tail.epoch,
        now,
        holdsMs: times.standingMs,
      });
    return { tail, audiences, followers: 0 };
  }
}

/** What is read for one actor is theirs alone: by all that services are told of them. */
function keyOf({ topic, request }: EventQuery, actor: Actor): string {
  const whose = request.shared === undefined ? internalActor(actor) : null;
  return JSON.stringify([topic.service, topic.sourceField, request.variables, whose]);
}

/** What one actor was shown, as a part of a log. */
function forOne(read: Awaited<ReturnType<EventLog['read']>>): LogRead {
  if (read.kind !== 'page') {
    return read;
  }
  const { events, ...part } = read.page;
  const entries = events.map((event) => ({ cursor: event.cursor, event, requires: [], changesAccess: false }));
  return { kind: 'part', part: { ...part, entries } };
}

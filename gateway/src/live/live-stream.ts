import { pause, WakeUp } from '@millepiani/spine/wake-up';
import type { Logger } from '@millepiani/telemetry/logger';
import { currentRequest, requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import { REQUEST_ID_HEADER } from '@millepiani/telemetry/request-id';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { INTERNAL_CODE, INTERNAL_MESSAGE } from '../errors/codes.ts';
import type { PresentError } from '../errors/present-error.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { Actor, SignedInActor } from '../identity/actor.ts';
import type { Rules } from '../prepared/operation-runner.ts';
import type { PathObserver } from '../prepared/path-observer.ts';
import type { RateLimiter } from '../rates/rate-limiter.ts';
import type { LiveObserver } from '../seen/observers.ts';
import type { Generation } from '../supergraph/generation.ts';
import { type Followed, follow } from './follow.ts';
import { FrameQueue } from './frame-queue.ts';
import type { LiveTimes } from './live-options.ts';
import type { LogTails } from './log-tails.ts';
import { type PreparedSubscription, prepareSubscription } from './prepare-subscription.ts';
import type { Resolutions, Resolved } from './resolutions.ts';
import { Resolver } from './resolver.ts';
import { END_MESSAGES, type EndCode } from './stream-end.ts';
import type { SubscriptionRequest } from './subscription-document.ts';
import type { TopicEvent } from './topics/topic.ts';
import type { Transport } from './transport.ts';

/** What all streams of a replica share. */
export type LiveSurroundings = {
  /** The generation that serves now. */
  generation: () => Generation;
  rules: Rules;
  /** What opening a stream is charged to; absent: nobody is held up. */
  rates: RateLimiter | undefined;
  tails: LogTails;
  resolutions: Resolutions;
  isDenied: (actor: SignedInActor) => boolean;
  presentError: PresentError;
  logger: Logger;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** How long it may take to resolve one event, in milliseconds. */
  budgetMs: number;
  times: LiveTimes;
  observer?: LiveObserver | undefined;
  /** Told of what is not the streams' alone. */
  path?: Pick<PathObserver, 'fellBack' | 'rateLimited'> | undefined;
};

/** Who subscribes to what, and how it is told. */
export type LiveRequest = {
  subscription: SubscriptionRequest;
  actor: Actor;
  clientAddress: string;
  /** The cursor of the last event that this client had; it goes before the operation's own `after`. */
  lastEventId: string | undefined;
  transport: Transport;
};

/** So many events of one reading are resolved at once: what they ask of the same is then asked once, too. */
const RESOLVED_AT_ONCE = 16;

/** One client's live events: prepares the subscription, follows the log, and tells each event in its order. */
export class LiveStream {
  readonly #request: LiveRequest;
  readonly #around: LiveSurroundings;
  readonly #queue: FrameQueue;
  readonly #due = new WakeUp();
  readonly #stop = new AbortController();
  readonly #requestId = currentRequest()?.requestId;
  readonly #openedAt: number;
  readonly #resolver: Resolver;
  #endCode: string | undefined;
  #onStuck: () => void = () => undefined;
  /** What the client has once it has read all that was put into the queue. */
  #cursor: string | undefined;

  constructor(request: LiveRequest, around: LiveSurroundings) {
    this.#request = request;
    this.#around = around;
    this.#queue = new FrameQueue(around.times.queue);
    this.#openedAt = around.now();
    this.#resolver = new Resolver(around.resolutions, {
      observer: around.observer,
      context: (readAt) => ({ ...this.#context(), readAt }),
      present: around.presentError,
      inRequest: (work) => this.#inRequest(work),
    });
  }

  /** The code by which it ended; undefined where it did not, or its client left. */
  get endCode(): string | undefined {
    return this.#endCode;
  }

  /** What is sent, as text. Begins when it is first asked for; `onStuck` is called when the end is not read in time. */
  async *frames(onStuck: () => void): AsyncGenerator<string, void> {
    const { begin, heartbeat } = this.#request.transport;
    this.#onStuck = onStuck;
    void this.#run();
    // At once, so that the client knows that it is connected.
    yield begin;
    for (;;) {
      const taken = await this.#queue.take(this.#around.times.heartbeatMs);
      if (taken.kind === 'over') {
        return;
      }
      yield taken.kind === 'idle' ? heartbeat : taken.frame;
    }
  }

  /** Ends it with a code and with the cursor of what was sent. */
  end(code: EndCode | typeof INTERNAL_CODE, message: string): void {
    this.#finish([{ message, extensions: { code, cursor: this.#cursor, requestId: this.#requestId } }]);
  }

  /** The connection is closed, by whom ever: lets go of everything. */
  close(): void {
    const { logger, now } = this.#around;
    this.#stop.abort();
    this.#queue.abandon();
    const ms = now() - this.#openedAt;
    logger.info({ requestId: this.#requestId, code: this.#endCode, cursor: this.#cursor, ms }, 'a live stream closed');
  }

  #finish(errors: readonly GraphQLFormattedError[]): void {
    if (!this.#stop.signal.aborted) {
      this.#stop.abort();
      this.#endCode = String(errors[0]?.extensions?.code);
      const ending = { errors, cursor: this.#cursor, hasBegun: this.#cursor !== undefined };
      this.#queue.finish(this.#request.transport.end(ending));
      setTimeout(() => this.#onStuck(), this.#around.times.slowMs).unref();
    }
  }

  async #run(): Promise<void> {
    try {
      const prepared = await this.#prepare();
      if (prepared !== undefined) {
        await this.#follow(prepared);
      }
    } catch (error) {
      this.#around.logger.error({ err: error }, 'unexpected error');
      this.end(INTERNAL_CODE, INTERNAL_MESSAGE);
    }
  }

  /** Undefined, and it has ended, where the subscription is refused. */
  async #prepare(): Promise<PreparedSubscription | undefined> {
    const { generation, rules, path } = this.#around;
    const { subscription: request, actor } = this.#request;
    const input = { request, actor, rules, fellBack: path?.fellBack };
    const prepared = await this.#inRequest(() => prepareSubscription(generation(), input));
    if (prepared.ok) {
      this.#resolver.use(prepared.value);
      return prepared.value;
    }
    this.#finish(this.#present(prepared.error));
    return;
  }

  async #follow(prepared: PreparedSubscription): Promise<void> {
    const { tails, times } = this.#around;
    const { events, after } = prepared;
    const { signal } = this.#stop;
    const { reader, restMs, leave } = tails.follow(events, {
      actor: this.#request.actor,
      wake: () => this.#due.wake(),
      context: () => this.#context(),
      inRequest: (work) => this.#inRequest(work),
    });
    const expiry = setTimeout(() => this.end('TOKEN_EXPIRED', END_MESSAGES.TOKEN_EXPIRED), this.#timeLeft());
    try {
      // Attached to the live tail by now: whatever comes from here on is either read, or makes another reading due.
      const followed = follow({
        after: this.#request.lastEventId ?? after,
        read: (cursor) => reader.read(cursor),
        wait: () => this.#due.sleep(restMs(), signal),
        waitForService: () => pause(times.retryMs, signal),
        absent: events.topic.absent,
        signal,
      });
      await this.#tellAll(followed, prepared);
    } finally {
      clearTimeout(expiry);
      leave();
      this.#resolver.leave();
    }
  }

  async #tellAll(followed: AsyncIterable<Followed>, first: PreparedSubscription): Promise<void> {
    let prepared: PreparedSubscription | undefined = first;
    for await (const told of followed) {
      if (told.kind === 'begun') {
        await this.#put(this.#request.transport.place(told.cursor), told.cursor);
      } else if (told.kind === 'ended') {
        const { code } = told.reason;
        this.end(code, 'message' in told.reason ? told.reason.message : END_MESSAGES[code]);
      } else {
        prepared = await this.#tellPart(told.events, prepared);
        if (prepared === undefined) {
          return;
        }
      }
    }
  }

  /** Tells what was read at once, by what was prepared; answers what goes on. */
  async #tellPart(
    events: readonly TopicEvent[],
    first: PreparedSubscription,
  ): Promise<PreparedSubscription | undefined> {
    const readAt = performance.now();
    let prepared: PreparedSubscription | undefined = first;
    for (let from = 0; from < events.length && !this.#isOver(); from += RESOLVED_AT_ONCE) {
      // Between two events a new supergraph takes over; only what it has no place for ends.
      prepared = prepared.generation === this.#around.generation() ? prepared : await this.#prepare();
      if (prepared === undefined) {
        return;
      }
      const part = events.slice(from, from + RESOLVED_AT_ONCE);
      const resolving = part.map((event) => this.#resolver.resolve(event, readAt));
      for (const one of resolving) {
        // The first that fails ends it; nobody waits for those behind it.
        one.catch(() => undefined);
      }
      for (const resolved of resolving) {
        await this.#tell(await resolved);
      }
    }
    return prepared;
  }

  async #tell(resolved: Resolved): Promise<void> {
    const { transport } = this.#request;
    if (!this.#isOver()) {
      await this.#put(transport.next(resolved), resolved.cursor);
      this.#around.observer?.told?.(transport.name);
    }
  }

  /** Whether nothing more is told; whoever was shut out since is told that. */
  #isOver(): boolean {
    const { actor } = this.#request;
    if (actor.kind === 'signed-in' && this.#around.isDenied(actor)) {
      this.end('UNAUTHENTICATED', END_MESSAGES.UNAUTHENTICATED);
    }
    return this.#stop.signal.aborted;
  }

  async #put(frame: string, cursor: string): Promise<void> {
    if (await this.#queue.put(frame, this.#around.times.slowMs)) {
      this.#cursor = cursor;
      return;
    }
    // Nothing comes of it where it has ended otherwise meanwhile.
    this.end('SLOW_CONSUMER', END_MESSAGES.SLOW_CONSUMER);
  }

  /** A new request for each event: its own time, and what one finds of it says nothing of the next. */
  #context(): GatewayContext {
    const { now, budgetMs } = this.#around;
    const { actor, clientAddress } = this.#request;
    return { actor, clientAddress, deadline: now() + budgetMs, mustBeFresh: true };
  }

  /** In a trace of its own, under the id of the request that all of the stream belongs to. */
  #inRequest<T>(work: () => Promise<T>): Promise<T> {
    return runInRequest(requestContextFrom({ [REQUEST_ID_HEADER]: this.#requestId }), work);
  }

  #present(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map((error) => this.#around.presentError(error.toJSON(), error));
  }

  #timeLeft(): number {
    const { now, times } = this.#around;
    const { actor } = this.#request;
    return actor.kind === 'anonymous' ? times.anonymousMs : Math.max(0, actor.expiresAt - now());
  }
}

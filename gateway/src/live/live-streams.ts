import type { GatewayCode } from '../errors/codes.ts';
import { rateRefusal } from '../prepared/operation-runner.ts';
import { NEW_DOCUMENT_COST, REQUEST_COST } from '../rates/charges.ts';
import { type LiveRequest, LiveStream, type LiveSurroundings } from './live-stream.ts';
import { OpenStreams, type StreamLimits } from './open-streams.ts';
import { END_MESSAGES } from './stream-end.ts';
import { isReadAlready, openingCost } from './subscription-document.ts';

/** Why one stream more is not opened: so many may be open, or so much be asked for in a minute. */
export type OpenRefusal = {
  code: Extract<GatewayCode, 'TOO_MANY_STREAMS' | 'RATE_LIMITED'>;
  message: string;
  extensions: Readonly<Record<string, unknown>>;
  /** Of the answer, where there is one. */
  headers: Readonly<Record<string, string>>;
};

/** Who wants to subscribe to what. */
export type Opening = Pick<LiveRequest, 'subscription' | 'actor' | 'clientAddress'>;

/** A stream that is open: its frames, and what it is closed by. */
export type OpenedStream = { stream: LiveStream; close: () => void };

/** All live streams of this replica, by whatever transport: one count of them, and one end. */
export class LiveStreams {
  readonly #limits: StreamLimits;
  readonly #around: LiveSurroundings;
  readonly #open: OpenStreams<LiveStream>;

  constructor(limits: StreamLimits, around: LiveSurroundings) {
    this.#limits = limits;
    this.#around = around;
    this.#open = new OpenStreams(limits);
  }

  /** How long a sign of life is waited for, and other times. */
  get times(): LiveSurroundings['times'] {
    return this.#around.times;
  }

  /** What stands in the way of one stream more; undefined where nothing does, and then it is charged. */
  refusal(opening: Opening): OpenRefusal | undefined {
    return this.#tooMany(opening) ?? this.#tooMuch(opening);
  }

  #tooMany(opening: Opening): OpenRefusal | undefined {
    const reached = this.#open.check(opening);
    return reached === undefined
      ? undefined
      : {
          code: 'TOO_MANY_STREAMS',
          message: 'Too many streams are open: close one first.',
          extensions: { limit: this.#limits[reached] },
          headers: { 'retry-after': '5' },
        };
  }

  /** It costs what a query does that asks for the same; what it tells later was asked for by nobody. */
  #tooMuch({ subscription, actor, clientAddress }: Opening): OpenRefusal | undefined {
    const { rates, rules, path } = this.#around;
    const generation = this.#around.generation();
    const asking = { actor, clientAddress };
    // Before it is read, which costs something too.
    const refused = isReadAlready(generation, subscription) ? undefined : rates?.charge(asking, NEW_DOCUMENT_COST);
    const cost = () => REQUEST_COST + openingCost(generation, { request: subscription, actor, rules });
    const refusal = refused ?? rates?.charge(asking, cost());
    if (refusal === undefined) {
      return;
    }
    path?.rateLimited?.(refusal.by);
    return rateRefusal(refusal);
  }

  /** Opens one; whoever calls has looked whether it may be. */
  open(request: LiveRequest): OpenedStream {
    const stream = new LiveStream(request, this.#around);
    const leave = this.#open.add(stream, request);
    let isOpen = true;
    const { observer } = this.#around;
    const { name } = request.transport;
    observer?.opened?.(name);
    return {
      stream,
      close: () => {
        if (isOpen) {
          isOpen = false;
          stream.close();
          leave();
          observer?.closed?.(name, stream.endCode);
        }
      },
    };
  }

  /** Ends all: the server is closing. */
  endAll(): void {
    for (const stream of this.#open) {
      stream.end('SERVER_CLOSING', END_MESSAGES.SERVER_CLOSING);
    }
  }
}

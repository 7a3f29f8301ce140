import type { GatewayCode } from '../errors/codes.ts';
import { type LiveRequest, LiveStream, type LiveSurroundings } from './live-stream.ts';
import { OpenStreams, type StreamLimits, type StreamOwner } from './open-streams.ts';
import { END_MESSAGES } from './stream-end.ts';

/** One stream more than may be open. */
export type TooMany = { code: Extract<GatewayCode, 'TOO_MANY_STREAMS'>; message: string; limit: number };

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

  /** What stands in the way of one stream more; undefined where nothing does. */
  tooMany(owner: StreamOwner): TooMany | undefined {
    const reached = this.#open.check(owner);
    return reached === undefined
      ? undefined
      : {
          code: 'TOO_MANY_STREAMS',
          message: 'Too many streams are open: close one first.',
          limit: this.#limits[reached],
        };
  }

  /** Opens one; whoever calls has looked whether it may be. */
  open(request: LiveRequest): OpenedStream {
    const stream = new LiveStream(request, this.#around);
    const leave = this.#open.add(stream, request);
    let isOpen = true;
    return {
      stream,
      close: () => {
        if (isOpen) {
          isOpen = false;
          stream.close();
          leave();
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

import type { Dispatcher } from 'undici';
import { type FetchFailure, isConnectionFailure, toFailure } from './failure.ts';

/** What came of a POST; never an exception. */
export type Posted =
  | { readonly ok: true; readonly status: number; readonly body: string }
  /** `isConnection`: the connection, not the request, went wrong. */
  | { readonly ok: false; readonly error: FetchFailure; readonly isConnection: boolean };

/** What is posted. */
export type PostRequest = {
  path: string;
  /** Names and values by turns. */
  headers: string[];
  body: string;
};

/** Sends a request to a subgraph by undici's own interface. */
export type Dispatch = (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) => boolean;

class GivenUp extends Error {
  override readonly name = 'AbortError';
}

/**
 * One POST under way. It is a handler of undici's own: a stream, a promise for it and one for its text would be most of what
 * a small fetch costs. It has no time limit of its own; whoever waits gives it up.
 */
export class Post implements Dispatcher.DispatchHandler {
  readonly #onDone: (posted: Posted) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #chunks: Buffer[] = [];
  #isOver = false;

  constructor(dispatch: Dispatch, request: PostRequest, onDone: (posted: Posted) => void) {
    this.#onDone = onDone;
    try {
      dispatch({ method: 'POST', ...request }, this);
    } catch (error) {
      this.onResponseError(undefined, error);
    }
  }

  /** Nobody waits for it any more; `onDone` is not called. */
  giveUp(): void {
    if (!this.#isOver) {
      this.#isOver = true;
      this.#controller?.abort(new GivenUp('nobody waits for the answer'));
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) {
      controller.abort(new GivenUp('nobody waits for the answer'));
    }
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const bytes = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#done({ ok: true, status: this.#status, body: bytes.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: unknown): void {
    this.#done({ ok: false, error: toFailure(error), isConnection: isConnectionFailure(error) });
  }

  #done(posted: Posted): void {
    this.#chunks = [];
    if (!this.#isOver) {
      this.#isOver = true;
      this.#onDone(posted);
    }
  }
}

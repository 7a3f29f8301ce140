import { Pool } from 'undici';
import { type FetchFailure, isConnectionFailure, toFailure } from './failure.ts';
import type { Dispatch } from './post.ts';

/** What came back, whatever it says. */
export type SubgraphAnswer = {
  status: number;
  body: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};
export type SubgraphResult = { ok: true; value: SubgraphAnswer } | { ok: false; error: FetchFailure };

/** One request to a subgraph. */
export type SubgraphRequest = {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** For the whole of it, a second attempt included. */
  timeoutMs: number;
  /** Whether it may be sent twice. */
  isRepeatable: boolean;
};

/** One request that is handed on as it came. */
export type ForwardedRequest = {
  method: 'GET' | 'POST' | 'OPTIONS';
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
  timeoutMs: number;
  /** Aborted where nobody waits for the answer any more. */
  signal?: AbortSignal;
};
/** What came back, to be handed on as it is. */
export type ForwardedAnswer = {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
};
export type ForwardedResult = { ok: true; value: ForwardedAnswer } | { ok: false; error: FetchFailure };

/** How a pool behaves. */
export type PoolOptions = {
  connections?: number;
  connectTimeoutMs?: number;
  maxAnswerBytes?: number;
};

const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 1_000;
const MAX_ANSWER_BYTES = 20 * 1_024 * 1_024;
const KEEP_ALIVE_MS = 4_000;

/** Keep-alive connections to one subgraph. Never throws: what goes wrong is an answer, too. */
export class SubgraphPool {
  readonly #pool: Pool;

  constructor(origin: string, options: PoolOptions = {}) {
    this.#pool = new Pool(origin, {
      connections: options.connections ?? CONNECTIONS,
      connect: { timeout: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS },
      // Shorter than Node's own 5 s at the other end, so that a connection is not used while it is being closed.
      keepAliveTimeout: KEEP_ALIVE_MS,
      pipelining: 1,
      maxResponseSize: options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
    });
  }

  async request(request: SubgraphRequest): Promise<SubgraphResult> {
    if (request.timeoutMs <= 0) {
      return { ok: false, error: { code: 'SUBGRAPH_TIMEOUT', detail: 'no time was left for the request' } };
    }
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
      return { ok: true, value: await this.#send(request, signal) };
    } catch (error) {
      if (!(request.isRepeatable && isConnectionFailure(error))) {
        return { ok: false, error: toFailure(error) };
      }
    }
    try {
      return { ok: true, value: await this.#send(request, signal) };
    } catch (error) {
      return { ok: false, error: toFailure(error) };
    }
  }

  async #send(request: SubgraphRequest, signal: AbortSignal): Promise<SubgraphAnswer> {
    const { statusCode, body, headers } = await this.#pool.request({
      method: request.method,
      path: request.path,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      headersTimeout: request.timeoutMs,
      bodyTimeout: request.timeoutMs,
      signal,
    });
    return { status: statusCode, body: await body.text(), headers };
  }

  /** Sends a request by undici's own interface; whoever sends it keeps the time. */
  readonly dispatch: Dispatch = (options, handler) =>
    this.#pool.dispatch({ headersTimeout: 0, bodyTimeout: 0, ...options }, handler);

  /** Hands a request on, once, with its headers and its bytes. Never throws. */
  async forward({ method, path, headers, body, timeoutMs, signal }: ForwardedRequest): Promise<ForwardedResult> {
    const isOver = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await this.#pool.request({
        ...{ method, path, headers },
        ...(body === undefined ? {} : { body }),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal: signal === undefined ? isOver : AbortSignal.any([isOver, signal]),
      });
      const bytes = Buffer.from(await answer.body.arrayBuffer());
      return { ok: true, value: { status: answer.statusCode, headers: answer.headers, body: bytes } };
    } catch (error) {
      return { ok: false, error: toFailure(error) };
    }
  }

  /** Lets requests in flight end, then closes the connections. */
  async close(): Promise<void> {
    await this.#pool.close();
  }
}

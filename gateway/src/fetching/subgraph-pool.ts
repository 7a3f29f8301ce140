import { Pool } from 'undici';
import { type FetchFailure, isConnectionFailure, toFailure } from './failure.ts';

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

  /** Lets requests in flight end, then closes the connections. */
  async close(): Promise<void> {
    await this.#pool.close();
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

/** An expected failure of a mutation, as the graph tells it. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** The graph refused something: a mutation with its codes, or an operation. */
export class GraphRefused extends Error {
  override readonly name = 'GraphRefused';
  /** What kept it: the codes of the failures, or of the errors. */
  readonly codes: readonly string[];

  constructor(what: string, codes: readonly string[]) {
    super(what);
    this.codes = codes;
  }
}

interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphError[];
}

/** What is over by itself: a part of the graph is away and comes back. */
const passing: ReadonlySet<string> = new Set([
  ...['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'SUBGRAPH_INVALID_RESPONSE'],
  ...['IDENTITY_UNAVAILABLE', 'REQUEST_TIMEOUT', 'SERVER_CLOSING'],
]);
const [firstPauseMs, longestPauseMs] = [100, 1_000];

/** An operation, and who asks. */
export interface Asked {
  readonly query: string;
  readonly variables?: object | undefined;
  /** Absent: nobody is signed in. */
  readonly token?: string | undefined;
}

/** What came of asking: data, or the errors that will not pass by themselves. */
export type Asking<T> = { readonly data: T } | { readonly errors: readonly GraphError[] };

/**
 * The graph, as a client has it: over HTTP, through the gateway. A part that is away for a while is waited for, so whatever is asked must
 * be safe to ask again: queries are, and mutations by their idempotency key.
 */
export class Graph {
  /** The gateway's address. */
  readonly address: string;
  readonly #patienceMs: number;

  constructor(address: string, { patienceMs = 60_000 } = {}) {
    this.address = address;
    this.#patienceMs = patienceMs;
  }

  /** Runs an operation. @throws GraphRefused where the graph does not answer in time */
  async ask<T>(asked: Asked): Promise<Asking<T>> {
    const deadline = performance.now() + this.#patienceMs;
    for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
      const answer = await this.#post(asked);
      const errors = answer.errors ?? [];
      const codes = errors.map(({ extensions }) => extensions?.code ?? '');
      if (errors.length === 0 && answer.data) return { data: answer.data as T };
      const isPassing = codes.every((code) => passing.has(code));
      if (!isPassing) return { errors };
      if (performance.now() > deadline)
        throw new GraphRefused(errors[0]?.message ?? 'The graph gave no answer.', codes);
      await sleep(pause);
    }
  }

  async #post({ query, variables, token }: Asked): Promise<Answer> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    const request = { method: 'POST', headers, body: JSON.stringify({ query, variables }) };
    try {
      const response = await fetch(`${this.address}/graphql`, { ...request, signal: AbortSignal.timeout(15_000) });
      return (await response.json()) as Answer;
    } catch (error) {
      // The gateway itself is away, or died over the answer.
      const message = Error.isError(error) ? `${error.message} ${String(error.cause ?? '')}`.trim() : String(error);
      return { errors: [{ message, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] };
    }
  }
}

import { CLIENT_ADDRESS_HEADER } from '@millepiani/internal-token/headers';
import { outgoingHeaders } from '@millepiani/telemetry/request-context';
import type { Actor } from '../identity/actor.ts';
import type { Endpoint } from './endpoint.ts';
import type { GatewayContext } from './request-context.ts';
import { type ResponseResult, readResponse } from './subgraph-response.ts';

/** A query that is in no plan. */
export type OwnQuery = { query: string; variables: Readonly<Record<string, unknown>> };

/** What a client of one subgraph needs. */
export type SubgraphClientOptions = {
  endpoint: Endpoint;
  /** Where it is asked. */
  path: string;
  /** The `Authorization` that vouches for who asks. */
  authorization: (actor: Actor) => string | Promise<string>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** The longest that one query may take, in milliseconds. */
  queryTimeoutMs: number;
};

/** Asks one subgraph what is in no plan, within what is left of a request's time, by the way that fetches of plans take. Never throws. */
export class SubgraphClient {
  readonly #options: SubgraphClientOptions;

  constructor(options: SubgraphClientOptions) {
    this.#options = options;
  }

  async ask(context: GatewayContext, { query, variables }: OwnQuery): Promise<ResponseResult> {
    const { endpoint, path, authorization, now, queryTimeoutMs } = this.#options;
    const timeoutMs = Math.min(context.deadline - now(), queryTimeoutMs);
    if (timeoutMs <= 0) {
      return { ok: false, error: { code: 'SUBGRAPH_TIMEOUT', detail: 'no time was left for the request' } };
    }
    let headers: string[];
    try {
      headers = headersOf(await authorization(context.actor), context);
    } catch (cause) {
      return { ok: false, error: { code: 'SUBGRAPH_UNAVAILABLE', detail: 'it cannot be asked', cause } };
    }
    const { posted } = await endpoint.ask({
      request: { path, headers, body: JSON.stringify({ query, variables }) },
      isQuery: true,
      sharer: undefined,
      patience: { timeoutMs, signal: context.signal },
    });
    return posted.ok ? readResponse(posted) : posted;
  }
}

function headersOf(authorization: string, { clientAddress }: GatewayContext): string[] {
  const own = { 'content-type': 'application/json', accept: 'application/json', authorization };
  return Object.entries({ ...own, [CLIENT_ADDRESS_HEADER]: clientAddress, ...outgoingHeaders() }).flat();
}

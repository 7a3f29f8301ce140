import { CLIENT_ADDRESS_HEADER } from '@millepiani/internal-token/headers';
import type { FetchSubgraph, SubgraphAnswer, SubgraphFetch } from '@millepiani/plan-executor/ports';
import type { Logger } from '@millepiani/telemetry/logger';
import { currentRequest, outgoingHeaders } from '@millepiani/telemetry/request-context';
import { childSpan, type TraceContext } from '@millepiani/telemetry/trace-context';
import type { GraphQLSchema } from 'graphql';
import type { Callers } from './callers.ts';
import type { Endpoint } from './endpoint.ts';
import type { FetchObserver } from './fetch-observer.ts';
import { type PlannedRequest, plannedRequests, variablesText } from './planned-request.ts';
import { failedAnswer, type ReadAnswer, readAnswer } from './read-answer.ts';
import type { GatewayContext } from './request-context.ts';

/** A subgraph that is none of its own: the gateway answers for it. */
export type AnswerHere = (fetch: SubgraphFetch, context: GatewayContext) => Promise<SubgraphAnswer>;

/** How a subgraph is reached. */
export type Reach = { kind: 'there'; endpoint: Endpoint; path: string } | { kind: 'here'; answer: AnswerHere };

/** What fetching needs. */
export type SubgraphFetchOptions = {
  /** What clients may ask: the form of answers is known from it. */
  schema: GraphQLSchema;
  /** By a subgraph's name in the supergraph. */
  reach: (service: string) => Reach;
  callers: Callers;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** The longest that one query may take, in milliseconds; a mutation may use all that is left. */
  queryTimeoutMs: number;
  /** Whether those who ask the same at the same time share an answer. */
  sharesInFlight: boolean;
  logger: Logger;
  observer?: FetchObserver | undefined;
};

type There = Extract<Reach, { kind: 'there' }>;
type Asked = {
  fetch: SubgraphFetch;
  context: GatewayContext;
  request: PlannedRequest;
  /** Where it is in the trace, where that is told of afterwards. */
  hop: TraceContext | undefined;
};

const BASE_HEADERS = ['content-type', 'application/json', 'accept', 'application/json'];

function headersOf(authorization: string, context: GatewayContext, hop: TraceContext | undefined): string[] {
  const headers = [...BASE_HEADERS, 'authorization', authorization, CLIENT_ADDRESS_HEADER, context.clientAddress];
  const outgoing = outgoingHeaders(undefined, hop);
  for (const name in outgoing) {
    headers.push(name, outgoing[name] ?? '');
  }
  return headers;
}

class SubgraphFetcher {
  readonly #options: SubgraphFetchOptions;
  readonly #reached = new Map<string, Reach>();
  readonly #planned: (planned: SubgraphFetch['planned']) => PlannedRequest;

  constructor(options: SubgraphFetchOptions) {
    this.#options = options;
    this.#planned = plannedRequests(options.schema);
  }

  async fetch(fetch: SubgraphFetch, context: GatewayContext): Promise<SubgraphAnswer> {
    const { service } = fetch.planned;
    try {
      const reach = this.#reach(service);
      return reach.kind === 'here' ? await reach.answer(fetch, context) : await this.#there(reach, fetch, context);
    } catch (cause) {
      // A fault of ours, such as a key that signs no token: the other subgraphs' part stands all the same.
      return this.#told(
        failedAnswer({ code: 'SUBGRAPH_UNAVAILABLE', detail: 'it cannot be asked', cause }, service),
        service,
      );
    }
  }

  #reach(service: string): Reach {
    let reach = this.#reached.get(service);
    if (reach === undefined) {
      reach = this.#options.reach(service);
      this.#reached.set(service, reach);
    }
    return reach;
  }

  async #there(there: There, fetch: SubgraphFetch, context: GatewayContext): Promise<SubgraphAnswer> {
    const { service } = fetch.planned;
    const request = this.#planned(fetch.planned);
    const timeoutMs = this.#timeLeft(context, request.isQuery);
    if (timeoutMs <= 0 || context.signal?.aborted) {
      const detail = 'no time was left for the request';
      return this.#told(failedAnswer({ code: 'SUBGRAPH_TIMEOUT', detail }, service), service);
    }
    const { observer } = this.#options;
    const begun = observer?.fetched === undefined ? 0 : performance.now();
    const hop = context.record?.detail === undefined ? undefined : childSpan(currentRequest()?.trace);
    const { posted, isShared } = await this.#ask(there, { fetch, context, request, hop }, timeoutMs);
    if (!request.isQuery) {
      // What began before it was done may have been read before it: nobody who comes now is answered by that.
      there.endpoint.separate();
    }
    const read = readAnswer(posted, { service, request, entities: fetch.entities });
    observer?.fetched?.(
      {
        service,
        kind: fetch.planned.operationKind,
        outcome: read.failure?.code ?? (read.answer.ok && read.answer.errors.length > 0 ? 'errors' : 'ok'),
        ms: performance.now() - begun,
        entities: fetch.entities.reduce((sum, { representations }) => sum + representations.length, 0),
        isShared,
        spanId: hop?.spanId,
      },
      context,
    );
    return this.#told(read, service);
  }

  async #ask({ endpoint, path }: There, { fetch, context, request, hop }: Asked, timeoutMs: number) {
    const { callers, sharesInFlight } = this.#options;
    const body = `${request.prefix}${variablesText(fetch.variables, fetch.entities)}}`;
    // By who asks and not by their token, which is another one every while.
    const asksAlone = context.mustBeFresh === true && context.readAt === undefined;
    const isShared = sharesInFlight && request.isQuery && !asksAlone;
    const given = callers.authorization(context.actor, fetch.planned.service);
    const authorization = typeof given === 'string' ? given : await given;
    return await endpoint.ask({
      request: { path, headers: headersOf(authorization, context, hop), body },
      isQuery: request.isQuery,
      sharer: isShared ? `${callers.key(context.actor)} ${context.clientAddress} ${path}` : undefined,
      notBefore: context.mustBeFresh === true ? context.readAt : undefined,
      patience: { timeoutMs, signal: context.signal },
    });
  }

  #timeLeft(context: GatewayContext, isQuery: boolean): number {
    const left = context.deadline - this.#options.now();
    return isQuery ? Math.min(left, this.#options.queryTimeoutMs) : left;
  }

  #told({ answer, failure }: ReadAnswer, service: string): SubgraphAnswer {
    if (failure !== undefined) {
      const { code, detail, cause } = failure;
      this.#options.logger.warn({ subgraph: service, code, detail, err: cause }, 'fetch failed');
    }
    return answer;
  }
}

/** What asks the subgraphs of one supergraph: for compiled operations to be run with. */
export function createSubgraphFetch(options: SubgraphFetchOptions): FetchSubgraph<GatewayContext> {
  const fetcher = new SubgraphFetcher(options);
  return (fetch, context) => fetcher.fetch(fetch, context);
}

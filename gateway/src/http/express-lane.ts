import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Logger } from '@millepiani/telemetry/logger';
import { type RequestContext, requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import { REQUEST_ID_HEADER } from '@millepiani/telemetry/request-id';
import type { FastifyInstance } from 'fastify';
import type { PersistedDocuments } from '../documents/persisted-documents.ts';
import type { PresentError } from '../errors/present-error.ts';
import type { Actor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import { checkVariables } from '../limits/check-variables.ts';
import { type Limits, MAX_BODY_BYTES } from '../limits/limits.ts';
import type { OperationRunner } from '../prepared/operation-runner.ts';
import { type Outcome, outcomeBody } from '../prepared/outcome.ts';
import type { PathObserver } from '../prepared/path-observer.ts';
import type { PreparedOperation } from '../prepared/prepared-operation.ts';
import { EXPLAIN_HEADER, isExplainAsked } from '../seen/explain-asked.ts';
import type { RequestRecord } from '../seen/request-record.ts';
import type { Seen } from '../seen/seen.ts';
import type { Generation } from '../supergraph/generation.ts';
import { ANSWER_HEADERS } from './create-app.ts';
import { isHost } from './host.ts';
import { answerType, isPlainJson } from './media-types.ts';
import { onBody, readBody } from './read-body.ts';
import { logAnswered } from './request-scope.ts';
import { takeRequests } from './take-requests.ts';

/** What the lane needs. */
export type ExpressLaneOptions = {
  /** What serves now; undefined before there is anything. */
  current: () => Generation;
  identify: Pick<Identify, 'known'>;
  runner: OperationRunner;
  documents: Pick<PersistedDocuments, 'textOf' | 'allows'>;
  limits: Limits;
  presentError: PresentError;
  clientAddress: (request: IncomingMessage) => string;
  now: () => number;
  /** How long a request may take, in milliseconds. */
  budgetMs: number;
  isClosing: () => boolean;
  observer?: PathObserver | undefined;
  /** Counts, and notes what is to be looked at. */
  seen?: Seen | undefined;
  logger: Logger;
};

/** A request whose head has nothing odd about it. */
type Plain = {
  request: IncomingMessage;
  response: ServerResponse;
  actor: Actor;
  type: string;
  /** When it came in, and who asks was known. */
  begun: number;
  identified: number;
};

/** One that is for an operation that is known. */
type Known = Plain & {
  generation: Generation;
  operation: PreparedOperation;
  variables: Readonly<Record<string, unknown>>;
  extensions: unknown;
};

const PATH = '/graphql';
const HTTP_SERVER_ERROR = 500;
/** Their presence alone makes a request odd. */
const ODD_HEADERS = ['content-encoding', 'expect', 'upgrade'];

/** An answer. */
type Written = Pick<Outcome, 'status' | 'headers'> & { body: string };

class ExpressLane {
  readonly #options: ExpressLaneOptions;
  readonly #others: RequestListener;
  /** Bodies that were read already of requests that others answer. */
  readonly #bodies = new WeakMap<IncomingMessage, Buffer>();
  #lastHost: string | undefined;

  constructor(options: ExpressLaneOptions, others: RequestListener) {
    this.#options = options;
    this.#others = others;
  }

  readonly take: RequestListener = (request, response) => {
    const plain = this.#plain(request, response);
    if (plain === undefined) {
      this.#others(request, response);
      return;
    }
    onBody(request, (body) => {
      const known = this.#known(plain, body);
      if (known === undefined) {
        this.#bodies.set(request, body);
        this.#others(request, response);
        return;
      }
      this.#serve(known).catch((error: unknown) => {
        this.#options.logger.error({ err: error }, 'unexpected error');
        response.destroy();
      });
    });
  };

  /** The body of a request that was handed on. */
  bodyOf(request: IncomingMessage): Buffer | undefined {
    return this.#bodies.get(request);
  }

  #plain(request: IncomingMessage, response: ServerResponse): Plain | undefined {
    const { method, url, headers } = request;
    if (method !== 'POST' || url !== PATH || !isPlainJson(headers['content-type']) || this.#options.isClosing()) {
      return;
    }
    const type = answerType(headers.accept);
    const length = Number(headers['content-length']);
    const isOdd = ODD_HEADERS.some((name) => headers[name] !== undefined);
    if (isOdd || type === undefined || !(length <= MAX_BODY_BYTES) || !this.#areHostsGood(headers)) {
      return;
    }
    const begun = performance.now();
    const actor = this.#options.identify.known(headers.authorization);
    return actor === undefined ? undefined : { request, response, actor, type, begun, identified: performance.now() };
  }

  /** Those that a proxy names must be good, too, whether it is believed or not. */
  #areHostsGood(headers: IncomingHttpHeaders): boolean {
    const { 'x-forwarded-host': forwarded, 'x-forwarded-proto': protocol } = headers;
    const isForwardedGood = forwarded === undefined || (typeof forwarded === 'string' && isHost(forwarded, 'http'));
    const isProtocolGood = protocol === undefined || protocol === 'https' || protocol === 'http';
    return isForwardedGood && isProtocolGood && this.#isKnownHost(headers.host);
  }

  #isKnownHost(host: string | undefined): boolean {
    if (host === undefined || host === this.#lastHost) {
      return host !== undefined;
    }
    const isGood = isHost(host, 'http');
    if (isGood) {
      this.#lastHost = host;
    }
    return isGood;
  }

  #known(plain: Plain, body: Buffer): Known | undefined {
    const { documents, current, limits } = this.#options;
    const asked = readBody(body, documents);
    if (asked === undefined || !documents.allows(asked.source)) {
      return;
    }
    const generation = current();
    const operation = generation.operations.find(asked.source, asked.operationName);
    const { variables, extensions } = asked;
    return operation === undefined || checkVariables(variables, limits) !== undefined
      ? undefined
      : { ...plain, generation, operation, variables, extensions };
  }

  async #serve(known: Known): Promise<void> {
    const { request, response, actor, generation, operation, variables } = known;
    const { clientAddress, now, budgetMs, logger, observer, seen } = this.#options;
    const begun = performance.now();
    observer?.lane?.('express');
    const scope = requestContextFrom(request.headers, seen?.samples);
    const record = this.#record(known, scope);
    const gone = new AbortController();
    let isAnswered = false;
    response.once('close', () => {
      if (!isAnswered) {
        gone.abort();
      }
    });
    const context = {
      ...{ actor, clientAddress: clientAddress(request), signal: gone.signal, record },
      deadline: now() + budgetMs,
    };
    await runInRequest(scope, async () => {
      const { status, headers, body } = await this.#answer({ generation, operation, variables, context });
      isAnswered = true;
      this.#send(known, scope.requestId, { status, headers, body });
      if (record !== undefined) {
        seen?.end(record, scope, status);
      }
      logAnswered(logger, {
        requestId: scope.requestId,
        ...{ method: 'POST', path: PATH, status, ms: performance.now() - begun },
      });
    });
  }

  #record({ request, begun, identified, extensions }: Known, scope: RequestContext): RequestRecord | undefined {
    const isExplained = isExplainAsked(request.headers[EXPLAIN_HEADER], extensions);
    const record = this.#options.seen?.begin('express', scope, { begun, isExplained });
    if (record !== undefined) {
      record.isKnown = true;
      record.phase('identify', begun, identified);
    }
    return record;
  }

  async #answer(input: Parameters<OperationRunner['run']>[0]): Promise<Written> {
    const { runner, presentError } = this.#options;
    try {
      const outcome = await runner.run(input);
      return { status: outcome.status, headers: outcome.headers, body: outcomeBody(outcome, presentError) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const errors = [{ message, extensions: {} }];
      const outcome: Outcome = { status: HTTP_SERVER_ERROR, data: undefined, errors };
      return {
        status: HTTP_SERVER_ERROR,
        headers: undefined,
        body: outcomeBody(outcome, (shown) => presentError(shown, error)),
      };
    }
  }

  #send({ response, type }: Plain, requestId: string, { status, headers, body }: Written): void {
    if (response.destroyed) {
      return;
    }
    response.writeHead(status, {
      [REQUEST_ID_HEADER]: requestId,
      ...ANSWER_HEADERS,
      ...headers,
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      ...(this.#options.isClosing() ? { connection: 'close' } : {}),
    });
    response.end(body);
  }
}

/**
 * Answers what is asked again and again without the way that everything else takes: a request with nothing odd about it, of an actor and
 * for an operation that are known. It goes by the same rules and to the same runner, and a test holds the answers of both ways side by
 * side. Whatever it does not know it hands on, the body with it.
 */
export function addExpressLane(app: FastifyInstance, options: ExpressLaneOptions): void {
  takeRequests(app, (others) => {
    const lane = new ExpressLane(options, others);
    handOnBodies(app, lane);
    return lane.take;
  });
}

/** Whoever answers what the lane handed on gets the body that it read. */
function handOnBodies(app: FastifyInstance, lane: ExpressLane): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const body = lane.bodyOf(request.raw);
    done(null, body === undefined ? payload : Readable.from(body.length === 0 ? [] : [body], { objectMode: false }));
  });
}

import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { currentRequest, type RequestContext } from '@millepiani/telemetry/request-context';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PersistedDocuments } from '../documents/persisted-documents.ts';
import { submittedText } from '../documents/submitted-text.ts';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { wantsPage } from '../graphiql/graphiql-routes.ts';
import type { Actor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import type { Admission, Submitted } from '../limits/admission.ts';
import { rateRefusal } from '../prepared/operation-runner.ts';
import type { PathObserver } from '../prepared/path-observer.ts';
import { NEW_DOCUMENT_COST } from '../rates/charges.ts';
import type { RateLimiter } from '../rates/rate-limiter.ts';
import { EXPLAIN_HEADER, isExplainAsked } from '../seen/explain-asked.ts';
import type { RequestRecord } from '../seen/request-record.ts';
import type { Seen } from '../seen/seen.ts';
import type { Generation } from '../supergraph/generation.ts';
import { identified } from './identified.ts';
import { admit, submitted } from './submitted.ts';

/** What the route needs. */
export type GraphqlRouteOptions = {
  apollo: ApolloServer<GatewayContext>;
  /** What serves now. */
  current: () => Generation;
  identify: Identify;
  admission: Admission;
  documents: Pick<PersistedDocuments, 'textOf'>;
  /** Absent: nobody is held up. */
  rates?: RateLimiter | undefined;
  now: () => number;
  /** How long a request may take, in milliseconds. */
  budgetMs: number;
  observer?: PathObserver | undefined;
  /** Counts, and notes what is to be looked at. */
  seen?: Seen | undefined;
  /** Sends GraphiQL; absent in production. */
  sendPage: ((reply: FastifyReply) => Promise<FastifyReply>) | undefined;
};

const HTTP_BAD_REQUEST = 400;
const HTTP_TOO_MANY = 429;

/** The community graph's endpoint for what takes no express lane: who asks, is it small enough, and then Apollo Server. */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, identify, admission, documents, now, budgetMs, sendPage, observer, seen } = options;
  const records = new WeakMap<FastifyRequest, { record: RequestRecord; scope: RequestContext }>();
  const actors = new WeakMap<FastifyRequest, Actor>();
  const actorOf = (request: FastifyRequest): Actor => actors.get(request) ?? { kind: 'anonymous' };

  const begin = (request: FastifyRequest): RequestRecord | undefined => {
    const scope = currentRequest();
    if (seen === undefined || scope === undefined) {
      return;
    }
    const isExplained = isExplainAsked(request.headers[EXPLAIN_HEADER], undefined);
    const record = seen.begin('server', scope, { begun: performance.now(), isExplained });
    records.set(request, { record, scope });
    return record;
  };

  // What is asked for by its hash is looked at, too: it may have been remembered for another endpoint.
  const textOf = (asked: Submitted): unknown => {
    const found = submittedText(asked, documents);
    return found.ok ? found.text : asked.query;
  };

  const holdUp = (request: FastifyRequest, { query, operationName }: Submitted): void => {
    const name = typeof operationName === 'string' ? operationName : undefined;
    const isKnown = typeof query === 'string' && options.current().operations.find(query, name) !== undefined;
    const asking = { actor: actorOf(request), clientAddress: request.ip };
    const refusal = isKnown ? undefined : options.rates?.charge(asking, NEW_DOCUMENT_COST);
    if (refusal !== undefined) {
      observer?.rateLimited?.(refusal.by);
      const { code, message, extensions, headers } = rateRefusal(refusal);
      throw new RequestRefusedError(code, message, { status: HTTP_TOO_MANY, headers, extensions });
    }
  };

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before the body is read: a bad token costs nothing more.
    onRequest: async (request, reply) => {
      if (sendPage !== undefined && wantsPage(request)) {
        return await sendPage(reply);
      }
      const record = begin(request);
      const begun = performance.now();
      actors.set(request, await identified(identify, request));
      record?.phase('identify', begun);
      return;
    },
    preHandler: (request, _reply, done) => {
      const asked = submitted(request);
      if (seen?.explains === true && isExplainAsked(undefined, asked.extensions)) {
        records.get(request)?.record.explain();
      }
      const whole = { ...asked, query: textOf(asked) };
      holdUp(request, whole);
      admit(admission, whole);
      done();
    },
    onResponse: (request, reply, done) => {
      const kept = records.get(request);
      // What was answered without an operation is a stream, which is counted as such.
      if (kept !== undefined && (kept.record.kind !== 'none' || reply.statusCode >= HTTP_BAD_REQUEST)) {
        seen?.end(kept.record, kept.scope, reply.statusCode);
      }
      done();
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => {
        observer?.lane?.('server');
        const gone = new AbortController();
        reply.raw.once('close', () => {
          if (!reply.raw.writableEnded) {
            gone.abort();
          }
        });
        const actor = actorOf(request);
        return Promise.resolve({
          ...{ actor, clientAddress: request.ip, deadline: now() + budgetMs, signal: gone.signal },
          record: records.get(request)?.record,
        });
      },
    }),
  });
}

import { createHash } from 'node:crypto';
import type { Actor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { currentRequest } from '@millepiani/telemetry/request-context';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Notifications } from '../notifications.ts';
import { partnerContracts } from '../reactions/catalogue/catalogue.events.ts';
import { toEventCursor } from './cursor.ts';
import { type EventsQuery, nextAddress, parseEventsQuery } from './events-query.ts';
import { LogTail } from './log-tail.adapter.ts';
import { problemOf } from './problem.ts';
import { type EventsPage, readEvents } from './reading.commands.ts';

/** Who asks, by what the gateway says of them; undefined where it is not the gateway that asks. */
export type CallerOf = (authorization: string | undefined) => Promise<Actor | undefined>;

const mediaType = 'application/cloudevents-batch+json';
const acceptable = /(?:^|,)\s*(?:\*\/\*|application\/(?:\*|json|cloudevents-batch\+json))\s*(?:$|[;,])/i;
/** Whose logs may have something for partners. */
const services = [...new Set(partnerContracts.map(({ service }) => service))];
/** Who was told in vain is told again after so long at the earliest, in milliseconds: most that happens is nobody's who waits. */
const restMs = 500;
/** It is one's own, and what is kept of it is asked about before it is used again. */
const headersOf = { 'cache-control': 'private, no-cache', vary: 'authorization, accept' };

/** `GET /v1/events`: what `Query.events` answers, as a batch of CloudEvents, with waiting for what is not there yet. */
export function eventRoutes(server: FastifyInstance, notifications: Notifications, callerOf: CallerOf): void {
  const tail = new LogTail(() => notifications.eventLogs.ends(services));
  server.addHook('preClose', (done) => {
    tail.close();
    done();
  });
  server.get<{ Querystring: Record<string, unknown> }>('/v1/events', async (request, reply) => {
    const actor = await callerOf(request.headers.authorization);
    if (!actor) return refuse(reply, fail('UNAUTHENTICATED', 'Ask at the gateway, with a token.').error);
    if (!acceptable.test(request.headers.accept ?? '*/*')) {
      return refuse(reply, fail('NOT_ACCEPTABLE', `What is to be had here is ${mediaType}.`).error);
    }
    const query = parseEventsQuery(request.query);
    if (!query.ok) return refuse(reply, query.error);
    const page = await untilNews(
      { read: (after) => readEvents(notifications, actor, { ...query.value, after }), tail },
      { query: query.value, known: request.headers['if-none-match'], signal: hangUp(reply) },
    );
    // Node closes what is idle when it is told to close, and would wait for what becomes so afterwards.
    if (tail.isClosed) reply.header('connection', 'close');
    return page.ok
      ? answer(reply, page.value, query.value, request.headers['if-none-match'])
      : refuse(reply, page.error);
  });
}

interface Reading {
  readonly read: (after: string | null | undefined) => Promise<Result<EventsPage, Failures>>;
  readonly tail: LogTail;
}

interface Asked {
  readonly query: EventsQuery;
  /** The tag of what who asks has already. */
  readonly known: string | undefined;
  readonly signal: AbortSignal;
}

/** A page with something new on it, or what there is when the time is over. */
async function untilNews(
  { read, tail }: Reading,
  { query, known, signal }: Asked,
): Promise<Result<EventsPage, Failures>> {
  const end = performance.now() + query.waitMs;
  for (let [after, rest] = [query.after, 0]; ; rest = restMs) {
    const page = await read(after);
    if (!page.ok || signal.aborted || performance.now() >= end) return page;
    const { edges, end: places, hasMore } = page.value;
    // A full page stays as it is; one that is not may grow.
    if (edges.length > 0 && (hasMore || !isKnown(tagOf(page.value), known))) return page;
    // Where nothing was found, what was walked over need not be walked over again.
    if (edges.length === 0 && places.length > 0) after = toEventCursor(places);
    if (!hasMore) await tail.wait(places, { ms: end - performance.now(), restMs: rest }, signal);
    if (tail.isClosed) return page;
  }
}

const eventsOf = ({ edges }: EventsPage): string =>
  `[${edges.map(({ event }) => JSON.stringify(event.event)).join(',')}]`;

/** Other events have another tag. Where the page ends is no part of it: that moves on over what is nobody's. */
const tagOf = (page: EventsPage): string =>
  `"${createHash('sha256').update(eventsOf(page)).digest('base64url').slice(0, 27)}"`;

/** Whether a header `If-None-Match` names a tag (RFC 9110, 13.1.2: compared weakly). */
const isKnown = (tag: string, header: string | undefined): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false;

function answer(reply: FastifyReply, page: EventsPage, query: EventsQuery, known: string | undefined): FastifyReply {
  const tag = tagOf(page);
  const cursor = page.end.length > 0 ? toEventCursor(page.end) : undefined;
  reply.headers({ ...headersOf, etag: tag, 'events-more': String(page.hasMore) });
  if (cursor !== undefined) {
    reply.headers({ 'events-cursor': cursor, link: `<${nextAddress(query, cursor)}>; rel="next"` });
  }
  if (isKnown(tag, known)) return reply.code(304).send();
  return reply.type(`${mediaType}; charset=utf-8`).send(eventsOf(page));
}

function refuse(reply: FastifyReply, failures: Failures): FastifyReply {
  const problem = { ...problemOf(failures), requestId: currentRequest()?.requestId };
  // As text: Fastify would name JSON otherwise.
  return reply
    .code(problem.status)
    .headers({ 'cache-control': 'no-store' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** Aborted where nobody waits for the answer any more. */
function hangUp({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}

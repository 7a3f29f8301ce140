import type { RequestContext } from '@millepiani/telemetry/request-context';
import { childSpan, type TraceContext } from '@millepiani/telemetry/trace-context';
import type { SpanRecord } from '@millepiani/telemetry/tracing';
import { type RequestOutcome, requestOutcome } from './request-outcome.ts';
import type { Detail, FetchSpan, RequestRecord } from './request-record.ts';

/** A request that is over. */
export type Ended = { status: number; at: number };

/** `timeOrigin`: when the process began, in milliseconds since the epoch. */
function fetchSpan(fetch: FetchSpan, parent: TraceContext, timeOrigin: number): SpanRecord {
  const { service, kind, outcome, entities, kept, isShared, spanId } = fetch;
  const hop = childSpan(parent);
  return {
    trace: spanId === undefined ? hop : { ...hop, spanId },
    name: entities > 0 || kept > 0 ? `fetch entities of ${service}` : `fetch ${service}`,
    kind: 'client',
    begun: timeOrigin + fetch.begun,
    ended: timeOrigin + fetch.ended,
    attributes: {
      'millepiani.subgraph': service,
      'graphql.operation.type': kind,
      'millepiani.fetch.outcome': outcome,
      'millepiani.fetch.entities': entities,
      'millepiani.fetch.kept': kept,
      'millepiani.fetch.shared': isShared,
    },
    isFailed: outcome !== 'ok',
  };
}

function attributesOf({ lane, kind, isKnown }: RequestRecord, { operation, answer }: Detail, requestId: string) {
  return {
    'millepiani.request_id': requestId,
    'millepiani.lane': lane,
    'graphql.operation.type': kind,
    ...(operation?.name === undefined ? {} : { 'graphql.operation.name': operation.name }),
    ...(isKnown === undefined ? {} : { 'millepiani.prepared': isKnown }),
    ...(operation === undefined ? {} : { 'millepiani.compiled': operation.isCompiled }),
    ...(answer === undefined ? {} : { 'millepiani.answer': answer }),
  };
}

function phaseSpans(detail: Detail, parent: TraceContext, timeOrigin: number) {
  return detail.phases.map(({ phase, begun, ended }) => ({
    phase,
    span: {
      trace: childSpan(parent),
      name: phase,
      kind: 'internal' as const,
      ...{ begun: timeOrigin + begun, ended: timeOrigin + ended },
      attributes: {},
      isFailed: false,
    },
  }));
}

/** A request as spans: its own, one of each phase, and below the one in which it ran those of its fetches. */
export function requestSpans(
  record: RequestRecord,
  { requestId, trace }: RequestContext,
  { status, at }: Ended,
  timeOrigin: number,
): SpanRecord[] {
  const { detail } = record;
  if (detail === undefined) {
    return [];
  }
  const outcome: RequestOutcome = requestOutcome(status, record.hasErrors);
  const phases = phaseSpans(detail, trace, timeOrigin);
  const running = phases.find(({ phase }) => phase === 'run')?.span.trace ?? trace;
  return [
    {
      trace,
      name: detail.operation?.name === undefined ? 'POST /graphql' : `${record.kind} ${detail.operation.name}`,
      kind: 'server',
      begun: timeOrigin + record.begun,
      ended: timeOrigin + at,
      attributes: {
        ...attributesOf(record, detail, requestId),
        ...{ 'http.response.status_code': status, 'millepiani.outcome': outcome },
      },
      isFailed: outcome === 'failed',
    },
    ...phases.map(({ span }) => span),
    ...detail.fetches.map((fetch) => fetchSpan(fetch, running, timeOrigin)),
  ];
}

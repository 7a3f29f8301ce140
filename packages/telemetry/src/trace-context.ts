import { randomFillSync } from 'node:crypto';

/** The header of W3C Trace Context (level 1). */
export const TRACEPARENT_HEADER = 'traceparent';

/** Where in a trace we are: the trace, our own span in it, and whether it is sampled. */
export type TraceContext = { traceId: string; spanId: string; sampled: boolean };

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const ALL_ZERO = /^0+$/;
const SAMPLED_FLAG = 1;
const HEX = 16;
const TRACE_ID_BYTES = 16;
const SPAN_ID_BYTES = 8;

/** Random bytes in store: to ask for a few at a time costs a tenth of a small request. */
const store = Buffer.alloc(4_096);
let used = store.length;

function randomId(bytes: number): string {
  if (used + bytes > store.length) {
    randomFillSync(store);
    used = 0;
  }
  used += bytes;
  return store.toString('hex', used - bytes, used);
}

/** Reads a `traceparent` header; undefined where it is absent or not as the specification wants it. */
export function parseTraceparent(header: string | readonly string[] | undefined): TraceContext | undefined {
  const match = typeof header === 'string' ? TRACEPARENT.exec(header) : null;
  if (match === null) {
    return;
  }
  const [, version = '', traceId = '', spanId = '', flags = '', rest] = match;
  const isVersionWrong = version === 'ff' || (version === '00' && rest !== undefined);
  if (isVersionWrong || ALL_ZERO.test(traceId) || ALL_ZERO.test(spanId)) {
    return;
  }
  return { traceId, spanId, sampled: (Number.parseInt(flags, HEX) & SAMPLED_FLAG) === SAMPLED_FLAG };
}

/** A span below `parent`, or the first one of a new trace. */
export function childSpan(parent: TraceContext | undefined): TraceContext {
  return {
    traceId: parent?.traceId ?? randomId(TRACE_ID_BYTES),
    spanId: randomId(SPAN_ID_BYTES),
    sampled: parent?.sampled ?? false,
  };
}

/** The header for a call made within `context`. */
export function formatTraceparent(context: TraceContext): string {
  return `00-${context.traceId}-${context.spanId}-${context.sampled ? '01' : '00'}`;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { REQUEST_ID_HEADER, requestIdFrom } from './request-id.ts';
import {
  childSpan,
  formatTraceparent,
  parseTraceparent,
  TRACEPARENT_HEADER,
  type TraceContext,
} from './trace-context.ts';

/** What follows one request through everything that it sets off. */
export type RequestContext = { requestId: string; trace: TraceContext };

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const storage = new AsyncLocalStorage<RequestContext>();

/**
 * The context for an incoming request: the caller's id and trace where they are sane, else new ones.
 * OpenTelemetry's SDK will take over the trace here, and in `outgoingHeaders`; nothing else knows how it is carried.
 */
export function requestContextFrom(headers: Headers): RequestContext {
  return {
    requestId: requestIdFrom(headers[REQUEST_ID_HEADER]),
    trace: childSpan(parseTraceparent(headers[TRACEPARENT_HEADER])),
  };
}

/** Runs `work`, and all that it awaits, within `context`. */
export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The request that the running code serves; undefined outside one. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}

/** The headers that carry the context on to another process; empty outside a request. */
export function outgoingHeaders(context: RequestContext | undefined = currentRequest()): Record<string, string> {
  return context === undefined
    ? {}
    : { [REQUEST_ID_HEADER]: context.requestId, [TRACEPARENT_HEADER]: formatTraceparent(childSpan(context.trace)) };
}

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

/** Whether a request is traced, whatever its caller says; undefined: as the caller says. */
export type Samples = ((trace: TraceContext) => boolean) | undefined;

/** The context for an incoming request: the caller's id and trace where they are sane, else new ones. */
export function requestContextFrom(headers: Headers, samples?: Samples): RequestContext {
  const trace = childSpan(parseTraceparent(headers[TRACEPARENT_HEADER]));
  return {
    requestId: requestIdFrom(headers[REQUEST_ID_HEADER]),
    trace: samples === undefined ? trace : { ...trace, sampled: samples(trace) },
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

/**
 * The headers that carry the context on to another process; empty outside a request.
 * @param hop Where the call is in the trace, for who tells of it afterwards.
 */
export function outgoingHeaders(
  context: RequestContext | undefined = currentRequest(),
  hop?: TraceContext,
): Record<string, string> {
  return context === undefined
    ? {}
    : {
        [REQUEST_ID_HEADER]: context.requestId,
        [TRACEPARENT_HEADER]: formatTraceparent(hop ?? childSpan(context.trace)),
      };
}

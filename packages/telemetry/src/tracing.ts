import type { Attributes, Context, Tracer } from '@opentelemetry/api';
import type { TraceContext } from './trace-context.ts';

/** Where traces go, and how many. */
export type TracingOptions = {
  /** The process that speaks: `gateway`, `members`, … */
  service: string;
  /** The collector's address, to which `/v1/traces` is added: OTLP over HTTP, as JSON. */
  endpoint: string;
  /** The part of requests that is traced, from 0 to 1. */
  ratio: number;
};

/** One span, told when it is over. */
export type SpanRecord = {
  /** Where in the trace it is; its own id in it. */
  trace: TraceContext;
  name: string;
  /** `server`: a request that came in; `client`: one that went out. */
  kind: 'server' | 'client' | 'internal';
  /** In milliseconds since the epoch. */
  begun: number;
  ended: number;
  attributes: Attributes;
  isFailed: boolean;
};

/** Sends spans to a collector. */
export interface Tracing {
  /**
   * Whether this request is traced. Drawn here and not taken from who asks: otherwise anybody could have all of theirs traced, and
   * fill the collector's queue.
   */
  samples(trace: TraceContext): boolean;
  /** Takes a span; it is sent with others, later. What there is no room for is dropped. */
  record(span: SpanRecord): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

const HEX = 16;
/** So many digits of a span's random id are drawn by. */
const DRAWN_DIGITS = 8;
const DRAWN = HEX ** DRAWN_DIGITS;
const PATH = '/v1/traces';

/** Ids are made before spans are: a request's id is told to others while it is under way. */
class GivenIds {
  spanId = '';
  traceId = '';
  readonly generateSpanId = (): string => this.spanId;
  readonly generateTraceId = (): string => this.traceId;
}

/**
 * Opens tracing. OpenTelemetry's SDK is loaded here and nowhere else, so that who does not trace does not pay for it: spans are noted as
 * plain times while a request is under way, and become spans when it is over.
 */
export async function openTracing({ service, endpoint, ratio }: TracingOptions): Promise<Tracing> {
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const ids = new GivenIds();
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}${PATH}` });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: new sdk.AlwaysOnSampler(),
    idGenerator: ids,
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  const tracer: Tracer = provider.getTracer('millepiani');
  const kinds = { server: api.SpanKind.SERVER, client: api.SpanKind.CLIENT, internal: api.SpanKind.INTERNAL };

  const parentOf = ({ traceId, parentSpanId }: TraceContext): Context =>
    parentSpanId === undefined
      ? api.ROOT_CONTEXT
      : api.trace.setSpanContext(api.ROOT_CONTEXT, {
          ...{ traceId, spanId: parentSpanId },
          traceFlags: api.TraceFlags.SAMPLED,
        });

  return {
    samples: ({ spanId }) => Number.parseInt(spanId.slice(0, DRAWN_DIGITS), HEX) < ratio * DRAWN,
    record: ({ trace, name, kind, begun, ended, attributes, isFailed }) => {
      ids.traceId = trace.traceId;
      ids.spanId = trace.spanId;
      const span = tracer.startSpan(name, { kind: kinds[kind], startTime: begun, attributes }, parentOf(trace));
      if (isFailed) {
        span.setStatus({ code: api.SpanStatusCode.ERROR });
      }
      span.end(ended);
    },
    close: () => provider.shutdown(),
  };
}

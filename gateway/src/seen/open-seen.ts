import type { OnStop } from '@millepiani/telemetry/run-service';
import { openTracing } from '@millepiani/telemetry/tracing';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { addMetricsRoute } from './metrics-route.ts';
import type { Also } from './seen.ts';
import { Seen } from './seen.ts';

/** What is seen of a gateway is opened with these. */
export type OpenSeenOptions = { config: GatewayConfig; onStop: OnStop; also: Also };

/** Opens what is seen of a gateway; without a collector's address nothing is traced. */
export async function openSeen({ config, onStop, also }: OpenSeenOptions): Promise<Seen> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  const tracing =
    endpoint === undefined
      ? undefined
      : await openTracing({ service: 'gateway', endpoint, ratio: config.OTEL_TRACES_SAMPLER_ARG });
  const seen = new Seen({ tracing, explains: config.NODE_ENV === 'development', also });
  onStop('metrics and traces', () => seen.close());
  return seen;
}

/** Shows the metrics; in production only to who has the token for it, and to nobody where there is none. */
export function showMetrics(app: FastifyInstance, seen: Seen, config: GatewayConfig): void {
  const token = config.METRICS_TOKEN?.reveal();
  if (token !== undefined || config.NODE_ENV !== 'production') {
    addMetricsRoute(app, { render: () => seen.render(), token });
  }
}

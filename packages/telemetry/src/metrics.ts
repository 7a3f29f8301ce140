import type { Meter } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricProducer } from '@opentelemetry/sdk-metrics';

/** What a service counts and measures. */
export interface Metrics {
  readonly meter: Meter;
  /** All of it as Prometheus reads it (text format 0.0.4). What cannot be measured at the moment is left out. */
  render(): Promise<string>;
  close(): Promise<void>;
}

/** The content type of what {@link Metrics.render} answers. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Makes a service's metrics, by OpenTelemetry.
 * @param producers What else is read with them.
 */
export function createMetrics(service: string, producers: readonly MetricProducer[] = []): Metrics {
  const reader = new PrometheusExporter({ preventServerStart: true, metricProducers: [...producers] });
  const resource = resourceFromAttributes({ 'service.name': service });
  const provider = new MeterProvider({ resource, readers: [reader] });
  const serializer = new PrometheusSerializer();
  return {
    meter: provider.getMeter('millepiani'),
    render: async () => serializer.serialize((await reader.collect()).resourceMetrics),
    close: () => provider.shutdown(),
  };
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childSpan } from '@millepiani/telemetry/trace-context';
import { openTracing } from '@millepiani/telemetry/tracing';
import { type Collector, startCollector } from './support/collector.ts';

let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.close());

describe('tracing', () => {
  it('sends spans with the ids that were told to others, each below its parent', async () => {
    const tracing = await openTracing({ service: 'test', endpoint: `${collector.url}/`, ratio: 1 });
    const caller = childSpan(undefined);
    const request = childSpan(caller);
    const fetch = childSpan(request);
    const times = { begun: 1_900_000_000_000, ended: 1_900_000_000_250.5 };
    tracing.record({
      trace: request,
      name: 'request',
      kind: 'server',
      ...times,
      attributes: { a: 1 },
      isFailed: false,
    });
    tracing.record({ trace: fetch, name: 'fetch', kind: 'client', ...times, attributes: {}, isFailed: true });
    await tracing.close();
    expect(collector.spans).toMatchObject([
      {
        ...{ traceId: caller.traceId, spanId: request.spanId, parentSpanId: caller.spanId, name: 'request', kind: 2 },
        ...{ startTimeUnixNano: '1900000000000000000', endTimeUnixNano: '1900000000250500000', status: { code: 0 } },
        attributes: [{ key: 'a', value: { intValue: 1 } }],
      },
      { traceId: caller.traceId, spanId: fetch.spanId, parentSpanId: request.spanId, kind: 3, status: { code: 2 } },
    ]);
  });

  it.each([
    [0, 0, 0],
    [1, 1_000, 1_000],
    [0.25, 150, 350],
  ])('takes a part of %d of the requests, whatever their callers say', async (ratio, least, most) => {
    const tracing = await openTracing({ service: 'test', endpoint: collector.url, ratio });
    const taken = Array.from({ length: 1_000 }, () => ({ ...childSpan(undefined), sampled: ratio === 0 }));
    const count = taken.filter((trace) => tracing.samples(trace)).length;
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
    await tracing.close();
  });
});

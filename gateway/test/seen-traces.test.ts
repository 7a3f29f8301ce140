import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Collector, type SentSpan, startCollector } from './support/collector.ts';
import { type Community, type CommunityOptions, startCommunity } from './support/community.ts';

const QUERY = 'query Team { commission(id: "com_1") { title team { id name } } }';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const SERVER = 2;
const CLIENT = 3;

let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
});
afterEach(() => void collector.spans.splice(0));
afterAll(() => collector.close());

const traceparent = (flags: '00' | '01') => ({ traceparent: `00-${TRACE}-${CALLER}-${flags}` });

/** What is sent of these questions; all of it is when the gateway has stopped. */
async function traced(ask: (community: Community) => Promise<unknown>, config: CommunityOptions['config'] = {}) {
  const community = await startCommunity({ config: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...config } });
  await ask(community);
  const received = Object.values(community.services).flatMap((service) => service.received);
  await community.close();
  return { spans: collector.spans, received };
}

const named = (spans: readonly SentSpan[], name: string): SentSpan => {
  const found = spans.find((span) => span.name === name);
  if (found === undefined) throw new TypeError(`no span ${name} among ${spans.map((span) => span.name).join(', ')}`);
  return found;
};
const attributes = (span: SentSpan) =>
  Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

describe('a request that is traced', () => {
  it('is one span below its caller, with its phases below it and its fetches below the phase that ran', async () => {
    const { spans } = await traced((community) => community.ask(QUERY, { headers: traceparent('00') }));
    const request = named(spans, 'query Team');
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: SERVER });
    expect(attributes(request)).toMatchObject({
      ...{ 'millepiani.lane': 'server', 'millepiani.outcome': 'ok', 'graphql.operation.name': 'Team' },
      ...{ 'millepiani.prepared': false, 'millepiani.compiled': true },
    });
    const phases = spans.filter(({ parentSpanId }) => parentSpanId === request.spanId).map(({ name }) => name);
    expect(phases).toEqual(['identify', 'parse', 'validate', 'authorise', 'plan', 'compile', 'run', 'write']);
    const run = named(spans, 'run');
    const fetches = spans.filter(({ parentSpanId }) => parentSpanId === run.spanId);
    expect(fetches.map(({ name, kind }) => [name, kind])).toEqual([
      ['fetch projects', CLIENT],
      ['fetch entities of members', CLIENT],
    ]);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    expect(spans.every(({ startTimeUnixNano: begun, endTimeUnixNano: ended }) => BigInt(begun) <= BigInt(ended))).toBe(
      true,
    );
  });

  it('tells each service the very fetch that it is asked by', async () => {
    const { spans, received } = await traced((community) => community.ask(QUERY));
    const told = received.map(({ headers }) => String(headers.traceparent).split('-'));
    const fetches = spans.filter(({ kind }) => kind === CLIENT);
    expect(fetches).toHaveLength(2);
    for (const { traceId, spanId } of fetches) {
      expect(told).toContainEqual(['00', traceId, spanId, '01']);
    }
  });

  it('is the same on the express lane, with how it was written', async () => {
    const { spans } = await traced(async (community) => {
      await community.ask(QUERY);
      await community.ask(QUERY, { headers: traceparent('01') });
    });
    const request = spans.find(({ kind, traceId }) => kind === SERVER && traceId === TRACE);
    expect(attributes(request as SentSpan)).toMatchObject({
      'millepiani.lane': 'express',
      'millepiani.prepared': true,
    });
    const phases = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId).map(({ name }) => name);
    expect(phases).toEqual(['identify', 'run', 'write']);
  });

  it('says what failed', async () => {
    const { spans } = await traced(async (community) => {
      community.services.members.fault = (_request, reply) => reply.code(503).send('');
      await community.ask('{ motto }');
      await community.ask('{ motto', { headers: traceparent('01') });
    });
    expect(named(spans, 'fetch members')).toMatchObject({ status: { code: 2 } });
    const refused = spans.find(({ traceId }) => traceId === TRACE);
    expect(attributes(refused as SentSpan)).toMatchObject({
      'http.response.status_code': 400,
      'millepiani.outcome': 'refused',
    });
  });
});

describe('who is traced', () => {
  it('is not for the client to say', async () => {
    const { spans, received } = await traced(
      (community) => community.ask('{ motto }', { headers: traceparent('01') }),
      { OTEL_TRACES_SAMPLER_ARG: 0 },
    );
    expect(spans).toEqual([]);
    expect(received.map(({ headers }) => headers.traceparent)).toEqual([expect.stringMatching(`^00-${TRACE}-.*-00$`)]);
  });

  it('is nobody without a collector, and the trace goes on all the same', async () => {
    const { spans, received } = await traced(
      (community) => community.ask('{ motto }', { headers: traceparent('01') }),
      { OTEL_EXPORTER_OTLP_ENDPOINT: undefined },
    );
    expect(spans).toEqual([]);
    expect(received.map(({ headers }) => headers.traceparent)).toEqual([expect.stringMatching(`^00-${TRACE}-.*-01$`)]);
  });
});

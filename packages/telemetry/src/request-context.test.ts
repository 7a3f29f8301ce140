import { describe, expect, it } from '@jest/globals';
import { currentRequest, outgoingHeaders, requestContextFrom, runInRequest } from './request-context.ts';
import { requestIdFrom } from './request-id.ts';
import { childSpan, formatTraceparent, parseTraceparent } from './trace-context.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('requestIdFrom', () => {
  it.each(['request-0001', 'a'.repeat(64), '0190c5a8-1f2e-7000-8000-000000000000'])('keeps the sane %j', (header) => {
    expect(requestIdFrom(header)).toBe(header);
  });

  it.each([
    undefined,
    '',
    'short',
    'a'.repeat(65),
    'with space 1',
    'line\nbreak-1',
    '../../etc',
    'ünïcode-1',
    '{"a":"b"}',
  ])('replaces %j', (header) => {
    expect(requestIdFrom(header)).toMatch(UUID);
  });

  it('replaces a header that came twice', () => {
    expect(requestIdFrom(['request-0001', 'request-0002'])).toMatch(UUID);
  });
});

describe('traceparent', () => {
  it('goes on in a child span of the same trace', () => {
    const parent = parseTraceparent(PARENT);
    expect(parent).toEqual({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', sampled: true });
    const child = childSpan(parent);
    expect(child).toMatchObject({ traceId: parent?.traceId, sampled: true });
    expect(child.spanId).not.toBe(parent?.spanId);
    expect(child.parentSpanId).toBe(parent?.spanId);
    expect(parseTraceparent(formatTraceparent(child))).toEqual({ ...child, parentSpanId: undefined });
  });

  it('of a later version may carry more', () => {
    expect(parseTraceparent(`cc${PARENT.slice(2)}-what-the-future-brings`)?.spanId).toBe('b7ad6b7169203331');
  });

  it.each([
    undefined,
    '',
    PARENT.toUpperCase(),
    `${PARENT}-more`,
    `ff${PARENT.slice(2)}`,
    PARENT.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
    PARENT.replace('b7ad6b7169203331', '0'.repeat(16)),
  ])('%j starts a new trace', (header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });
});

describe('the request context', () => {
  it('is there for whatever the request sets off, and is passed on', async () => {
    const context = requestContextFrom({ 'x-request-id': 'request-0001', traceparent: PARENT });
    const headers = await runInRequest(context, async () => {
      await Promise.resolve();
      expect(currentRequest()).toBe(context);
      return outgoingHeaders();
    });
    expect(headers['x-request-id']).toBe('request-0001');
    expect(headers.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    expect(currentRequest()).toBeUndefined();
    expect(outgoingHeaders()).toEqual({});
  });
});

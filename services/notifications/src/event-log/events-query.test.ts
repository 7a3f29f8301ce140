import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextAddress, parseEventsQuery } from './events-query.ts';

describe('what is asked by an address', () => {
  it('is everything at once, when nothing is said', () => {
    expect(parseEventsQuery({})).toEqual({
      ok: true,
      value: { after: undefined, types: undefined, filter: undefined, first: undefined, waitMs: 0 },
    });
  });

  it('is what its parameters say, types separated by commas and the wait in seconds', () => {
    const query = { after: 'c', types: 'a,b', filter: 'true', first: '100', wait: '25' };
    expect(parseEventsQuery(query)).toEqual({
      ok: true,
      value: { after: 'c', types: ['a', 'b'], filter: 'true', first: 100, waitMs: 25_000 },
    });
  });

  it.each([
    [{ x: '1' }, 'UNKNOWN_PARAMETER', ['x']],
    [{ after: ['a', 'b'] }, 'PARAMETER_REPEATED', ['after']],
    [{ types: ['a', 'b'] }, 'PARAMETER_REPEATED', ['types']],
    [{ first: '' }, 'INVALID_PAGE_SIZE', ['first']],
    [{ first: '0' }, 'INVALID_PAGE_SIZE', ['first']],
    [{ first: '101' }, 'INVALID_PAGE_SIZE', ['first']],
    [{ first: '1e1' }, 'INVALID_PAGE_SIZE', ['first']],
    [{ first: '-1' }, 'INVALID_PAGE_SIZE', ['first']],
    [{ wait: '26' }, 'INVALID_WAIT', ['wait']],
    [{ wait: '1.5' }, 'INVALID_WAIT', ['wait']],
    [{ wait: 'long' }, 'INVALID_WAIT', ['wait']],
  ])('is refused where it is faulty: %j', (query, code, path) => {
    expect(parseEventsQuery(query)).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('names each parameter that there is not', () => {
    expect(parseEventsQuery({ a: '1', b: '2' })).toMatchObject({ error: [{ path: ['a'] }, { path: ['b'] }] });
  });

  it('property: goes on, behind a cursor, as it was asked', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const query = fc.record(
      {
        after: text,
        types: fc.constantFrom('a', 'a,b'),
        filter: text,
        first: fc.constantFrom('1', '100'),
        wait: fc.constantFrom('1', '25'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(query, text, (asked, cursor) => {
        const read = parseEventsQuery(asked);
        if (!read.ok) throw new TypeError(read.error[0]?.message);
        const next = new URL(nextAddress(read.value, cursor), 'https://c.example');
        expect(next.pathname).toBe('/v1/events');
        expect(Object.fromEntries(next.searchParams)).toEqual({ ...asked, after: cursor });
      }),
    );
  });
});

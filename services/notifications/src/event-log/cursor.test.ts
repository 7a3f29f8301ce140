import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markOf, type Place, parseEventCursor, toEventCursor } from './cursor.ts';

const place = fc.record({
  service: fc.constantFrom('members', 'projects', 'billing', 'notifications'),
  position: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  mark: fc.stringMatching(/^[0-9a-f]{12}$/),
});
const places = fc.uniqueArray(place, { selector: ({ service }) => service });
const byService = (one: Place, other: Place) => (one.service < other.service ? -1 : 1);
const refused = { ok: false, error: [{ code: 'CURSOR_INVALID', path: ['after'] }] };

describe('cursors of events', () => {
  it('property: stand for the places that they were made of', () => {
    fc.assert(
      fc.property(places, (all) => {
        const cursor = toEventCursor(all);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(parseEventCursor(cursor)).toEqual({ ok: true, value: all.toSorted(byService) });
      }),
    );
  });

  it('stand before everything when there is none', () => {
    expect(parseEventCursor(undefined)).toEqual({ ok: true, value: [] });
    expect(parseEventCursor(null)).toEqual({ ok: true, value: [] });
    expect(parseEventCursor(toEventCursor([]))).toEqual({ ok: true, value: [] });
  });

  it.each(['', '1', 'nonsense!', 'x'.repeat(2_000), btoa('2;members.1.000000000000').replaceAll('=', '')])(
    'are refused when nobody gave them out: %j',
    (cursor) => {
      expect(parseEventCursor(cursor)).toMatchObject(refused);
    },
  );

  it.each([
    'members.0.000000000000',
    'members.-1.000000000000',
    'members.9999999999999999.000000000000',
    'members.1.zz0000000000',
    'members.1.000000000000;members.2.000000000000',
  ])('are refused where the places are none: %s', (text) => {
    expect(parseEventCursor(btoa(`1;${text}`).replaceAll('=', ''))).toMatchObject(refused);
  });

  it('property: no text makes reading them throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseEventCursor(text);
        if (!read.ok) expect(read).toMatchObject(refused);
      }),
    );
  });

  it('mark an event by the end of its id', () => {
    expect(markOf('evt_019ab5c0-7c00-7000-8000-0123456789ab')).toBe('0123456789ab');
  });
});

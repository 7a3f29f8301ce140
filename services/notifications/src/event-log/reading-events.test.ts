import { describe, expect, it } from '@jest/globals';
import { toEventCursor } from './cursor.ts';
import { parseEventsRequest } from './reading-events.ts';

const known = ['a', 'b'];
const place = { service: 'members', position: 3, mark: '0123456789ab' };

describe('what is asked of the logs', () => {
  it('is everything from the beginning, twenty at a time, when nothing is said', () => {
    expect(parseEventsRequest({}, known)).toEqual({ ok: true, value: { after: [], types: known, limit: 20 } });
    const nulls = { after: null, types: null, first: null };
    expect(parseEventsRequest(nulls, known)).toEqual(parseEventsRequest({}, known));
  });

  it('is some types behind a place, as many as are asked for', () => {
    const request = { after: toEventCursor([place]), types: ['b'], first: 100 };
    expect(parseEventsRequest(request, known)).toEqual({
      ok: true,
      value: { after: [place], types: ['b'], limit: 100 },
    });
  });

  it.each([
    [{ first: 0 }, 'INVALID_PAGE_SIZE', ['first']],
    [{ first: 101 }, 'INVALID_PAGE_SIZE', ['first']],
    [{ after: 'x' }, 'CURSOR_INVALID', ['after']],
    [{ types: [] }, 'NO_EVENT_TYPE', ['types']],
    [{ types: ['a', 'c'] }, 'UNKNOWN_EVENT_TYPE', ['types', 1]],
  ])('is refused where it is faulty: %j', (request, code, path) => {
    expect(parseEventsRequest(request, known)).toMatchObject({ ok: false, error: [{ code, path }] });
  });
});

import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, inHours } from '../../test/holds-given.ts';
import { aWindow, offered, weekdays } from '../../test/offers-given.ts';
import { evolve, presentOffers, toCome } from './availability-offer.ts';
import { formatHours, parseHours } from './hours.ts';

const nothing = offered();
const window = (start: number, end: number) => aWindow({ start: inHours(start), end: inHours(end), minutes: 60 });

describe('what a person offers', () => {
  it('is there until its last window is over', () => {
    const [day, week] = [window(0, 8), weekdays()];
    const all = offered(day, week);
    const last = toCome(week, at).at(-1)?.end ?? at;
    expect(presentOffers(all, at)).toEqual([day, week]);
    expect(presentOffers(all, inHours(8))).toEqual([week]);
    expect(presentOffers(all, plusMs(last, -1))).toEqual([week]);
    expect(presentOffers(all, last)).toEqual([]);
  });

  it('comes as windows, fewer day by day, the one that is under way among them', () => {
    const week = weekdays();
    expect(toCome(week, at)).toHaveLength(25);
    expect(toCome(week, new Date('2026-12-01T15:59:59Z'))).toHaveLength(24);
    expect(toCome(week, new Date('2026-12-01T16:00:00Z'))).toHaveLength(23);
  });

  it('is another with each event, by a version', () => {
    const [first, second] = [window(0, 8), window(10, 12)];
    const state = evolve(evolve(nothing, { type: 'availability.offered', offer: first }), {
      type: 'availability.offered',
      offer: second,
    });
    expect(state).toEqual({ ...nothing, offers: [first, second], version: 2 });
    expect(evolve(state, { type: 'availability.withdrawn', offerId: first.id, left: undefined })).toEqual({
      ...nothing,
      offers: [second],
      version: 3,
    });
    const left = { ...first, exceptions: [] };
    expect(evolve(state, { type: 'availability.withdrawn', offerId: first.id, left }).offers).toEqual([second, left]);
    const [past, changed] = [
      { ...first, id: newId('avl') },
      { ...first, minutes: 30 },
    ];
    const event = { type: 'availability.changed', offer: changed } as const;
    expect(evolve(state, { ...event, past }).offers).toEqual([second, past, changed]);
    expect(evolve(state, { ...event, past: undefined })).toEqual({ ...nothing, offers: [second, changed], version: 3 });
  });
});

describe('hours', () => {
  it('in halves are read and written without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19_999 }), (halves) => {
        expect(parseHours(formatHours(halves * 30), [])).toEqual({ ok: true, value: halves * 30 });
      }),
    );
  });

  it.each(['7.50', '7.0', '7.00'])('may have zeros behind (%s)', (text) => {
    expect(parseHours(text, []).ok).toBe(true);
  });

  it.each(['', '0', '0.0', '-1', '1.25', '1,5', '1e1', ' 1', '01', '10000', '.5', '5.', 'Infinity', '１'])(
    'are not %j',
    (text) => {
      expect(parseHours(text, ['hours'])).toMatchObject({ ok: false, error: [{ code: 'INVALID_HOURS' }] });
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import {
  type Availability,
  evolve,
  mostWindows,
  type OfferAvailability,
  offer,
  presentOffers,
} from './availability-offer.ts';
import { formatHours, parseHours } from './hours.ts';

const at = new Date('2026-11-24T09:00:00.000Z');
const hour = 3_600_000;
const inHours = (hours: number) => plusMs(at, hours * hour);
const nothing: Availability = { personId: newId('per'), offers: [], version: 0 };
const command = (change: Partial<OfferAvailability> = {}): OfferAvailability => ({
  id: newId('avl'),
  start: inHours(1),
  end: inHours(9),
  hours: '7.5',
  firmness: 'FIRM',
  at,
  ...change,
});
const codes = (result: ReturnType<typeof offer>) =>
  result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const after = (state: Availability, change: Partial<OfferAvailability>): Availability => {
  const result = offer(command(change), state);
  if (!result.ok) throw new TypeError(codes(result).join());
  return result.value.reduce(evolve, state);
};

describe('an offer', () => {
  it('is a window with its minutes', () => {
    const state = after(nothing, {});
    expect(state).toMatchObject({ version: 1, offers: [{ minutes: 450, firmness: 'FIRM', offeredAt: at }] });
  });

  it.each([
    [{ end: inHours(1) }, 'ENDS_BEFORE_START end'],
    [{ end: inHours(0.5) }, 'ENDS_BEFORE_START end'],
    [{ end: plusMs(inHours(1), 366 * 24 * hour + 1) }, 'WINDOW_TOO_LONG end'],
    [{ start: plusMs(at, -1) }, 'IN_THE_PAST start'],
    [{ hours: '8.5' }, 'HOURS_EXCEED_WINDOW hours'],
    [{ hours: '0' }, 'INVALID_HOURS hours'],
    [{ hours: '7.25' }, 'INVALID_HOURS hours'],
  ])('is refused with what is wrong (case %#)', (change, code) => {
    expect(codes(offer(command(change), nothing))).toEqual([code]);
  });

  it('may begin now, fill its window, and last a year', () => {
    expect(codes(offer(command({ start: at, hours: '9' }), nothing))).toEqual([]);
    expect(codes(offer(command({ end: plusMs(inHours(1), 366 * 24 * hour) }), nothing))).toEqual([]);
  });

  it('does not overlap another, and may follow on it', () => {
    const state = after(nothing, {});
    const at1 = (start: number, end: number) =>
      codes(offer(command({ start: inHours(start), end: inHours(end), hours: '0.5' }), state));
    expect(at1(9, 12)).toEqual([]);
    expect(at1(0, 1)).toEqual([]);
    for (const [start, end] of [
      [8, 12],
      [0, 2],
      [3, 4],
      [0, 12],
    ] as const) {
      expect(at1(start, end)).toEqual(['WINDOWS_OVERLAP start']);
    }
  });

  it('is one of at most two hundred that are not over', () => {
    let state = nothing;
    for (let day = 0; day < mostWindows; day += 1) {
      state = after(state, { start: inHours(24 * day + 1), end: inHours(24 * day + 9) });
    }
    const next = { start: inHours(24 * mostWindows + 1), end: inHours(24 * mostWindows + 9) };
    expect(codes(offer(command(next), state))).toEqual(['TOO_MANY_WINDOWS']);
    expect(codes(offer(command({ ...next, at: inHours(9) }), state))).toEqual([]);
    expect(presentOffers(state, inHours(9))).toHaveLength(mostWindows - 1);
  });
});

describe('withdrawing', () => {
  it('takes the window out and makes a version', () => {
    const state = after(nothing, {});
    const [only] = state.offers;
    if (!only) throw new TypeError('No offer.');
    expect(evolve(state, { type: 'availability.withdrawn', offerId: only.id })).toEqual({ ...nothing, version: 2 });
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

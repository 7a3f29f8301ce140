import { describe, expect, it } from '@jest/globals';
import { singleWindow } from '@millepiani/calendar/offer-record';
import type { CapacityWindow } from '@millepiani/kernel/capacity';
import { newId } from '@millepiani/kernel/new-id';
import { aText, at, inHours, terms } from '../../test/holds-given.ts';
import { freeBusy } from './free-busy.ts';
import { toEvent } from './holds.events.ts';
import { mostHolds, parseHold, place } from './placing.ts';

const window = (start: number, end: number, hours: number, firmness: CapacityWindow['firmness'] = 'FIRM') =>
  singleWindow({ start: inHours(start), end: inHours(end), minutes: hours * 60, firmness });
const read = (change: Parameters<typeof aText>[0]) => {
  const result = parseHold(aText(change), at);
  return result.ok ? result.value : result.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};
const outcome = (change: Parameters<typeof terms>[0], capacity: Partial<Parameters<typeof place>[1]>) => {
  const happened = place(terms(change), { isKnown: true, offers: [], holds: [], ...capacity });
  return happened.type === 'hold.refused' ? happened.reason : happened.type;
};

describe('what is to be held', () => {
  it('is read with its ids', () => {
    const { holdId: id, ...text } = aText();
    expect(parseHold({ holdId: id, ...text }, at)).toEqual({ ok: true, value: { ...text, id, placedAt: at } });
  });

  it.each([
    [{ holdId: newId('slt') }, 'INVALID_ID holdId'],
    [{ personId: newId('com') }, 'INVALID_ID personId'],
    [{ commissionId: 'com_1' }, 'INVALID_ID commissionId'],
    [{ slotId: '' }, 'INVALID_ID slotId'],
    [{ to: at }, 'ENDS_BEFORE_START to'],
    [{ to: inHours(24 * 366 + 1) }, 'SPAN_TOO_LONG to'],
    [{ minutes: 0 }, 'MINUTES_OUT_OF_RANGE minutes'],
    [{ minutes: 1.5 }, 'MINUTES_OUT_OF_RANGE minutes'],
    [{ minutes: Number.NaN }, 'MINUTES_OUT_OF_RANGE minutes'],
  ])('is refused with what is wrong (case %#)', (change, code) => {
    expect(read(change)).toEqual([code]);
  });

  it('begins now where it has begun', () => {
    expect(read({ from: inHours(-5) })).toMatchObject({ from: at });
    expect(read({ from: inHours(-5), to: inHours(-1) })).toMatchObject({ from: inHours(-5) });
  });
});

describe('a hold', () => {
  it('is placed where it fits to the minute, and refused beyond', () => {
    const offers = [window(0, 10, 5)];
    expect(outcome({}, { offers })).toBe('hold.placed');
    expect(outcome({ minutes: 301 }, { offers })).toBe('NO_CAPACITY');
    expect(outcome({}, { offers, holds: [terms({ minutes: 1 })] })).toBe('NO_CAPACITY');
  });

  it('is told that tentative time would do', () => {
    const offers = [window(0, 10, 5, 'TENTATIVE')];
    expect(outcome({}, { offers })).toBe('ONLY_TENTATIVE');
    expect(outcome({ mayUseTentative: true }, { offers })).toBe('hold.placed');
    expect(outcome({ minutes: 301 }, { offers })).toBe('NO_CAPACITY');
  });

  it('is refused when it is too late for it', () => {
    const offers = [window(0, 10, 5)];
    expect(outcome({ expiresAt: at }, { offers })).toBe('OVERDUE');
    expect(outcome({ from: inHours(-9), to: at }, { offers })).toBe('OVERDUE');
  });

  it('is refused of somebody whom nobody knows, or who is held for too much', () => {
    const offers = [window(0, 10, 5)];
    expect(outcome({}, { offers, isKnown: false })).toBe('PERSON_NOT_FOUND');
    const far = terms({ from: inHours(100), to: inHours(101) });
    expect(outcome({}, { offers, holds: Array(mostHolds - 1).fill(far) })).toBe('hold.placed');
    expect(outcome({}, { offers, holds: Array(mostHolds).fill(far) })).toBe('TOO_MANY_HOLDS');
  });
});

describe('its event', () => {
  it('tells who is held for what, and why not', () => {
    const own = terms();
    const { id: holdId, personId, commissionId, slotId } = own;
    const about = { holdId, personId, commissionId, slotId };
    const span = { from: at.toISOString(), to: inHours(10).toISOString(), minutes: 300, mayUseTentative: false };
    expect(toEvent(own, 1, { type: 'hold.placed', terms: own }).data).toEqual({
      ...about,
      ...span,
      expiresAt: inHours(1).toISOString(),
    });
    expect(toEvent(own, 1, { type: 'hold.refused', terms: own, reason: 'NO_CAPACITY' }).data).toEqual({
      ...about,
      ...span,
      reason: 'NO_CAPACITY',
    });
    expect(toEvent(own, 1, { type: 'hold.released', reason: 'FULFILLED', at }).data).toEqual({
      ...about,
      reason: 'FULFILLED',
    });
    expect(toEvent(own, 1, { type: 'hold.confirmed', at }).data).toEqual(about);
    expect(toEvent(own, 1, { type: 'hold.expired', at }).data).toEqual(about);
  });
});

describe('free time', () => {
  const offers = [window(0, 10, 6), window(20, 30, 6, 'TENTATIVE')];
  const ask = (from: number, to: number, holds: Parameters<typeof freeBusy>[2] = []) => {
    const result = freeBusy({ personId: newId('per'), from: inHours(from), to: inHours(to), at }, offers, holds);
    if (!result.ok) return result.error.map(({ code }) => code);
    const { freeMinutes, tentativeMinutes, busy } = result.value;
    return { freeMinutes, tentativeMinutes, busy: busy.length };
  };
  const held = { ...terms({ minutes: 120, to: inHours(5) }), state: 'HELD' as const, version: 1 };

  it('is what firm windows leave, and what tentative ones would add', () => {
    expect(ask(0, 40)).toEqual({ freeMinutes: 360, tentativeMinutes: 360, busy: 0 });
    expect(ask(0, 40, [held])).toEqual({ freeMinutes: 240, tentativeMinutes: 360, busy: 1 });
    expect(ask(6, 10, [held])).toEqual({ freeMinutes: 240, tentativeMinutes: 0, busy: 0 });
    expect(ask(8, 21)).toEqual({ freeMinutes: 120, tentativeMinutes: 60, busy: 0 });
  });

  it('has none in what has passed', () => {
    expect(ask(-10, 1)).toEqual({ freeMinutes: 60, tentativeMinutes: 0, busy: 0 });
    expect(ask(-10, 0)).toEqual({ freeMinutes: 0, tentativeMinutes: 0, busy: 0 });
  });

  it('is not asked for backwards, or of more than a year', () => {
    expect(ask(1, 1)).toEqual(['ENDS_BEFORE_START']);
    expect(ask(0, 24 * 367)).toEqual(['SPAN_TOO_LONG']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { windowsOf } from '@millepiani/calendar/offer';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { type CapacityWindow, type Demand, fits, freeMinutes } from '@millepiani/kernel/capacity';
import { plusMs } from '@millepiani/kernel/instant';
import fc from 'fast-check';
import { at } from '../../test/holds-given.ts';
import { beginOf, communityDay } from './community-days.ts';
import { freeByDays } from './free-by-days.ts';
import { daysTold, freeDaysOf } from './free-days.ts';

const today = communityDay(at);
const hour = 3_600_000;
const window = (day: number, [begin, end]: readonly [number, number], more: Partial<CapacityWindow> = {}) =>
  singleWindow({
    ...{ start: plusMs(beginOf(today + day), begin * hour), end: plusMs(beginOf(today + day), end * hour) },
    ...{ minutes: 120, firmness: 'FIRM', ...more },
  });
const hold = (from: number, to: number, minutes: number, more: Partial<Demand> = {}): Demand => ({
  ...{ from: beginOf(today + from), to: beginOf(today + to), minutes, mayUseTentative: false, ...more },
});
const offers = [1, 2, 3, 4].map((day) => window(day, [9, 18]));
const free = (holds: readonly Demand[], [from, to] = [1, 3], more = offers) => {
  const days = freeDaysOf(more, holds, at);
  return days && freeByDays(days, { from: today + from, to: today + to, at, mayUseTentative: false });
};

describe('what is free by days', () => {
  it('given a hold that reaches beyond them, then it is served there first', () => {
    expect(free([hold(2, 5, 240)])).toBe(240);
    expect(free([hold(2, 5, 300)])).toBe(180);
    expect(free([hold(2, 5, 360)])).toBe(120);
  });

  it('given tentative time, then it serves whom it may', () => {
    const more = [...offers, window(2, [19, 22], { firmness: 'TENTATIVE' })];
    expect(free([hold(1, 3, 240)], [1, 3], more)).toBe(0);
    expect(free([hold(1, 3, 240, { mayUseTentative: true })], [1, 3], more)).toBe(120);
  });

  it('is not known of today, nor beside a hold that cuts a day', () => {
    expect(free([], [0, 3])).toBeUndefined();
    expect(free([hold(1, 3, 60, { from: plusMs(beginOf(today + 1), hour) })])).toBeUndefined();
    expect(free([hold(1, 3, 60, { to: plusMs(beginOf(today + 3), -1) })])).toBeUndefined();
  });

  it('is not known over midnight, nor where not all is told', () => {
    expect(free([], [1, 3], [...offers, window(2, [20, 28])])).toBeUndefined();
    expect(free([], [1, 2], [...offers, window(2, [20, 28])])).toBe(120);
    const far = [...offers, window(daysTold + 9, [9, 18])];
    expect(free([], [daysTold - 5, daysTold], far)).toBe(0);
    expect(free([], [daysTold - 5, daysTold + 1], far)).toBeUndefined();
  });

  it('given holds that have begun, then it is what the flow leaves, with those that are over', () => {
    // Two days were offered, of which one was served to who is over by now.
    const past = [-3, -2, 1].map((day) => window(day, [9, 18]));
    expect(free([hold(-4, 2, 240)], [1, 2], past)).toBe(120);
    expect(free([hold(-4, 2, 240), hold(-3, -2, 120)], [1, 2], past)).toBe(0);
    const days = fc.array(
      fc.record({ day: fc.integer({ min: -6, max: 9 }), minutes: fc.integer({ min: 30, max: 480 }) }),
    );
    const spans = fc.array(
      fc.record({
        ...{ from: fc.integer({ min: -6, max: 7 }), length: fc.integer({ min: 1, max: 8 }) },
        minutes: fc.integer({ min: 1, max: 600 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        days,
        spans,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (offered, asked, from, more) => {
          const all = offered.map(({ day, minutes }) => window(day, [9, 18], { minutes }));
          const holds: Demand[] = [];
          for (const one of asked) {
            const next = hold(one.from, one.from + one.length, one.minutes);
            if (fits(next, windowsOf(all), holds)) holds.push(next);
          }
          const span = { from: beginOf(today + from), to: beginOf(today + from + more), mayUseTentative: false };
          expect(free(holds, [from, from + more], all) ?? 0).toBe(freeMinutes(span, windowsOf(all), holds));
        },
      ),
      { numRuns: 400 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Offer, windowsOf } from '@millepiani/calendar/offer';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { type CapacityWindow, type Demand, fits, freeMinutes } from '@millepiani/kernel/capacity';
import { plusMs } from '@millepiani/kernel/instant';
import fc from 'fast-check';
import { at } from '../../test/holds-given.ts';
import { weekdays } from '../../test/offers-given.ts';
import { beginOf, communityDay } from './community-days.ts';
import { freeByDays } from './free-by-days.ts';
import { boundsOf, daysTold, type FreeDays, freeDaysOf } from './free-days.ts';

const today = communityDay(at); // Tuesday, 24 November 2026, 10:00 in Rome.
const told = (offers: readonly Offer[], holds: readonly Demand[] = []): FreeDays => {
  const days = freeDaysOf(offers, holds, at);
  if (!days) throw new TypeError('Nothing is offered.');
  return days;
};
const bounds = (days: FreeDays, from: number, to: number, mayUseTentative = false) =>
  boundsOf(days, { from: today + from, to: today + to, at, mayUseTentative });
const hour = 3_600_000;
/** A window, by days from today and hours of the day by Rome's clock. */
const window = (day: number, [begin, end]: readonly [number, number], more: Partial<CapacityWindow> = {}): Offer => {
  const start = new Date(beginOf(today + day).getTime() + begin * hour);
  return singleWindow({
    start,
    end: new Date(start.getTime() + (end - begin) * hour),
    minutes: 120,
    firmness: 'FIRM',
    ...more,
  });
};
const hold = (from: number, to: number, minutes: number, mayUseTentative = false): Demand => ({
  ...{ from: beginOf(today + from), to: beginOf(today + to), minutes, mayUseTentative },
});

describe('free time by days', () => {
  it('given weekdays of six hours, then each of them has six hours, and the days between none', () => {
    const days = told([weekdays()]);
    expect([days.since, days.across, days.until]).toEqual([today, [], undefined]);
    // Monday is six days away.
    expect([...days.firm.slice(0, 14)]).toEqual([0, 0, 0, 0, 0, 0, 360, 360, 360, 360, 360, 0, 0, 360]);
    expect(bounds(days, 6, 13)).toEqual({ least: 1_800, most: 1_800 });
    expect(bounds(days, 11, 13)).toEqual({ least: 0, most: 0 });
  });

  it('given nothing to come, then there is nothing to tell', () => {
    expect(freeDaysOf([], [], at)).toBeUndefined();
    expect(freeDaysOf([window(-3, [9, 12])], [], at)).toBeUndefined();
  });

  it('given more than is told, then it says from when on', () => {
    const [near, far] = [window(1, [9, 12]), window(daysTold + 30, [9, 12])];
    expect(told([near]).until).toBeUndefined();
    expect(told([near, far])).toMatchObject({ until: today + daysTold });
    expect(told([far]).firm).toHaveLength(0);
    expect(bounds(told([far]), daysTold - 5, daysTold)).toEqual({ least: 0, most: 0 });
    expect(bounds(told([far]), daysTold - 5, daysTold + 1)).toEqual({ least: 0, most: 1_500 });
  });

  it('given tentative time, then it counts for who says that it will do', () => {
    const days = told([window(1, [9, 12]), window(1, [14, 17], { firmness: 'TENTATIVE', minutes: 60 })]);
    expect(bounds(days, 1, 2)).toEqual({ least: 120, most: 120 });
    expect(bounds(days, 1, 2, true)).toEqual({ least: 180, most: 180 });
  });

  it('given a window over midnight, then it counts wholly between its days, and perhaps where a border cuts it', () => {
    const days = told([window(2, [22, 26])]);
    expect(days.across).toEqual([{ first: today + 2, last: today + 3, minutes: 120, firmness: 'FIRM' }]);
    expect(bounds(days, 1, 5)).toEqual({ least: 120, most: 120 });
    expect(bounds(days, 3, 5)).toEqual({ least: 0, most: 120 });
    expect(bounds(days, 4, 5)).toEqual({ least: 0, most: 0 });
  });

  it('given today, then it is perhaps over', () => {
    const days = told([window(0, [9, 18]), window(1, [9, 18])]);
    expect(bounds(days, 0, 2)).toEqual({ least: 120, most: 240 });
  });

  it('given a hold within the days, then it takes from them; one that reaches beyond takes from them perhaps', () => {
    const offers = [1, 2, 3, 4].map((day) => window(day, [9, 18]));
    expect(bounds(told(offers, [hold(1, 3, 100)]), 1, 4)).toEqual({ least: 260, most: 260 });
    expect(bounds(told(offers, [hold(3, 5, 100)]), 1, 4)).toEqual({ least: 260, most: 360 });
    expect(bounds(told(offers, [hold(4, 5, 100)]), 1, 4)).toEqual({ least: 360, most: 360 });
  });

  it('given a hold that tentative time may serve, then it takes from firm time perhaps', () => {
    const offers = [window(1, [9, 12]), window(1, [14, 17], { firmness: 'TENTATIVE' })];
    const days = told(offers, [hold(1, 2, 100, true)]);
    expect(bounds(days, 1, 2)).toEqual({ least: 20, most: 120 });
    expect(bounds(days, 1, 2, true)).toEqual({ least: 140, most: 140 });
  });
});

const windows = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 30 }),
      length: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 60 })),
      part: fc.integer({ min: 1, max: 4 }),
      firmness: fc.constantFrom('FIRM' as const, 'FIRM' as const, 'TENTATIVE' as const),
    }),
    { maxLength: 25 },
  )
  .map((parts) => {
    let hours = -12;
    return parts.map(({ gap, length, part, firmness }) => {
      const start = new Date(beginOf(today).getTime() + (hours + gap) * hour);
      hours += gap + length;
      return singleWindow({
        ...{ start, end: new Date(start.getTime() + length * hour) },
        ...{ minutes: Math.max(1, Math.floor((length * 60 * part) / 4)), firmness },
      });
    });
  });
const asked = fc.record({
  from: fc.integer({ min: -2, max: 12 }),
  length: fc.integer({ min: 1, max: 10 }),
  minutes: fc.integer({ min: 1, max: 900 }),
  mayUseTentative: fc.boolean(),
});

type Asked = {
  readonly from: number;
  readonly length: number;
  readonly minutes: number;
  readonly mayUseTentative: boolean;
};
/** From the present on, as the service asks. */
const spanOf = ({ from, length, minutes, mayUseTentative }: Asked): Demand => {
  const span = hold(from, from + length, minutes, mayUseTentative);
  return span.from < at ? { ...span, from: at } : span;
};
/** Those that fit one after the other, as the service places them. */
function placed(wanted: readonly Asked[], every: readonly CapacityWindow[]): readonly Demand[] {
  const holds: Demand[] = [];
  for (const one of wanted.map(spanOf)) if (one.from < one.to && fits(one, every, holds)) holds.push(one);
  return holds;
}
const isCut = (every: readonly CapacityWindow[]) =>
  every.some(({ start, end }) => communityDay(start) !== communityDay(plusMs(end, -1)));

describe('the bounds', () => {
  it('have what the flow says between them, and are one where no border cuts anything', () => {
    fc.assert(
      fc.property(windows, fc.array(asked, { maxLength: 6 }), asked, (offers, wanted, question) => {
        const every = windowsOf(offers);
        const holds = placed(wanted, every);
        const { from, length, mayUseTentative } = question;
        const span = spanOf(question);
        const free = span.from < span.to ? freeMinutes(span, every, holds) : 0;
        const days = freeDaysOf(offers, holds, at);
        const { least, most } = days ? bounds(days, from, from + length, mayUseTentative) : { least: 0, most: 0 };
        expect(least).toBeLessThanOrEqual(free);
        expect(most).toBeGreaterThanOrEqual(free);
        const isOpen = holds.some(
          (one) => one.mayUseTentative !== mayUseTentative || one.from < span.from || one.to > span.to,
        );
        const byDays = days && freeByDays(days, { from: today + from, to: today + from + length, at, mayUseTentative });
        if (byDays !== undefined) expect(byDays).toBe(free);
        if (from > 0 && !isCut(every) && !isOpen) expect([least, most]).toEqual([free, free]);
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CapacityWindow, type Demand, fits, fitTogether, freeMinutes, unmet } from './capacity.ts';

/** Small cases count in minutes since the epoch. */
const minute = (at: number) => new Date(at * 60_000);
const window = (start: number, end: number, minutes: number, firmness: CapacityWindow['firmness'] = 'FIRM') => ({
  start: minute(start),
  end: minute(end),
  minutes,
  firmness,
});
const demand = (from: number, to: number, minutes: number, mayUseTentative = false): Demand => ({
  from: minute(from),
  to: minute(to),
  minutes,
  mayUseTentative,
});

/**
 * The rule once more, by trying everything: each minute of a window is worked for one demand or for none. Whole minutes are
 * enough, for every number is whole.
 */
function canBeMet(windows: readonly CapacityWindow[], demands: readonly Demand[]): boolean {
  const minutes = windows.flatMap((one) =>
    Array.from({ length: (one.end.getTime() - one.start.getTime()) / 60_000 }, (_, at) => ({
      at: one.start.getTime() / 60_000 + at,
      window: one,
    })),
  );
  const dead = new Set<string>();
  const attempt = (index: number, left: readonly number[], budgets: readonly number[]): boolean => {
    if (left.every((rest) => rest === 0)) return true;
    const here = minutes[index];
    if (!here) return false;
    const state = `${index} ${left} ${budgets}`;
    if (dead.has(state)) return false;
    const budget = windows.indexOf(here.window);
    const may = (one: Demand) =>
      one.from <= minute(here.at) &&
      one.to >= minute(here.at + 1) &&
      (here.window.firmness === 'FIRM' || one.mayUseTentative);
    const met =
      attempt(index + 1, left, budgets) ||
      ((budgets[budget] ?? 0) > 0 &&
        demands.some(
          (one, at) => (left[at] ?? 0) > 0 && may(one) && attempt(index + 1, less(left, at), less(budgets, budget)),
        ));
    if (!met) dead.add(state);
    return met;
  };
  return attempt(
    0,
    demands.map((one) => one.minutes),
    windows.map((one) => one.minutes),
  );
}

const less = (numbers: readonly number[], at: number) => numbers.with(at, (numbers[at] ?? 0) - 1);

/** The rule as it is written in words: of any demands together. */
function byTheSum(windows: readonly CapacityWindow[], demands: readonly Demand[]): boolean {
  for (let set = 1; set < 2 ** demands.length; set += 1) {
    const some = demands.filter((_, at) => Math.trunc(set / 2 ** at) % 2 === 1);
    const wanted = some.reduce((sum, { minutes }) => sum + minutes, 0);
    const offered = windows.reduce((sum, one) => sum + Math.min(one.minutes, covered(one, some)), 0);
    if (wanted > offered) return false;
  }
  return true;
}

function covered({ start, end, firmness }: CapacityWindow, demands: readonly Demand[]): number {
  let minutes = 0;
  for (let at = start.getTime(); at < end.getTime(); at += 60_000) {
    const inside = (one: Demand) => one.from.getTime() <= at && one.to.getTime() > at;
    if (demands.some((one) => inside(one) && (firmness === 'FIRM' || one.mayUseTentative))) minutes += 1;
  }
  return minutes;
}

/** Up to three windows that do not overlap, within nine minutes. */
const windows = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 2 }),
      length: fc.integer({ min: 1, max: 4 }),
      idle: fc.integer({ min: 0, max: 3 }),
      firmness: fc.constantFrom('FIRM' as const, 'FIRM' as const, 'TENTATIVE' as const),
    }),
    { maxLength: 3 },
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, idle, firmness }) => {
      const start = at + gap;
      at = start + length;
      return window(start, at, Math.max(1, length - idle), firmness);
    });
  });

const demands = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([from, length, minutes, tentative]) => demand(from, from + length, minutes, tentative)),
  { maxLength: 4 },
);

const runs = { numRuns: 2_000 };

/** Places demands one after the other, as holds are placed. */
const placed = (offered: readonly CapacityWindow[], wanted: readonly Demand[]) => {
  const refused = unmet(wanted, offered);
  return wanted.filter((one) => !refused.includes(one));
};

describe('what fits', () => {
  it('is what trying everything finds, and what the sum over any demands says', () => {
    fc.assert(
      fc.property(windows, demands, (offered, wanted) => {
        const met = canBeMet(offered, wanted);
        expect(unmet(wanted, offered).length === 0).toBe(met);
        expect(byTheSum(offered, wanted)).toBe(met);
      }),
      runs,
    );
  });

  it('is taken one by one until no more fits, and never more than can be done', () => {
    fc.assert(
      fc.property(windows, demands, (offered, wanted) => {
        const met = placed(offered, wanted);
        expect(canBeMet(offered, met)).toBe(true);
        for (const one of wanted.filter((other) => !met.includes(other))) {
          expect(canBeMet(offered, [...met, one])).toBe(false);
        }
      }),
      runs,
    );
  });

  it('together is what trying everything finds, besides what was placed before', () => {
    fc.assert(
      fc.property(windows, demands, fc.array(demand1(), { maxLength: 3 }), (offered, wanted, more) => {
        const met = placed(offered, wanted);
        expect(fitTogether(more, offered, met)).toBe(canBeMet(offered, [...met, ...more]));
      }),
      runs,
    );
  });

  it('does not hang on the order in which windows are known', () => {
    fc.assert(
      fc.property(windows, demands, demand1(), (offered, wanted, more) => {
        const met = placed(offered, wanted);
        expect(fits(more, offered.toReversed(), met.toReversed())).toBe(fits(more, offered, met));
      }),
      runs,
    );
  });
});

function demand1() {
  return fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
    .map(([from, length, minutes]) => demand(from, from + length, minutes));
}

describe('what is free', () => {
  it('is the most that still fits, to the minute', () => {
    fc.assert(
      fc.property(windows, demands, demand1(), fc.boolean(), (offered, wanted, span, mayUseTentative) => {
        const met = placed(offered, wanted);
        const free = freeMinutes({ ...span, mayUseTentative }, offered, met);
        const of = (minutes: number) => ({ ...span, minutes, mayUseTentative });
        if (free > 0) expect(canBeMet(offered, [...met, of(free)])).toBe(true);
        expect(canBeMet(offered, [...met, of(free + 1)])).toBe(false);
      }),
      runs,
    );
  });
});

describe('a window', () => {
  it('serves what overlaps it only in part by no more than that part', () => {
    const offered = [window(0, 10, 10)];
    expect(freeMinutes(demand(-5, 3, 0), offered, [])).toBe(3);
    expect(freeMinutes(demand(10, 20, 0), offered, [])).toBe(0);
  });

  it('gives its minutes once, wherever they are asked for', () => {
    const offered = [window(0, 10, 4)];
    expect(freeMinutes(demand(0, 10, 0), offered, [demand(0, 5, 3)])).toBe(1);
    expect(freeMinutes(demand(5, 10, 0), offered, [demand(0, 5, 3)])).toBe(1);
  });

  it('is not worked twice in the same minute, though it has minutes left', () => {
    expect(freeMinutes(demand(0, 2, 0), [window(0, 10, 8)], [demand(0, 2, 2)])).toBe(0);
  });

  it('leaves to the more flexible demand what the other cannot use', () => {
    const offered = [window(0, 5, 5), window(10, 15, 5)];
    expect(fits(demand(0, 5, 5), offered, [demand(0, 15, 5)])).toBe(true);
  });

  it('that is tentative serves only who was told', () => {
    const offered = [window(0, 10, 5, 'TENTATIVE')];
    expect(fits(demand(0, 10, 5), offered, [])).toBe(false);
    expect(fits(demand(0, 10, 5, true), offered, [])).toBe(true);
  });

  it('counts milliseconds, and promises whole minutes', () => {
    const offered = [{ ...window(0, 2, 2), end: new Date(119_999) }];
    expect(freeMinutes(demand(0, 2, 0), offered, [])).toBe(1);
  });

  it('of a year with two hundred holds is decided at once', () => {
    const day = 1_440;
    const offered = Array.from({ length: 200 }, (_, at) => window(at * day, at * day + 480, 480));
    const held = Array.from({ length: 200 }, (_, at) => demand(at * day, (at + 30) * day, 240));
    const began = performance.now();
    expect(freeMinutes(demand(0, 365 * day, 0), offered, held)).toBe(200 * 240);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

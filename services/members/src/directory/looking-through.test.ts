import { describe, expect, it } from '@jest/globals';
import { entryOf } from '../../test/entries-given.ts';
import { at } from '../../test/holds-given.ts';
import { beginOf, communityDay } from './community-days.ts';
import type { FreeDays } from './free-days.ts';
import { lookThrough } from './looking-through.ts';

const today = communityDay(at);
/** Somebody who offers so many minutes of each of the ten days to come. */
const days = (minutes: number, more: Partial<FreeDays> = {}): FreeDays => ({
  ...{ since: today, firm: new Uint16Array(11).fill(minutes), tentative: new Uint16Array(0), across: [] },
  ...{ holds: [], until: undefined, ...more },
});
const hold = (from: number, to: number, minutes: number) => ({
  ...{ from: beginOf(today + from), to: beginOf(today + to), minutes, mayUseTentative: false },
});
/** Two days from tomorrow on, so many hours. */
const asked = (hours: number) => ({
  free: { from: today + 1, to: today + 3, minutes: hours * 60, mayUseTentative: false },
  at,
});
const many = (free: FreeDays | undefined, count: number) =>
  Array.from({ length: count }, (_, number) => entryOf(number, { free }));
const enough = { wanted: 10, most: 1_000 };

describe('who has the time', () => {
  it('given what is offered alone, then that tells, and it is little work', () => {
    const walk = [entryOf(1, {}), entryOf(2, { free: days(60) }), entryOf(3, { free: days(120) })];
    const { seen, last, isEnd, work } = lookThrough(walk, asked(4), enough);
    expect(seen).toEqual([{ listed: walk[2], isOpen: false }]);
    expect([last, isEnd, work]).toEqual([walk[2], true, 3]);
  });

  it('given holds that reach beyond the days, then it is reckoned what they leave', () => {
    // Served on other days; or all their time is held.
    const [has, hasNot] = [days(120, { holds: [hold(1, 6, 240)] }), days(120, { holds: [hold(1, 4, 360)] })];
    const { seen, work } = lookThrough([entryOf(1, { free: has }), entryOf(2, { free: hasNot })], asked(4), enough);
    expect(seen.map(({ listed, isOpen }) => [listed.free, isOpen])).toEqual([[has, false]]);
    expect(work).toBeGreaterThan(20);
  });

  it('given a window across midnight at the border, then it is open', () => {
    const across = [{ first: today + 2, last: today + 3, minutes: 300, firmness: 'FIRM' as const }];
    const { seen } = lookThrough([entryOf(1, { free: days(60, { across }) })], asked(4), enough);
    expect(seen).toMatchObject([{ isOpen: true }]);
  });
});

describe('looking', () => {
  it('ends with as many as are wanted', () => {
    const { seen, last, isEnd } = lookThrough(many(days(120), 9), asked(4), { wanted: 3, most: 1_000 });
    expect([seen.length, last, isEnd]).toEqual([3, seen[2]?.listed, false]);
  });

  it('ends with enough work, and says who was the last', () => {
    const { seen, last, isEnd, work } = lookThrough(many(days(30), 9), asked(4), { wanted: 3, most: 5 });
    expect([seen, last?.byName, isEnd, work]).toEqual([[], many(undefined, 5)[4]?.byName, false, 5]);
  });
});

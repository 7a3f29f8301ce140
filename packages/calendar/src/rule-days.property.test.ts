import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDay, aRule, unwrap } from '../test/given.ts';
import { dayText, type EpochDay, epochDay } from './local-date-time.ts';
import { daysOf, longestRuleDays } from './rule-days.ts';
import { parseParts, type RuleParts, weekdays } from './rule-parts.ts';

/*
 * RFC 5545 once more, slowly: each day by itself, whether the rule is of it. Of BYSETPOS the days of the whole period count, also
 * those before the start.
 */
const dates = new Map<EpochDay, readonly [year: number, month: number, day: number]>();
function dateOf(day: EpochDay) {
  const [year = 0, month = 0, date = 0] = dates.get(day) ?? dayText(day).split('-').map(Number);
  dates.set(day, [year, month, date]);
  return [year, month, date] as const;
}
const yearOf = (day: EpochDay): number => dateOf(day)[0];
const monthOf = (day: EpochDay): number => dateOf(day)[1];
const monthDayOf = (day: EpochDay): number => dateOf(day)[2];
/** Monday is 0. */
const weekdayOf = (day: EpochDay): number => (((day + 3) % 7) + 7) % 7;
const firstOf = (year: number, month: number): EpochDay => epochDay(`${year}-${String(month).padStart(2, '0')}-01`);
const lengthOf = (year: number, month: number): number =>
  (month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1)) - firstOf(year, month);

interface Rule extends RuleParts {
  readonly start: EpochDay;
}

/** Periods are numbered, so that an interval can be counted. */
function periodOf(day: EpochDay, { frequency, weekStart }: Rule): number {
  switch (frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return Math.floor((day + 3 - weekdays.indexOf(weekStart)) / 7);
    case 'MONTHLY':
      return yearOf(day) * 12 + monthOf(day) - 1;
    case 'YEARLY':
      return yearOf(day);
    default:
      return frequency satisfies never;
  }
}

const isIn = (list: readonly number[], at: number, length: number): boolean =>
  list.length === 0 || list.includes(at) || list.includes(at - length - 1);

function isCounted(day: EpochDay, rule: Rule): boolean {
  const { byDay, frequency, byMonth } = rule;
  if (byDay.length === 0) return true;
  const isOfYear = frequency === 'YEARLY' && byMonth.length === 0;
  const [first, length] = isOfYear
    ? [firstOf(yearOf(day), 1), firstOf(yearOf(day) + 1, 1) - firstOf(yearOf(day), 1)]
    : [firstOf(yearOf(day), monthOf(day)), lengthOf(yearOf(day), monthOf(day))];
  const [nth, fromEnd] = [Math.floor((day - first) / 7) + 1, -Math.floor((first + length - 1 - day) / 7) - 1];
  return byDay.some(
    ({ weekday, ordinal }) =>
      weekdays.indexOf(weekday) === weekdayOf(day) && (ordinal === undefined || ordinal === nth || ordinal === fromEnd),
  );
}

/** What a rule does not say it takes from its start. */
function isOfStart(day: EpochDay, { frequency, start, byDay, byMonth, byMonthDay }: Rule): boolean {
  const saysDays = byDay.length > 0 || byMonthDay.length > 0;
  if (saysDays || frequency === 'DAILY') return true;
  if (frequency === 'WEEKLY') return weekdayOf(day) === weekdayOf(start);
  const isMonth = frequency === 'MONTHLY' || byMonth.length > 0 || monthOf(day) === monthOf(start);
  return isMonth && monthDayOf(day) === monthDayOf(start);
}

const isOf = (day: EpochDay, rule: Rule): boolean =>
  (rule.byMonth.length === 0 || rule.byMonth.includes(monthOf(day))) &&
  isIn(rule.byMonthDay, monthDayOf(day), lengthOf(yearOf(day), monthOf(day))) &&
  isCounted(day, rule) &&
  isOfStart(day, rule);

function slowly(rule: Rule, last: EpochDay): EpochDay[] {
  const { start, interval, bySetPos, count = Number.POSITIVE_INFINITY } = rule;
  const first = periodOf(start, rule);
  const found = new Map<number, EpochDay[]>();
  for (let day = start - 366; day <= last + 366; day += 1) {
    const period = periodOf(day, rule);
    if (period < first || (period - first) % interval !== 0 || !isOf(day, rule)) continue;
    found.set(period, [...(found.get(period) ?? []), day]);
  }
  const picked = [...found.values()].flatMap((days) =>
    bySetPos.length === 0 ? days : days.filter((_, at) => bySetPos.some((p) => p === at + 1 || p === at - days.length)),
  );
  return picked.filter((day) => day >= start && day <= last).slice(0, count);
}

/** What nearly everybody offers by: days of the week, of every so-manieth week or day. */
const plainRule = fc.record({
  frequency: fc.constantFrom('DAILY' as const, 'WEEKLY' as const),
  interval: fc.integer({ min: 1, max: 5 }),
  byDay: fc.subarray([...weekdays]).map((days) => days.map((weekday) => ({ weekday }))),
  weekStart: fc.constantFrom(...weekdays),
  count: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
});

describe('the days of a rule', () => {
  it('are those that RFC 5545 says, found day by day, where it says days of weeks alone', () => {
    const none = { byMonth: [], byWeekNo: [], byYearDay: [], byMonthDay: [], bySetPos: [] };
    fc.assert(
      fc.property(plainRule, aDay, fc.integer({ min: 0, max: 400 }), ({ count, ...rule }, start, length) => {
        const parts = { ...none, ...rule, ...(count === undefined ? {} : { count }) };
        expect(daysOf(parts, start, start + length)).toEqual(slowly({ ...parts, start }, start + length));
      }),
      { numRuns: 500 },
    );
  });

  it('are those that RFC 5545 says, found day by day', () => {
    fc.assert(
      fc.property(aRule, aDay, ({ pattern, end }, start) => {
        const parts = unwrap(parseParts(pattern, []));
        const limits = 'count' in end ? { count: end.count } : {};
        const last = start + ('days' in end ? end.days : longestRuleDays);
        expect(daysOf({ ...parts, ...limits }, start, last)).toEqual(slowly({ ...parts, ...limits, start }, last));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same when they are asked for again, among many others', () => {
    const parts = unwrap(parseParts('FREQ=MONTHLY;BYDAY=MO,WE', []));
    const before = daysOf(parts, 20_800, 20_900);
    for (let at = 0; at < 50; at += 1) daysOf(parts, 20_800 + at, 20_900);
    expect(daysOf(parts, 20_800, 20_900)).toEqual(before);
    expect(before).toHaveLength(29);
  });

  it('are none where the last is before the first', () => {
    expect(daysOf(unwrap(parseParts('FREQ=DAILY', [])), 20_800, 20_799)).toEqual([]);
  });
});

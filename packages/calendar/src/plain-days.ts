import type { EpochDay } from './local-date-time.ts';
import { type RuleParts, weekdays } from './rule-parts.ts';

/** Monday is 0; 1 January 1970 was a Thursday. */
const weekdayOf = (day: EpochDay): number => (((day + 3) % 7) + 7) % 7;

/**
 * The days of a rule that says no more than which days of each week, or of every so-manieth, from its first day to `lastDay`: what nearly
 * everybody offers by. To count them takes a few microseconds, where following the rule by the calendar takes some hundred.
 * Undefined of a rule that says more.
 */
export function plainDays(parts: RuleParts, firstDay: EpochDay, lastDay: EpochDay): readonly EpochDay[] | undefined {
  const { frequency, interval, byDay, byMonth, byWeekNo, byYearDay, byMonthDay, bySetPos, weekStart } = parts;
  const more = [byMonth, byWeekNo, byYearDay, byMonthDay, bySetPos].some((list) => list.length > 0);
  const isPlain = frequency === 'DAILY' || frequency === 'WEEKLY';
  if (more || !isPlain || byDay.some(({ ordinal }) => ordinal !== undefined)) return undefined;
  const named = new Set(byDay.map(({ weekday }) => weekdays.indexOf(weekday)));
  if (named.size === 0 && frequency === 'WEEKLY') named.add(weekdayOf(firstDay));
  // Weeks are counted from the one in which the first day lies.
  const begins = frequency === 'DAILY' ? firstDay : firstDay - weekdayOf(firstDay - weekdays.indexOf(weekStart));
  const length = frequency === 'DAILY' ? 1 : 7;
  const found: EpochDay[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const isTurn = Math.floor((day - begins) / length) % interval === 0;
    if (isTurn && (named.size === 0 || named.has(weekdayOf(day)))) found.push(day);
  }
  return found;
}

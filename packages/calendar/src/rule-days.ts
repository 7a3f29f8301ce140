import { RRuleTemporal } from 'rrule-temporal';
import { dayMs, dayText, type EpochDay } from './local-date-time.ts';
import { plainDays } from './plain-days.ts';
import { formatParts, type RuleParts } from './rule-parts.ts';

/** How far behind its first day a rule is followed: two years. Offers end before that. */
export const longestRuleDays = 731;

/*
 * A rule comes about once a day at most, so that what it says is days: where the clock stands then, and in which zone, is added
 * afterwards. So the library, which reckons in UTC here, has no daylight saving to think about, and people in all zones who have
 * the same rule from the same day share what it found.
 *
 * It takes some hundred microseconds for a year of one weekday in a month, and to form a team asks hundreds of people's offers: so plain
 * rules are counted without it, and what was found of others is kept for those that were asked for last. Eight bytes a day: some ten megabytes, if all are of a year.
 */
const kept = new Map<string, readonly EpochDay[]>();
const mostKept = 5_000;

/**
 * The days of a rule from its first day to `lastDay` or as many as it counts, in order; at most {@link longestRuleDays} behind
 * the first. The first day itself is not among them where the rule does not say so. Throws an `Error` for a rule that the
 * library cannot follow.
 */
export function daysOf(parts: RuleParts, firstDay: EpochDay, lastDay: EpochDay): readonly EpochDay[] {
  const { until: _, count, ...pattern } = parts;
  const last = Math.min(lastDay, firstDay + longestRuleDays);
  const plain = plainDays(parts, firstDay, last);
  if (plain) return plain.slice(0, count);
  const text = formatParts(pattern);
  const key = `${text} ${firstDay} ${last} ${count ?? ''}`;
  const days = kept.get(key) ?? follow(text, firstDay, { last, count });
  // A Map is in the order of insertion: put back, it is the most recently used.
  kept.delete(key);
  kept.set(key, days);
  if (kept.size > mostKept) {
    const [oldest = ''] = kept.keys();
    kept.delete(oldest);
  }
  return days;
}

function follow(
  text: string,
  firstDay: EpochDay,
  { last, count = longestRuleDays + 1 }: { readonly last: EpochDay; readonly count: number | undefined },
): readonly EpochDay[] {
  if (last < firstDay) return [];
  const rruleString = `DTSTART:${basic(firstDay)}\nRRULE:${text};UNTIL=${basic(last)}`;
  const found = new RRuleTemporal({ rruleString, cache: false }).all((_, index) => index < count);
  return found.slice(0, count).map(({ epochMilliseconds }) => epochMilliseconds / dayMs);
}

/** A day's midnight in UTC, as iCalendar writes it. */
const basic = (day: EpochDay): string => `${dayText(day).replaceAll('-', '')}T000000Z`;

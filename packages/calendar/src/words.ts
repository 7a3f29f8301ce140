import { plusMs } from '@millepiani/kernel/instant';
import { dayMs, epochDayOf, type LocalDateTime, wallMs } from './local-date-time.ts';
import type { Offer } from './offer.ts';
import { partsOf, untilOf } from './recurrence-rule.ts';
import { type ByDay, type RuleParts, weekdays } from './rule-parts.ts';
import { languages, type Words } from './words-in.ts';
import { instantOf, localOf } from './zone-clock.ts';

/** A language in which rules are said. */
export type Language = keyof typeof languages;

/** So many exceptions are named; of more it is said how many. */
const mostNamed = 3;

/**
 * An offer's times in words: `Every week from Monday to Friday, 09:00–17:00 (Europe/Rome), until 31 December 2027`. A single
 * window's as its day and hours, or where it is longer than a day as its first and its last: `From 4 January 2027, 09:00 to 20 March 2027,
 * 17:00 (Europe/Rome)`; from midnight to midnight days alone.
 */
export function sayTimes(offer: Offer, language: Language): string {
  const words = languages[language];
  const { start, timeZone, rule, exceptions, durationMs } = offer;
  const parts = rule === undefined ? undefined : partsOf(rule);
  if (!parts && durationMs >= dayMs) return `${saySpan(offer, words)} (${timeZone})`;
  const when = parts ? sayRule(parts, words) : words.date(wallMs(start));
  const hours = `${sayHours(offer, words)} (${timeZone})`;
  return [when, hours, ...(parts ? sayEnd(parts, offer, words) : []), ...sayExceptions(exceptions, words)].join(', ');
}

function sayRule(parts: RuleParts, words: Words): string {
  const { frequency, interval, byMonth, byWeekNo, byYearDay, byMonthDay, byDay, bySetPos } = parts;
  const said = [
    words.every(frequency, interval),
    byMonth.length > 0 ? words.inMonths(byMonth) : '',
    byWeekNo.length > 0 ? words.inWeeks(byWeekNo) : '',
    byYearDay.length > 0 ? words.onYearDays(byYearDay) : '',
    byMonthDay.length > 0 ? words.onMonthDays(byMonthDay) : '',
    byDay.length > 0 ? sayDays(byDay, words) : '',
    bySetPos.length > 0 ? words.ofThem(bySetPos) : '',
  ];
  return said.filter((text) => text !== '').join(' ');
}

/** Days that follow each other are said from the first to the last. */
function sayDays(days: readonly ByDay[], words: Words): string {
  const counted = days.filter(({ ordinal }) => ordinal !== undefined);
  const plain = weekdays.flatMap((weekday, at) =>
    days.some((day) => day.ordinal === undefined && day.weekday === weekday) ? [at] : [],
  );
  const [first = 0, last = 0] = [plain[0], plain.at(-1)];
  const isRun = plain.length > 2 && last - first === plain.length - 1;
  const said = [
    ...(plain.length === 0 ? [] : [isRun ? words.fromTo(first, last) : words.onDays(plain)]),
    ...(counted.length === 0
      ? []
      : [words.onCounted(counted.map(({ ordinal = 1, weekday }) => [ordinal, weekdays.indexOf(weekday)] as const))]),
  ];
  return said.join(` ${words.and} `);
}

/** From when to when, by the clock of the zone. Whole days go to the last that is in it. */
function saySpan({ start, durationMs, timeZone }: Offer, words: Words): string {
  const begin = wallMs(start);
  const end = wallMs(localOf(plusMs(instantOf(start, timeZone), durationMs), timeZone));
  if (begin % dayMs === 0 && end % dayMs === 0) {
    const last = end - dayMs;
    return last > begin ? words.fromTill(words.date(begin), words.date(last)) : words.date(begin);
  }
  return words.fromTill(`${words.date(begin)}, ${clockText(begin)}`, `${words.date(end)}, ${clockText(end)}`);
}

/** By the clock, the end as if it stood still meanwhile; of more than a day how long it is. */
function sayHours({ start, durationMs }: Offer, words: Words): string {
  const from = clockText(wallMs(start));
  return durationMs < dayMs ? `${from}–${clockText(wallMs(start) + durationMs)}` : words.fromFor(from, durationMs);
}

const clockText = (wall: number): string => new Date(wall).toISOString().slice(11, 16);

function sayEnd(parts: RuleParts, { timeZone }: Offer, words: Words): readonly string[] {
  const until = untilOf(parts);
  if (until !== undefined) return [words.until(words.date(wallMs(localOf(until, timeZone))))];
  return parts.count === undefined ? [] : [words.times(parts.count)];
}

function sayExceptions(exceptions: readonly LocalDateTime[], words: Words): readonly string[] {
  if (exceptions.length === 0) return [];
  if (exceptions.length > mostNamed) return [words.exceptSome(exceptions.length)];
  const days = exceptions.map((local) => words.date(epochDayOf(wallMs(local)) * dayMs));
  return [words.except(days)];
}

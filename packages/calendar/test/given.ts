import type { FailurePath, Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { parseTimeZone, type TimeZone } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { dayText, epochDay, type LocalDateTime, readLocal } from '../src/local-date-time.ts';
import type { Offer } from '../src/offer.ts';
import { parseRule, type RuleText } from '../src/recurrence-rule.ts';
import { daysOf } from '../src/rule-days.ts';
import { parseParts, weekdays } from '../src/rule-parts.ts';

/** The value; a fixture that is none ends the test. */
export function unwrap<T>(result: Result<T, Failures>): T {
  if (result.ok) return result.value;
  throw new TypeError(result.error.map(({ code, message }) => `${code}: ${message}`).join(' '));
}

/** What is wrong, and where. */
export const codesOf = (result: Result<unknown, Failures>): string[] =>
  result.ok
    ? []
    : result.error.map(({ code, path }: { code: string; path: FailurePath }) => `${code} ${path.join('.')}`);

export const zone = (name: string): TimeZone => unwrap(parseTimeZone(name, []));
export const rome = zone('Europe/Rome');
export const newYork = zone('America/New_York');
export const sydney = zone('Australia/Sydney');

export const local = (text: string): LocalDateTime => {
  const read = readLocal(text);
  if (read === undefined) throw new TypeError(text);
  return read;
};

/** A rule as it is kept, from a start on. */
const rule = (text: string, start: string, timeZone = rome): RuleText =>
  unwrap(parseRule(text, { start: local(start), timeZone }, []));

/** Monday to Friday, 9 to 17, all of 2027, in Rome: seven and a half hours of work a day. */
export function anOffer(change: Partial<Offer> & { readonly text?: string } = {}): Offer {
  const { text = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271231', ...facts } = change;
  const { start = local('2027-01-04T09:00:00'), timeZone = rome } = facts;
  const times = 'rule' in facts ? { rule: facts.rule } : { rule: rule(text, start, timeZone) };
  return {
    ...{ start, timeZone, durationMs: 8 * 3_600_000, exceptions: [], minutes: 450, firmness: 'FIRM', ...times },
    ...facts,
  };
}

const list = <T>(items: readonly T[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...items), { maxLength });
const monthDays = [1, 2, 7, 15, 28, 29, 30, 31, -1, -2, -7];
const months = [1, 2, 3, 6, 10, 12];

/** Rules of every frequency, without an end; few of them say something on most days. */
const pattern = fc
  .record({
    frequency: fc.constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const, 'YEARLY' as const),
    interval: fc.constantFrom(1, 1, 1, 2, 3, 5),
    byMonth: fc.oneof(fc.constant([]), list(months, 3)),
    byMonthDay: fc.oneof(fc.constant([]), list(monthDays, 3)),
    byDay: list(weekdays, 5),
    ordinal: fc.constantFrom(undefined, undefined, 1, 2, -1),
    bySetPos: fc.oneof(fc.constant([]), fc.constant([]), list([1, 2, -1, -2], 2)),
    weekStart: fc.constantFrom('MO', 'MO', 'SU'),
  })
  .map(({ frequency, interval, byMonth, byMonthDay, byDay, ordinal, bySetPos, weekStart }) => {
    const mayCount = frequency === 'MONTHLY' || frequency === 'YEARLY';
    const isCounted = mayCount && ordinal !== undefined && byMonthDay.length === 0;
    const days = byDay.map((weekday) => (isCounted ? `${ordinal}${weekday}` : weekday));
    const parts = [
      ['INTERVAL', interval === 1 ? '' : `${interval}`],
      ['BYMONTH', byMonth.join(',')],
      ['BYMONTHDAY', frequency === 'WEEKLY' ? '' : byMonthDay.join(',')],
      ['BYDAY', days.join(',')],
      ['WKST', weekStart === 'MO' ? '' : weekStart],
    ].filter(([, value]) => value !== '');
    const mayPick = parts.some(([name = '']) => name.startsWith('BY')) && bySetPos.length > 0;
    return [
      `FREQ=${frequency}`,
      ...parts.map((part) => part.join('=')),
      ...(mayPick ? [`BYSETPOS=${bySetPos}`] : []),
    ].join(';');
  });

/** A day of 2027 or 2028, a leap year. */
export const aDay = fc.integer({ min: epochDay('2027-01-01'), max: epochDay('2028-12-31') });

/** A rule's text with a day to begin to look from, and an end. */
export const aRule = fc.record({
  pattern,
  from: aDay,
  end: fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((count) => ({ count })),
    fc.integer({ min: 0, max: 700 }).map((days) => ({ days })),
  ),
});

/** The text of a rule that ends so many days after `first`, or after so many times. */
const ended = (text: string, first: number, end: { count: number } | { days: number }): string =>
  'count' in end ? `${text};COUNT=${end.count}` : `${text};UNTIL=${dayText(first + end.days).replaceAll('-', '')}`;

const zones = ['Europe/Rome', 'America/New_York', 'Australia/Sydney', 'Australia/Lord_Howe', 'UTC'].map(zone);

/** Offers by rules that come about, in some zones, some of them at hours that clocks skip or repeat. */
export const anyOffer = fc
  .record({
    rule: aRule,
    timeZone: fc.constantFrom(...zones),
    clock: fc.constantFrom('09:00:00', '02:30:00', '01:45:00', '00:00:00', '23:30:00'),
    hours: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ rule: { pattern: text, from, end }, timeZone, clock, hours }) => {
    // The first day that is the rule's own, where there is one: from there on it may say other days again.
    const [day = from] = daysOf(unwrap(parseParts(text, [])), from, from + 366);
    const start = local(`${dayText(day)}T${clock}`);
    const read = parseRule(ended(text, day, end), { start, timeZone }, []);
    if (read.ok) return anOffer({ start, timeZone, durationMs: hours * 3_600_000, rule: read.value });
    return anOffer({
      timeZone,
      durationMs: hours * 3_600_000,
      text: 'FREQ=DAILY;COUNT=300',
      start: local(`2027-01-04T${clock}`),
    });
  });

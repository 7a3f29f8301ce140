import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** How often a rule's period comes: of those that RFC 5545 has, the ones that are no finer than a day. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** The days of a week, as iCalendar writes them, in order. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** A day of the week, or the so-manieth of a month or a year: 1 the first, −1 the last. */
export interface ByDay {
  readonly weekday: Weekday;
  readonly ordinal?: number;
}

/** What a rule says, part by part, by the names of RFC 5545, 3.3.10. A list that is not there is empty. */
export interface RuleParts {
  readonly frequency: Frequency;
  readonly interval: number;
  /** As it is written: it is read with the zone (`20271231T225959Z`, or the day alone). */
  readonly until?: string;
  readonly count?: number;
  readonly byMonth: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly ByDay[];
  readonly bySetPos: readonly number[];
  readonly weekStart: Weekday;
}

/** No rule that anybody means is longer. */
const longestText = 500;
const mostInterval = 732;
/** A count beyond it is a count all the same: it is refused for what it is. */
const mostCount = 9_999;
const tooFine = new Set(['HOURLY', 'MINUTELY', 'SECONDLY']);
const tooFineParts = ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const;
const untilForm = /^\d{8}(T\d{6}Z)?$/;
const byDayForm = /^(?<ordinal>[+-]?\d{1,2})?(?<weekday>MO|TU|WE|TH|FR|SA|SU)$/;

/**
 * Reads what a rule says: `FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20`, in any case, with or without `RRULE:` before it. Fails with
 * `INVALID_RULE`, or with `TOO_FREQUENT` for one that may come about more than once a day.
 */
export function parseParts(text: string, path: FailurePath): Result<RuleParts, Failures> {
  const named = text.length > longestText ? undefined : namedValues(text);
  const invalid = (what: string) => fail('INVALID_RULE', `Not a recurrence rule by RFC 5545: ${what}.`, path);
  if (!named) return invalid('expected parts such as FREQ=WEEKLY;COUNT=10, each once, and at most 500 characters');
  if (tooFine.has(named.get('FREQ') ?? '') || tooFineParts.some((part) => named.has(part))) {
    return fail('TOO_FREQUENT', 'A rule comes about once a day at most, at the hour at which it starts.', path);
  }
  const reading = new Reading(named);
  const parts = readParts(reading);
  const wrong = reading.wrong ?? (parts ? misfit(parts) : 'FREQ is missing');
  return parts && wrong === undefined ? ok(parts) : invalid(wrong ?? 'FREQ is missing');
}

function namedValues(text: string): ReadonlyMap<string, string> | undefined {
  const named = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [, name, value] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined || named.has(name)) return undefined;
    named.set(name, value);
  }
  return named;
}

/** Takes values out of a rule's parts, and remembers the first that is wrong. */
class Reading {
  wrong: string | undefined;
  readonly #left: Map<string, string>;

  constructor(named: ReadonlyMap<string, string>) {
    this.#left = new Map(named);
  }

  take(name: string, form: RegExp): string | undefined {
    const value = this.#left.get(name);
    this.#left.delete(name);
    if (value === undefined || form.test(value)) return value;
    this.wrong ??= `${name} is not of its form`;
    return undefined;
  }

  /** A whole number from 1 on. */
  number(name: string, most: number): number | undefined {
    const text = this.take(name, /^\d{1,5}$/);
    return text === undefined ? undefined : this.#within(name, Number(text), { least: 1, most });
  }

  /** Whole numbers from 1 to `most`, or counted from the end, each once. */
  numbers(name: string, most: number, isSigned = true): readonly number[] {
    const form = isSigned ? /^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/ : /^\d{1,3}(,\d{1,3})*$/;
    const found = this.take(name, form)?.split(',').map(Number) ?? [];
    for (const number of found) this.#within(name, Math.abs(number), { least: 1, most });
    if (new Set(found).size < found.length) this.wrong ??= `${name} says something twice`;
    return found;
  }

  /** What nobody took is no part of a rule. */
  end(): void {
    const [unknown] = this.#left.keys();
    if (unknown !== undefined) this.wrong ??= `${unknown} is not known`;
  }

  #within(name: string, value: number, { least, most }: { readonly least: number; readonly most: number }): number {
    if (value < least || value > most) this.wrong ??= `${name} is of ${least} to ${most}`;
    return value;
  }
}

function readParts(reading: Reading): RuleParts | undefined {
  const frequency = reading.take('FREQ', /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/) as Frequency | undefined;
  const [until, count] = [reading.take('UNTIL', untilForm), reading.number('COUNT', mostCount)];
  if (until !== undefined && count !== undefined) reading.wrong ??= 'UNTIL and COUNT are alternatives';
  const parts = {
    interval: reading.number('INTERVAL', mostInterval) ?? 1,
    ...(until === undefined ? {} : { until }),
    ...(count === undefined ? {} : { count }),
    byMonth: reading.numbers('BYMONTH', 12, false),
    byWeekNo: reading.numbers('BYWEEKNO', 53),
    byYearDay: reading.numbers('BYYEARDAY', 366),
    byMonthDay: reading.numbers('BYMONTHDAY', 31),
    byDay: readByDay(reading),
    bySetPos: reading.numbers('BYSETPOS', 366),
    weekStart: (reading.take('WKST', /^(MO|TU|WE|TH|FR|SA|SU)$/) ?? 'MO') as Weekday,
  };
  reading.end();
  return frequency === undefined ? undefined : { frequency, ...parts };
}

function readByDay(reading: Reading): readonly ByDay[] {
  const texts = reading.take('BYDAY', /^[A-Z0-9+-]+(,[A-Z0-9+-]+)*$/)?.split(',') ?? [];
  const days = texts.flatMap((text): ByDay[] => {
    const { ordinal, weekday } = byDayForm.exec(text)?.groups ?? {};
    if (weekday === undefined) return [];
    const day = { weekday: weekday as Weekday };
    return [ordinal === undefined ? day : { ...day, ordinal: Number(ordinal) }];
  });
  const isOf = ({ ordinal = 1 }: ByDay): boolean => Math.abs(ordinal) >= 1 && Math.abs(ordinal) <= 53;
  if (days.length < texts.length || !days.every(isOf)) reading.wrong ??= 'BYDAY names days such as MO, 1MO or -1FR';
  const once = new Set(days.map(({ weekday, ordinal }) => `${ordinal ?? ''}${weekday}`));
  if (once.size < days.length) reading.wrong ??= 'BYDAY says something twice';
  return days;
}

/** Which part RFC 5545 does not have in a rule of this frequency, if there is one. */
function misfit({
  frequency,
  byMonthDay,
  byWeekNo,
  byYearDay,
  byDay,
  byMonth,
  bySetPos,
}: RuleParts): string | undefined {
  if (byWeekNo.length > 0 && frequency !== 'YEARLY') return 'BYWEEKNO is for FREQ=YEARLY';
  if (byYearDay.length > 0 && frequency !== 'YEARLY') return 'BYYEARDAY is for FREQ=YEARLY';
  if (byMonthDay.length > 0 && frequency === 'WEEKLY') return 'BYMONTHDAY is not for FREQ=WEEKLY';
  const counts = byDay.some(({ ordinal }) => ordinal !== undefined);
  if (counts && (frequency === 'DAILY' || frequency === 'WEEKLY')) return 'BYDAY counts days in months and years';
  // The RFC has them beside days of a month or a year; nobody means it, and libraries disagree.
  if (counts && [byWeekNo, byMonthDay, byYearDay].some(({ length }) => length > 0)) {
    return 'BYDAY does not count days beside BYWEEKNO, BYMONTHDAY or BYYEARDAY';
  }
  const lists = [byMonth, byWeekNo, byYearDay, byMonthDay, byDay];
  if (bySetPos.length > 0 && lists.every(({ length }) => length === 0)) return 'BYSETPOS needs another BY part';
  return undefined;
}

/** What a rule says, in the order and the form in which it is kept: what a rule says by itself is left out. */
export function formatParts(parts: RuleParts): string {
  const { frequency, interval, byMonth, byWeekNo, byYearDay, byMonthDay, byDay, bySetPos, weekStart } = parts;
  const days = byDay.map(({ weekday, ordinal }) => `${ordinal ?? ''}${weekday}`);
  const values = [
    ['FREQ', frequency],
    ['INTERVAL', interval === 1 ? '' : String(interval)],
    ['BYMONTH', byMonth.join(',')],
    ['BYWEEKNO', byWeekNo.join(',')],
    ['BYYEARDAY', byYearDay.join(',')],
    ['BYMONTHDAY', byMonthDay.join(',')],
    ['BYDAY', days.join(',')],
    ['BYSETPOS', bySetPos.join(',')],
    ['WKST', weekStart === 'MO' ? '' : weekStart],
    ['COUNT', parts.count === undefined ? '' : String(parts.count)],
    ['UNTIL', parts.until ?? ''],
  ] as const;
  return values.flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`])).join(';');
}

import type { Frequency } from './rule-parts.ts';

/** What a language says of a rule. Days of the week and months are numbers from 0; places on the line without zones are days. */
export interface Words {
  readonly and: string;
  every(frequency: Frequency, interval: number): string;
  inMonths(months: readonly number[]): string;
  inWeeks(weeks: readonly number[]): string;
  onYearDays(days: readonly number[]): string;
  onMonthDays(days: readonly number[]): string;
  onDays(weekdays: readonly number[]): string;
  fromTo(first: number, last: number): string;
  onCounted(days: readonly (readonly [ordinal: number, weekday: number])[]): string;
  ofThem(positions: readonly number[]): string;
  date(wall: number): string;
  fromFor(clock: string, durationMs: number): string;
  fromTill(start: string, end: string): string;
  until(date: string): string;
  times(count: number): string;
  except(dates: readonly string[]): string;
  exceptSome(count: number): string;
}

/** 5 January 1970 was a Monday. */
const monday = 4 * 86_400_000;

function namesIn(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const [weekday, month] = [format({ weekday: 'long' }), format({ month: 'long' })];
  const date = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    weekday: (at: number) => weekday.format(monday + at * 86_400_000),
    month: (at: number) => month.format(Date.UTC(1970, at - 1, 1)),
    date: (wall: number) => date.format(wall),
    list: (texts: readonly string[]) => list.format(texts),
  };
}

const minutesADay = 24 * 60;

/** A duration as somebody would say it: `75 days and 6 hours`, `36.5 hours`. */
function lengthIn(locale: string) {
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 2 });
  const [days, hours] = [unit('day'), unit('hour')];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (durationMs: number): string => {
    const minutes = Math.round(durationMs / 60_000);
    // Up to two days one counts in hours.
    const whole = minutes < 2 * minutesADay ? 0 : Math.floor(minutes / minutesADay);
    const rest = minutes - whole * minutesADay;
    return list.format([...(whole > 0 ? [days.format(whole)] : []), ...(rest > 0 ? [hours.format(rest / 60)] : [])]);
  };
}

const [en, enLength] = [namesIn('en-GB'), lengthIn('en-GB')];
const enUnits = {
  DAILY: ['day', 'days'],
  WEEKLY: ['week', 'weeks'],
  MONTHLY: ['month', 'months'],
  YEARLY: ['year', 'years'],
};

function enOrdinal(number: number): string {
  const [positive, rest] = [Math.abs(number), Math.abs(number) % 10];
  const isTeen = positive % 100 >= 11 && positive % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][rest] ?? 'th');
  if (number > 0) return `${positive}${ending}`;
  return positive === 1 ? 'last' : `${positive}${ending} last`;
}

const english: Words = {
  and: 'and',
  every: (frequency, interval) => {
    const [one = '', many = ''] = enUnits[frequency];
    return interval === 1 ? `Every ${one}` : `Every ${interval} ${many}`;
  },
  inMonths: (months) => `in ${en.list(months.map(en.month))}`,
  inWeeks: (weeks) => `in the ${en.list(weeks.map(enOrdinal))} week`,
  onYearDays: (days) => `on the ${en.list(days.map(enOrdinal))} day of the year`,
  onMonthDays: (days) => `on the ${en.list(days.map(enOrdinal))} day of the month`,
  onDays: (days) => `on ${en.list(days.map(en.weekday))}`,
  fromTo: (first, last) => `from ${en.weekday(first)} to ${en.weekday(last)}`,
  onCounted: (days) => `on ${en.list(days.map(([ordinal, day]) => `the ${enOrdinal(ordinal)} ${en.weekday(day)}`))}`,
  ofThem: (positions) => `(of them the ${en.list(positions.map(enOrdinal))})`,
  date: en.date,
  fromFor: (clock, durationMs) => `from ${clock} for ${enLength(durationMs)}`,
  fromTill: (start, end) => `From ${start} to ${end}`,
  until: (date) => `until ${date}`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  except: (dates) => `except on ${en.list(dates)}`,
  exceptSome: (count) => `except on ${count} days`,
};

const [it, itLength] = [namesIn('it-IT'), lengthIn('it-IT')];
const itUnits = {
  DAILY: ['giorno', 'giorni'],
  WEEKLY: ['settimana', 'settimane'],
  MONTHLY: ['mese', 'mesi'],
  YEARLY: ['anno', 'anni'],
};

/** `1º`, `2º`; from the end `ultimo`, `2º dalla fine`. A Sunday is feminine, and so is a week. */
function itOrdinal(number: number, isFeminine = false): string {
  const sign = isFeminine ? 'ª' : 'º';
  if (number > 0) return `${number}${sign}`;
  return number === -1 ? `ultim${isFeminine ? 'a' : 'o'}` : `${-number}${sign} dalla fine`;
}

const itThe = (number: number, isFeminine = false): string => {
  const ordinal = itOrdinal(number, isFeminine);
  if (/^(u|8|11)/.test(ordinal)) return `l’${ordinal}`;
  return `${isFeminine ? 'la' : 'il'} ${ordinal}`;
};

const sunday = 6;

const italian: Words = {
  and: 'e',
  every: (frequency, interval) => {
    const [one = '', many = ''] = itUnits[frequency];
    return interval === 1 ? `Ogni ${one}` : `Ogni ${interval} ${many}`;
  },
  inMonths: (months) => `nei mesi di ${it.list(months.map(it.month))}`,
  inWeeks: (weeks) => `nelle settimane: ${it.list(weeks.map((week) => itOrdinal(week, true)))}`,
  onYearDays: (days) => `nei giorni dell’anno: ${it.list(days.map((day) => itOrdinal(day)))}`,
  onMonthDays: (days) => `nei giorni del mese: ${it.list(days.map((day) => itOrdinal(day)))}`,
  onDays: (days) => `di ${it.list(days.map(it.weekday))}`,
  fromTo: (first, last) => `da ${it.weekday(first)} a ${it.weekday(last)}`,
  onCounted: (days) => it.list(days.map(([ordinal, day]) => `${itThe(ordinal, day === sunday)} ${it.weekday(day)}`)),
  ofThem: (positions) => `(di questi ${it.list(positions.map((position) => itThe(position)))})`,
  date: it.date,
  fromFor: (clock, durationMs) => `dalle ${clock} per ${itLength(durationMs)}`,
  fromTill: (start, end) => `Dal ${start} al ${end}`.replaceAll(/\b([Dd]a|a)l (?=(8|11) )/g, '$1ll’'),
  until: (date) => `fino al ${date}`.replace(/^fino al (?=(8|11) )/, 'fino all’'),
  times: (count) => (count === 1 ? 'una volta' : `${count} volte`),
  except: (dates) => `tranne ${it.list(dates.map((date) => `${/^(8|11) /.test(date) ? 'l’' : 'il '}${date}`))}`,
  exceptSome: (count) => `tranne ${count} giorni`,
};

/** By the language's code. */
export const languages = { EN: english, IT: italian } as const;

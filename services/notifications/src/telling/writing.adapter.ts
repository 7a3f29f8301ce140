import type { MoneyText } from '@millepiani/kernel/money';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import type { Locale } from '../preferences/kinds.ts';

/** English as it is written in Europe: the day before the month. */
const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', it: 'it' };

/** An instant as people read it: `24 November 2026 at 10:00`. */
export const writeInstant = (instant: string, locale: Locale, timeZone: TimeZone): string =>
  new Intl.DateTimeFormat(tags[locale], { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));

/** A day of ISO 8601 as people read it: `24 November 2026`, whatever time zone they are in. */
export const writeDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day));

/** A decimal number as text: what is formatted by its digits, and never as a floating-point number. */
const isNumeric = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/** An amount that is none: its event was checked, so this is a bug. */
class NotAnAmount extends TypeError {
  constructor() {
    super('An amount that is no decimal number.');
  }
}

/** An amount as people read it, to the last digit: `€4,560.00`, `4.560,00 €`. Thousands stand apart in each language. */
export function writeAmount({ amount, currency }: MoneyText, locale: Locale): string {
  if (!isNumeric(amount)) throw new NotAnAmount();
  const style = { style: 'currency', currency, useGrouping: 'always' } as const;
  return new Intl.NumberFormat(tags[locale], style).format(amount);
}

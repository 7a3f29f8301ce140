import { type Decimal, formatCents, formatDecimal } from '../documents/decimal.ts';
import type { Language } from './words.ts';

/** Thousands apart, and the language's own point: `1.060,80` or `1,060.80`. A number with another text behind it is left. */
function localise(plain: string, language: Language): string {
  const [thousand, point] = language === 'it' ? ['.', ','] : [',', '.'];
  const [whole = '', part] = plain.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousand);
  return part === undefined ? grouped : `${grouped}${point}${part}`;
}

/** An amount of cents as people read it, on one line: `1.060,80 €`, `EUR 1,060.80`, with a true minus. */
export function showCents(cents: bigint, language: Language): string {
  const number = showBare(cents < 0n ? -cents : cents, language);
  const sign = cents < 0n ? '−' : '';
  return language === 'it' ? `${sign}${number}\u00a0€` : `${sign}EUR\u00a0${number}`;
}

/** An amount of cents without the currency, for columns. */
export const showBare = (cents: bigint, language: Language): string => localise(formatCents(cents), language);

/** A number with as many decimals as it has, and at least so many. */
export const showNumber = (number: Decimal, language: Language, decimals = 0): string =>
  localise(formatDecimal(number, decimals), language);

/** A percentage: `22 %`. */
export const showPercentage = (percentage: Decimal, language: Language): string =>
  `${showNumber(percentage, language)} %`;

const months = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day of ISO 8601 as people read it: `24 novembre 2026`. */
export function showDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[language][Number(month) - 1] ?? month} ${year}`;
}

/** An IBAN in groups of four. */
export const showIban = (iban: string): string => iban.replaceAll(/(.{4})(?!$)/g, '$1 ');

/** A month as people read it: `dicembre 2026` of `2026-12`. */
export function showMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${months[language][Number(number) - 1] ?? number} ${year}`;
}

import { daysBetween } from '@millepiani/kernel/day';
import { multiply, rational, roundHalfUp } from '@millepiani/kernel/rational';

/** How often a fee is called for: by the calendar, in Europe/Rome. */
export type FeeInterval = 'MONTHLY' | 'QUARTERLY' | 'YEARLY';

/** Days, ISO 8601: `to` is the first one that is not in it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const months: Readonly<Record<FeeInterval, number>> = { MONTHLY: 1, QUARTERLY: 3, YEARLY: 12 };

/**
 * The calendar's month, quarter or year that a day is in. All in days of the community's calendar, and so the same length whatever
 * its clocks do.
 */
export function periodOf(interval: FeeInterval, day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  const length = months[interval];
  const first = month - (month % length);
  return { from: firstDay(year, first), to: firstDay(year, first + length) };
}

/** The first day of a month, counted from 0 on from a year's January. */
function firstDay(year: number, month: number): string {
  const number = String((month % 12) + 1).padStart(2, '0');
  return `${String(year + Math.floor(month / 12)).padStart(4, '0')}-${number}-01`;
}

/** How many days a period has. */
export const lengthOf = ({ from, to }: Period): number => daysBetween(from, to);

/** The part of a whole period's price that some of its days come to, in minor units: price × days ÷ all days, exact, half up. */
export const prorate = (price: bigint, days: number, of: number): bigint =>
  roundHalfUp(multiply(rational(price), rational(BigInt(days), BigInt(of))));

/** What the days of `part` come to, of a price for `whole`. */
export const priceOfPart = (price: bigint, part: Period, whole: Period): bigint =>
  prorate(price, lengthOf(part), lengthOf(whole));

/** The earlier of two days; the one, where there is no other. */
export const earlier = (day: string, other: string | undefined): string =>
  other !== undefined && other < day ? other : day;

/** The later of two days; the one, where there is no other. */
export const later = (day: string, other: string | undefined): string =>
  other !== undefined && other > day ? other : day;

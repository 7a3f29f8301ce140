import type { Instant } from './instant.ts';

const rome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** The community's day at an instant: ISO 8601, in Europe/Rome. */
export const dayOf = (instant: Instant): string => rome.format(instant);

const msADay = 86_400_000;
const start = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar, in ISO 8601: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && !isLeap ? 28 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** The day so many days later; earlier when negative. */
export const plusDays = (day: string, days: number): string =>
  new Date(start(day) + days * msADay).toISOString().slice(0, 10);

/** Days from one day to another; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((start(to) - start(from)) / msADay);

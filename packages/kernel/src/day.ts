import type { Instant } from './instant.ts';

const rome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** The community's day at an instant: ISO 8601, in Europe/Rome. */
export const dayOf = (instant: Instant): string => rome.format(instant);

const msADay = 86_400_000;
const start = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many days later; earlier when negative. */
export const plusDays = (day: string, days: number): string =>
  new Date(start(day) + days * msADay).toISOString().slice(0, 10);

/** Days from one day to another; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((start(to) - start(from)) / msADay);

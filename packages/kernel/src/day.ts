import type { Instant } from './instant.ts';

const rome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** The community's day at an instant: ISO 8601, in Europe/Rome. */
export const dayOf = (instant: Instant): string => rome.format(instant);

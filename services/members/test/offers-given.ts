import { type LocalDateTime, readLocal } from '@millepiani/calendar/local-date-time';
import { occurrencesOf } from '@millepiani/calendar/offer';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { parseRule } from '@millepiani/calendar/recurrence-rule';
import type { CapacityWindow } from '@millepiani/kernel/capacity';
import type { Failures } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { communityZone } from '@millepiani/kernel/time-zone';
import type { Availability, AvailabilityOffer } from '../src/availability/availability-offer.ts';
import { at } from './holds-given.ts';

/** What is wrong and where. */
export const codesOf = (result: Result<unknown, Failures>): string[] =>
  result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

/** The value; a fixture that is none ends the test. */
export function unwrap<T>(result: Result<T, Failures>): T {
  if (result.ok) return result.value;
  throw new TypeError(codesOf(result).join());
}

export const local = (text: string): LocalDateTime => {
  const read = readLocal(text);
  if (read === undefined) throw new TypeError(text);
  return read;
};

export const personId = newId('per');
const facts = () => ({ id: newId('avl'), personId, offeredAt: at });

/** A single window of the person's. */
export const aWindow = (window: Omit<CapacityWindow, 'firmness'> & Partial<CapacityWindow>): AvailabilityOffer => ({
  ...singleWindow({ firmness: 'FIRM', ...window }),
  ...facts(),
});

/** Weekdays of the five weeks from Monday, 30 November 2026, 9 to 17 in Rome: six hours of work a day. */
export function weekdays(change: Partial<AvailabilityOffer> & { readonly text?: string } = {}): AvailabilityOffer {
  const { text = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=25', ...others } = change;
  const begins = { start: local('2026-11-30T09:00:00'), timeZone: communityZone, ...others };
  const rule = unwrap(parseRule(text, begins, []));
  const terms = { durationMs: 8 * 3_600_000, exceptions: [], minutes: 360, firmness: 'FIRM' as const };
  return { ...begins, ...terms, rule, ...facts(), ...others };
}

/** All of these, offered by the person. */
export const offered = (...offers: readonly AvailabilityOffer[]): Availability => ({
  personId,
  offers,
  version: offers.length,
});

/** The days in Rome's winter on which an offer's windows start. */
export const daysOf = (offer: AvailabilityOffer | undefined): string[] =>
  offer ? occurrencesOf(offer).map(({ start }) => start.toISOString().slice(5, 10)) : [];

import { Temporal } from 'temporal-polyfill';
import { type FailurePath, type Failures, fail } from './failure.ts';
import type { Instant } from './instant.ts';
import { ok, type Result } from './result.ts';

// Node 24 has no Temporal of its own; this polyfill is to go when it has. It stays behind this file, since with it comes
// `Temporal.Now`, which pure code must not reach.

/** A time zone by its IANA name, as the time zone database writes it: `Europe/Rome`. */
export type TimeZone = string & { readonly __timeZone: true };

// Every name begins with a letter, so that an offset such as +01:00, which has no daylight saving, is not taken for one.
const form = /^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/;

/** Reads the name of a time zone, in any case. Fails with `UNKNOWN_TIME_ZONE`. */
export function parseTimeZone(text: string, path: FailurePath): Result<TimeZone, Failures> {
  if (form.test(text)) {
    try {
      return ok(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId as TimeZone);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return fail('UNKNOWN_TIME_ZONE', 'Expected the IANA name of a time zone such as Europe/Rome.', path);
}

/** How clocks stand in a zone at an instant: milliseconds since 00:00 by the clock on the wall, 0 to 86,399,999. */
export function wallClockMs(instant: Instant, zone: TimeZone): number {
  const { hour, minute, second, millisecond } = zoned(instant, zone);
  return ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond;
}

/** Which day of the week it is in a zone at an instant, by ISO 8601: 1 on Monday, 7 on Sunday. */
export const weekdayOf = (instant: Instant, zone: TimeZone): number => zoned(instant, zone).dayOfWeek;

/** By how much the zone's clocks are ahead of UTC at an instant, in milliseconds; negative where they are behind. */
export const clockOffsetMs = (instant: Instant, zone: TimeZone): number => zoned(instant, zone).offsetNanoseconds / 1e6;

/** The first instant after `instant` at which the zone's clocks are put forward or back; absent when none is known. */
export function nextClockChange(instant: Instant, zone: TimeZone): Instant | undefined {
  const change = zoned(instant, zone).getTimeZoneTransition('next');
  return change ? new Date(change.epochMilliseconds) : undefined;
}

/** The first instant of a day (ISO 8601) in a zone; `daysLater` of the one so many days later. Throws a `RangeError` for no day. */
export const startOfDay = (day: string, zone: TimeZone, daysLater = 0): Instant =>
  new Date(Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(zone).epochMilliseconds);

/** The community's own: its days begin and end by it. */
export const communityZone = 'Europe/Rome' as TimeZone;

const zoned = (instant: Instant, zone: TimeZone) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

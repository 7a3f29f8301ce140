import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { nextClockChange, type TimeZone, wallClockMs, weekdayOf } from '@millepiani/kernel/time-zone';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const day = 24 * hour;

/** The pauses after the first failure, the second, …: ten tries in a little more than three days. */
const pauses = [
  ...[5 * second, 5 * minute, 30 * minute],
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
] as const;

/** Up to 8 % earlier or later, so that what failed together does not come back together. Each pause stays the longer one. */
const jitter = 0.08;

/** How many times shorter all waiting is: 1, but for tests and for the community's story, which have no days. */
export type Pace = number;

/** The pause after so many failures, in milliseconds; undefined: it is given up. `chance` is from 0 to below 1. */
export function pauseAfter(failures: number, chance: number, pace: Pace): number | undefined {
  const pause = pauses[failures - 1];
  return pause === undefined ? undefined : Math.max(1, Math.round((pause * (1 + jitter * (2 * chance - 1))) / pace));
}

/** The longest that a receiver can ask to be left alone, in milliseconds. */
export const longestRetryAfter = day;

/** How long an endpoint may fail before it is disabled, in milliseconds. */
export const failingFor = (pace: Pace): number => (5 * day) / pace;

/**
 * How long an endpoint that failed so many times in a row is left alone, whatever there is for it, in milliseconds: 5 s after the
 * second time, twice as long after each further one, five minutes at most. Once is no reason: it may be the event. `chance`, from 0 to
 * below 1, makes it up to 16 % shorter, so that those that failed together are not tried together.
 */
export function restAfter(failures: number, pace: Pace, chance = 0): number | undefined {
  if (failures < 2) return undefined;
  const rest = Math.min(5 * second * 2 ** Math.min(failures - 2, 10), 5 * minute);
  return (rest * (1 - 2 * jitter * chance)) / pace;
}

/** How long an endpoint fails before its owner is told, in milliseconds: a restart is nobody's business. */
export const degradedAfter = (pace: Pace): number => (5 * minute) / pace;

/** How long a delivery that went well is kept to be looked at, in milliseconds. */
export const deliveredKeptFor = 30 * day;

/** How long a secret that was replaced is still signed with, in milliseconds. */
export const oldSecretValidFor = (pace: Pace): number => day / pace;

/** How often digests come. */
export type Rhythm = 'HOURLY' | 'DAILY' | 'WEEKLY';

const week = 7 * day;
const periods: Readonly<Record<Rhythm, number>> = { HOURLY: hour, DAILY: day, WEEKLY: week };
const digestsAt = 8 * hour;
const monday = 1;

/** How long it is, by the clock on the wall, since it was eight o'clock on Monday. */
const sinceMonday = (at: Instant, zone: TimeZone): number =>
  ((weekdayOf(at, zone) - monday) * day + wallClockMs(at, zone) - digestsAt + week) % week;

/**
 * When the next digest is due, after `now`: each full hour, at eight in the morning, or at eight on Monday, by the clock on the wall. At a
 * quicker pace the same grid is a finer one, through eight o'clock on Monday.
 */
export function nextDigest(rhythm: Rhythm, zone: TimeZone, now: Instant, pace: Pace): Instant {
  const period = Math.max(second, Math.round(periods[rhythm] / pace));
  for (let at = now; ; ) {
    const due = plusMs(at, period - (sinceMonday(at, zone) % period));
    const change = nextClockChange(at, zone);
    // Clocks run evenly until they are put forward or back; from there it is looked again.
    if (!change || due <= change) return due;
    at = change;
  }
}

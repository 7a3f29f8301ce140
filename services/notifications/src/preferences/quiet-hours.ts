import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { nextClockChange, parseTimeZone, type TimeZone, wallClockMs } from '@millepiani/kernel/time-zone';
import { type LocalTime, parseLocalTime } from './local-time.ts';

/** A part of each day by the clock on the wall, from `from` until just before `to`, over midnight where `to` is earlier. */
export interface QuietSpan {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** When a person wants nothing delivered. */
export interface QuietHours extends QuietSpan {
  readonly timeZone: TimeZone;
}

/** Quiet hours as the edge hands them over. */
export interface QuietHoursText {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/**
 * Reads quiet hours. Fails with `INVALID_TIME`, `UNKNOWN_TIME_ZONE`, or `EMPTY_QUIET_HOURS` when they end as they begin:
 * that could as well mean the whole day, in which nothing would ever be delivered.
 */
export function parseQuietHours(text: QuietHoursText): Result<QuietHours, Failures> {
  const parts = gather({
    from: parseLocalTime(text.from, ['from']),
    to: parseLocalTime(text.to, ['to']),
    timeZone: parseTimeZone(text.timeZone, ['timeZone']),
  });
  if (!parts.ok) return { ok: false, error: within(['quietHours'], parts.error) };
  if (parts.value.from === parts.value.to) {
    return fail('EMPTY_QUIET_HOURS', 'Quiet hours end at another time than they begin.', ['quietHours', 'to']);
  }
  return ok(parts.value);
}

const minute = 60_000;
const day = 1_440 * minute;

/** Whether the clock on the wall shows a quiet time. */
export function isQuiet({ from, to }: QuietSpan, timeZone: TimeZone, at: Instant): boolean {
  const clock = wallClockMs(at, timeZone);
  const [begin, end] = [from * minute, to * minute];
  return begin < end ? begin <= clock && clock < end : begin <= clock || clock < end;
}

/**
 * The first instant, from `now` on, at which the clock on the wall shows no quiet time. What counts is what the clock
 * shows: where `to` falls into the hour that is skipped in spring, quiet ends at the skip, and in autumn it ends when
 * `to` comes for the first time, and begins again if the clock is put back into it.
 */
export function nextDeliveryInstant(span: QuietSpan, timeZone: TimeZone, now: Instant): Instant {
  let at = now;
  while (isQuiet(span, timeZone, at)) at = endOrClockChange(span, timeZone, at);
  return at;
}

/** When a quiet time that is on at `at` ends, or when the clock changes before: until then it runs evenly. */
function endOrClockChange({ to }: QuietSpan, timeZone: TimeZone, at: Instant): Instant {
  const end = plusMs(at, (to * minute - wallClockMs(at, timeZone) + day) % day);
  const change = nextClockChange(at, timeZone);
  return change && change < end ? change : end;
}

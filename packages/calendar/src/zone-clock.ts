import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { clockOffsetMs, nextClockChange, type TimeZone } from '@millepiani/kernel/time-zone';
import { dayMs, type EpochDay, type LocalDateTime, localAt, wallMs } from './local-date-time.ts';

/** A time in which a zone's clocks stay as they are. */
interface Period {
  readonly from: number;
  readonly until: number;
  /** By how much the clocks there are ahead of UTC, in milliseconds. */
  readonly offset: number;
}

/*
 * To ask the time zone database takes some microseconds, and a year of offers asks hundreds of times: so what it says of a
 * zone is asked once for a year of the calendar, and kept. Years that are asked for are few: offers end within two years.
 */
const known = new Map<TimeZone, Map<number, readonly Period[]>>();
const mostYears = 400;

/** By how much a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: Instant, zone: TimeZone): number {
  const at = instant.getTime();
  const period = periodsOf(instant.getUTCFullYear(), zone).find(({ from, until }) => from <= at && at < until);
  return period?.offset ?? clockOffsetMs(instant, zone);
}

/** How the clock on the wall stands at an instant. */
export const localOf = (instant: Instant, zone: TimeZone): LocalDateTime =>
  localAt(instant.getTime() + offsetAt(instant, zone));

/** The instant at which the clocks of a zone stand so, as {@link epochMsOf} has it. */
export const instantOf = (local: LocalDateTime, zone: TimeZone): Instant => new Date(epochMsOf(wallMs(local), zone));

/** The instant at which the clocks of a zone stand at the beginning of a day. */
export const startOf = (day: EpochDay, zone: TimeZone): Instant => new Date(epochMsOf(day * dayMs, zone));

/**
 * The milliseconds since 1970 in UTC at which the clocks of a zone stand at `wall`, a place on the line without zones. By RFC
 * 5545, 3.3.5: a time that comes twice, when clocks are put back, is the first of the two; one that does not come, when they
 * are put forward, is reckoned by how they stood before, and so comes out later by the clock.
 */
export function epochMsOf(wall: number, zone: TimeZone): number {
  const periods = periodsOf(new Date(wall).getUTCFullYear(), zone);
  let offset = periods[0]?.offset ?? 0;
  for (const period of periods) {
    if (wall - period.offset < period.from) break;
    offset = period.offset;
    if (wall - offset < period.until) break;
  }
  return wall - offset;
}

/** The periods of a year, and of the two days before it and after it: further than clocks can be from UTC. */
function periodsOf(year: number, zone: TimeZone): readonly Period[] {
  const years = known.get(zone) ?? new Map<number, readonly Period[]>();
  known.set(zone, years);
  const found = years.get(year);
  if (found) return found;
  if (years.size >= mostYears) years.clear();
  const asked = askPeriods(year, zone);
  years.set(year, asked);
  return asked;
}

function askPeriods(year: number, zone: TimeZone): readonly Period[] {
  const periods: Period[] = [];
  const end = Date.UTC(year + 1, 0, 3);
  for (let from = Date.UTC(year, 0, -1); from < end; ) {
    const until = nextClockChange(new Date(from), zone)?.getTime() ?? Number.POSITIVE_INFINITY;
    periods.push({ from, until, offset: clockOffsetMs(new Date(from), zone) });
    from = until;
  }
  return periods;
}

/** Clocks are put forward or back. */
export interface ClockChange {
  readonly at: Instant;
  /** How far they are ahead of UTC until then, in milliseconds. */
  readonly before: number;
  /** And from then on. */
  readonly after: number;
}

/** What clocks of a zone do after `from` and before `to`, in order. */
export function clockChanges(zone: TimeZone, from: Instant, to: Instant): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let at = nextClockChange(from, zone); at && at < to; at = nextClockChange(at, zone)) {
    changes.push({ at, before: offsetAt(plusMs(at, -1), zone), after: offsetAt(at, zone) });
  }
  return changes;
}

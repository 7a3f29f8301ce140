import { localAt } from '@millepiani/calendar/local-date-time';
import { type ClockChange, clockChanges, offsetAt } from '@millepiani/calendar/zone-clock';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import type { TimeZone } from '@millepiani/kernel/time-zone';

const yearMs = 366 * 86_400_000;

/**
 * What clocks of a zone do from before an instant to a year after another, as iCalendar's VTIMEZONE (RFC 5545, 3.6.5): each change by
 * itself, as the time zone database has it, so that no calendar has to know a rule for it. The first is the one that the clocks stand by
 * at the instant; where there was none for two years, they stood so long before. Lines end as iCalendar's do.
 */
export function vtimezone(timeZone: TimeZone, { from, to }: { readonly from: Instant; readonly to: Instant }): string {
  const changes = clockChanges(timeZone, plusMs(from, -2 * yearMs), plusMs(to, yearMs));
  const last = changes.findLastIndex(({ at }) => at <= from);
  const observances = last < 0 ? [stillnessBefore(from, offsetAt(from, timeZone)), ...changes] : changes.slice(last);
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flatMap(observance), 'END:VTIMEZONE'].join('\r\n');
}

/** Clocks that nobody turned: since 1970 by their own time, as calendars write it where no change is known. */
const stillnessBefore = (at: Instant, offset: number): ClockChange => ({
  at: plusMs(at, -at.getTime() - offset),
  before: offset,
  after: offset,
});

function observance({ at, before, after }: ClockChange): readonly string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  // When it begins by the clock as it stood before.
  const start = localAt(at.getTime() + before)
    .slice(0, 19)
    .replaceAll(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
}

/** `+0100`; with seconds where a zone once had some. */
function offsetText(ms: number): string {
  const seconds = Math.abs(ms) / 1_000;
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = '', minutes = '', rest = ''] = parts.map((part) => String(part).padStart(2, '0'));
  return `${ms < 0 ? '-' : '+'}${hours}${minutes}${rest === '00' ? '' : rest}`;
}

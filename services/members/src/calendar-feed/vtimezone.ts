import { localAt } from '@millepiani/calendar/local-date-time';
import { type ClockChange, clockChanges, offsetAt } from '@millepiani/calendar/zone-clock';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import type { TimeZone } from '@millepiani/kernel/time-zone';

const yearMs = 366 * 86_400_000;

/**
 * What clocks of a zone do from a year before an instant to a year after another, as iCalendar's VTIMEZONE: each change by itself, as
 * the time zone database has it, so that no calendar has to know a rule for it. Lines end as iCalendar's do.
 */
export function vtimezone(timeZone: TimeZone, { from, to }: { readonly from: Instant; readonly to: Instant }): string {
  const begin = plusMs(from, -yearMs);
  const offset = offsetAt(begin, timeZone);
  // Until the first change clocks stand as they stood then.
  const before = { at: plusMs(begin, -yearMs), before: offset, after: offset };
  const changes = [before, ...clockChanges(timeZone, begin, plusMs(to, yearMs))];
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...changes.flatMap(observance), 'END:VTIMEZONE'].join('\r\n');
}

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

import type { LocalDateTime } from '@millepiani/calendar/local-date-time';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import ical, { ICalEventBusyStatus, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { EventTime, FeedEvent } from './feed-events.ts';
import { vtimezone } from './vtimezone.ts';

/** How often calendars are to look. */
const refreshSeconds = 3_600;

/** Writes a calendar as iCalendar has it (RFC 5545): the same events, the same text. `host` tells this community's ids apart. */
export function writeCalendar(events: readonly FeedEvent[], host: string): string {
  const zones = zonesOf(events);
  const calendar = ical({
    name: 'Millepiani',
    prodId: { company: 'Millepiani', product: 'members', language: 'EN' },
    ttl: refreshSeconds,
    timezone: { name: null, generator: (zone) => zones.get(zone) ?? null },
  });
  for (const event of events) calendar.createEvent(dataOf(event, host));
  return calendar.toString();
}

/** What clocks do in each zone, for as long as any event there goes on. */
function zonesOf(events: readonly FeedEvent[]): ReadonlyMap<string, string> {
  const local = events.flatMap(({ time }) => (time.kind === 'LOCAL' && time.timeZone !== 'UTC' ? [time] : []));
  return new Map(
    [...Map.groupBy(local, ({ timeZone }) => timeZone)].map(([timeZone, times]) => {
      const [starts, ends] = [times.map(({ extent }) => extent.start), times.map(({ extent }) => extent.end)];
      const from = new Date(Math.min(...starts.map((start) => start.getTime())));
      const to = new Date(Math.max(...ends.map((end) => end.getTime())));
      return [timeZone, vtimezone(timeZone, { from, to })];
    }),
  );
}

function dataOf(event: FeedEvent, host: string): ICalEventData {
  const { uid, sequence, stamp, summary, description, url, isTentative, isBusy, time } = event;
  return {
    id: `${uid}@${host}`,
    ...{ sequence, stamp, summary },
    ...(description === '' ? {} : { description }),
    ...(url === undefined ? {} : { url }),
    status: isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: busyStatus(isBusy, isTentative),
    ...timeData(time),
  };
}

/** What calendars show that know more kinds than busy and free. */
function busyStatus(isBusy: boolean, isTentative: boolean): ICalEventBusyStatus {
  if (!isBusy) return ICalEventBusyStatus.FREE;
  return isTentative ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
}

function timeData(time: EventTime): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'repeating'> {
  switch (time.kind) {
    case 'INSTANTS':
      return { start: time.start, end: time.end };
    case 'DAYS':
      return { allDay: true, start: Temporal.PlainDate.from(time.start), end: Temporal.PlainDate.from(time.end) };
    case 'LOCAL': {
      const { start, end, timeZone, rule } = time;
      const [begin, finish] = [start, end].map((local) => Temporal.PlainDateTime.from(local));
      return {
        ...(begin && finish ? { start: begin, end: finish } : { start }),
        timezone: timeZone,
        ...(rule === undefined ? {} : { repeating: repeating(rule, time) }),
      };
    }
    default:
      return time satisfies never;
  }
}

/** RRULE as it is kept, and EXDATE by the same clock as DTSTART. */
function repeating(
  rule: string,
  { exceptions, timeZone }: { readonly exceptions: readonly LocalDateTime[]; readonly timeZone: TimeZone },
): string {
  if (exceptions.length === 0) return `RRULE:${rule}`;
  const dates = exceptions.map((local) => local.slice(0, 19).replaceAll(/[-:]/g, ''));
  const zone = timeZone === 'UTC' ? '' : `;TZID=${timeZone}`;
  return `RRULE:${rule}\r\nEXDATE${zone}:${dates.map((date) => (zone === '' ? `${date}Z` : date)).join(',')}`;
}

import { dayText, epochDay, readLocal } from '@millepiani/calendar/local-date-time';
import { instantOf } from '@millepiani/calendar/zone-clock';
import { parseTimeZone } from '@millepiani/kernel/time-zone';

const order = ['TH', 'FR', 'SA', 'SU', 'MO', 'TU', 'WE'];

/** No such time or zone: a mistake in the demo. */
class NoSuchTime extends TypeError {}

/** The first of these days of the week, from a day on: both as `2027-01-11`. */
export function firstOf(weekday: string, day: string): string {
  const from = epochDay(day);
  // 1 January 1970, which is day 0, was a Thursday.
  const ahead = (order.indexOf(weekday) - (from % 7) + 7) % 7;
  return dayText(from + ahead);
}

/** The instant at which a zone's clocks stand so, as it is sent. @throws NoSuchTime */
export function clockAt(day: string, clock: string, timeZone: string): string {
  const [local, zone] = [readLocal(`${day}T${clock}:00`), parseTimeZone(timeZone, [])];
  if (local === undefined || !zone.ok) throw new NoSuchTime(`${day} ${clock} ${timeZone}`);
  return instantOf(local, zone.value).toISOString();
}

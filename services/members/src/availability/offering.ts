import { localAt } from '@millepiani/calendar/local-date-time';
import { type Occurrence, type Offer, occurrencesOf, windowsOf } from '@millepiani/calendar/offer';
import { singleWindow } from '@millepiani/calendar/offer-record';
import { parseRule } from '@millepiani/calendar/recurrence-rule';
import { instantOf, localOf } from '@millepiani/calendar/zone-clock';
import type { Firmness } from '@millepiani/kernel/capacity';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type Instant, msBetween, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseTimeZone } from '@millepiani/kernel/time-zone';
import {
  type Availability,
  type AvailabilityEvent,
  type AvailabilityOfferId,
  horizonMs,
  longestSpanMs,
  mostOffers,
  mostToCome,
  presentOffers,
  toCome,
} from './availability-offer.ts';
import { parseHours } from './hours.ts';

/** How a window comes again, as it is asked for. */
export interface RecurrenceText {
  /** An IANA name: by its clock the window comes again. */
  readonly timeZone: string;
  /** RRULE by RFC 5545. */
  readonly rule: string;
  /** EXDATE: when the occurrences would start that are left out. */
  readonly exceptions: readonly Instant[];
}

/** To offer a window, once or again and again. */
export interface OfferAvailability {
  readonly id: AvailabilityOfferId;
  readonly start: Instant;
  readonly end: Instant;
  readonly hours: string;
  readonly firmness: Firmness;
  readonly recurrence: RecurrenceText | undefined;
  readonly at: Instant;
}

const minuteMs = 60_000;

/**
 * Decides an offer. Fails with `INVALID_HOURS`, `ENDS_BEFORE_START`, `WINDOW_TOO_LONG`, `IN_THE_PAST`, `HOURS_EXCEED_WINDOW`,
 * `WINDOWS_OVERLAP` or `TOO_MANY_WINDOWS`; one that comes again also as {@link parseRule}, and with `UNKNOWN_TIME_ZONE`,
 * `NOT_A_WHOLE_MINUTE`, `AMBIGUOUS_START`, `NOT_AN_OCCURRENCE`, `NOTHING_LEFT` or `OCCURRENCES_OVERLAP`.
 */
export function offer(command: OfferAvailability, state: Availability): Result<readonly AvailabilityEvent[], Failures> {
  const { id, start, end, at } = command;
  const parts = gather({ minutes: parseHours(command.hours, ['hours']), window: checkWindow(command) });
  if (!parts.ok) return parts;
  const { minutes } = parts.value;
  if (minutes * minuteMs > msBetween(start, end)) {
    return fail('HOURS_EXCEED_WINDOW', 'There are not so many hours in the window.', ['hours']);
  }
  const times = timesOf(command, minutes);
  if (!times.ok) return times;
  const offered = { ...times.value, id, personId: state.personId, offeredAt: at };
  const room = checkRoom(offered, state, at);
  return room.ok ? ok([{ type: 'availability.offered', offer: offered }]) : room;
}

function checkWindow({ start, end, at }: OfferAvailability): Result<true, Failures> {
  if (end <= start) return fail('ENDS_BEFORE_START', 'A window ends after its start.', ['end']);
  if (msBetween(start, end) > longestSpanMs) return fail('WINDOW_TOO_LONG', 'At most 366 days.', ['end']);
  if (start < at) return fail('IN_THE_PAST', 'A window is of time to come.', ['start']);
  return ok(true);
}

function timesOf(
  { start, end, firmness, recurrence, at }: OfferAvailability,
  minutes: number,
): Result<Offer, Failures> {
  const single = singleWindow({ start, end, minutes, firmness });
  if (!recurrence) return ok(single);
  const uneven = [start, end].findIndex((instant) => instant.getTime() % minuteMs !== 0);
  if (uneven >= 0) {
    return fail('NOT_A_WHOLE_MINUTE', 'What comes again starts and ends at whole minutes.', [
      uneven === 0 ? 'start' : 'end',
    ]);
  }
  const timeZone = parseTimeZone(recurrence.timeZone, ['recurrence', 'timeZone']);
  if (!timeZone.ok) return timeZone;
  const begins = { start: localOf(start, timeZone.value), timeZone: timeZone.value };
  if (instantOf(begins.start, timeZone.value).getTime() !== start.getTime()) {
    return fail('AMBIGUOUS_START', 'Clocks stand so twice that night: the first of the two is meant by a rule.', [
      'start',
    ]);
  }
  const rule = parseRule(recurrence.rule, begins, ['recurrence', 'rule']);
  if (!rule.ok) return rule;
  return checkOccurrences({ ...single, ...begins, rule: rule.value }, recurrence.exceptions, at);
}

/** Takes the exceptions out, each of which is an occurrence, and looks at what is left. */
function checkOccurrences(offer: Offer, exceptions: readonly Instant[], at: Instant): Result<Offer, Failures> {
  const all = occurrencesOf(offer);
  const walls = new Map(all.map(({ start, wall }) => [start.getTime(), wall]));
  for (const [index, exception] of exceptions.entries()) {
    if (walls.delete(exception.getTime())) continue;
    const path = ['recurrence', 'exceptions', index];
    return fail('NOT_AN_OCCURRENCE', 'No occurrence starts then, or it is left out already.', path);
  }
  const out = new Set(exceptions.map((exception) => exception.getTime()));
  const left = all.filter(({ start }) => !out.has(start.getTime()));
  const last = left.at(-1);
  if (!last) return fail('NOTHING_LEFT', 'All occurrences are left out.', ['recurrence', 'exceptions']);
  if (last.end > plusMs(at, horizonMs)) return fail('ENDS_TOO_LATE', 'Within two years.', ['recurrence', 'rule']);
  if (left.some(({ start }, index) => index > 0 && start < (left[index - 1]?.end ?? start))) {
    return fail('OCCURRENCES_OVERLAP', 'An occurrence is to end before the next one starts.', ['recurrence', 'rule']);
  }
  const skipped = all.filter(({ start }) => out.has(start.getTime())).map(({ wall }) => localAt(wall));
  return ok({ ...offer, exceptions: skipped });
}

/** Whether there is room for an offer beside a person's others. Fails with `WINDOWS_OVERLAP`, or where there are too many. */
function checkRoom(offered: Offer, { offers }: Pick<Availability, 'offers'>, at: Instant): Result<true, Failures> {
  const own = occurrencesOf(offered);
  if (overlaps(own, offers)) {
    return fail('WINDOWS_OVERLAP', 'There is another window at that time; withdraw it first.', ['start']);
  }
  const present = presentOffers({ offers }, at);
  if (present.length >= mostOffers) return fail('TOO_MANY_WINDOWS', `At most ${mostOffers} offers that are not over.`);
  const ahead = present.reduce((sum, one) => sum + toCome(one, at).length, own.length);
  if (ahead > mostToCome) {
    return fail('TOO_MANY_OCCURRENCES', `At most ${mostToCome} windows to come, of all offers.`, [
      'recurrence',
      'rule',
    ]);
  }
  return ok(true);
}

/** Both in order: one pass over what there is in the time of the new ones. */
function overlaps(own: readonly Occurrence[], offers: readonly Offer[]): boolean {
  const [first, last] = [own[0], own.at(-1)];
  if (!(first && last)) return false;
  const others = windowsOf(offers, { from: first.start, to: last.end });
  let next = 0;
  return own.some(({ start, end }) => {
    while ((others[next]?.end ?? end) <= start && next < others.length) next += 1;
    const other = others[next];
    return other !== undefined && other.start < end;
  });
}

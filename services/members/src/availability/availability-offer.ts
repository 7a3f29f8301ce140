import type { Firmness } from '@millepiani/kernel/capacity';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseHours } from './hours.ts';

/** An offer's identifier. */
export type AvailabilityOfferId = Id<'avl'>;

/** One window of time in which a person offers work: iCalendar's VEVENT without recurrence. */
export interface AvailabilityOffer {
  readonly id: AvailabilityOfferId;
  readonly personId: PersonId;
  readonly start: Instant;
  /** Not in the window any more. */
  readonly end: Instant;
  /** How much work is offered in it: more than 0, at most its length. */
  readonly minutes: number;
  readonly firmness: Firmness;
  readonly offeredAt: Instant;
}

/** All that a person offers. No two windows of a person overlap, so that no hour is offered twice. */
export interface Availability {
  readonly personId: PersonId;
  readonly offers: readonly AvailabilityOffer[];
  /** Rises by one with each change. */
  readonly version: number;
}

/** To offer a window. */
export interface OfferAvailability {
  readonly id: AvailabilityOfferId;
  readonly start: Instant;
  readonly end: Instant;
  readonly hours: string;
  readonly firmness: Firmness;
  readonly at: Instant;
}

/** What happens to a person's availability. */
export type AvailabilityEvent =
  | { readonly type: 'availability.offered'; readonly offer: AvailabilityOffer }
  | { readonly type: 'availability.withdrawn'; readonly offerId: AvailabilityOfferId };

/** The most windows of a person that are not over. */
export const mostWindows = 200;
/** The longest window, and the longest hold: 366 days. */
export const longestSpanMs = 366 * 86_400_000;
const minuteMs = 60_000;

/** Those of a person's windows that are not over. */
export const presentOffers = ({ offers }: Availability, at: Instant): readonly AvailabilityOffer[] =>
  offers.filter(({ end }) => end > at);

/**
 * Decides an offer. Fails with `INVALID_HOURS`, `ENDS_BEFORE_START`, `WINDOW_TOO_LONG`, `IN_THE_PAST`,
 * `HOURS_EXCEED_WINDOW`, `WINDOWS_OVERLAP` or `TOO_MANY_WINDOWS`.
 */
export function offer(command: OfferAvailability, state: Availability): Result<readonly AvailabilityEvent[], Failures> {
  const { id, start, end, firmness, at } = command;
  const parts = gather({ minutes: parseHours(command.hours, ['hours']), window: checkWindow(command) });
  if (!parts.ok) return parts;
  const { minutes } = parts.value;
  if (minutes * minuteMs > msBetween(start, end)) {
    return fail('HOURS_EXCEED_WINDOW', 'There are not so many hours in the window.', ['hours']);
  }
  if (state.offers.some((other) => other.start < end && other.end > start)) {
    return fail('WINDOWS_OVERLAP', 'There is another window at that time; withdraw it first.', ['start']);
  }
  if (presentOffers(state, at).length >= mostWindows) {
    return fail('TOO_MANY_WINDOWS', `At most ${mostWindows} windows that are not over.`);
  }
  const offered = { id, personId: state.personId, start, end, minutes, firmness, offeredAt: at };
  return ok([{ type: 'availability.offered', offer: offered }]);
}

function checkWindow({ start, end, at }: OfferAvailability): Result<true, Failures> {
  if (end <= start) return fail('ENDS_BEFORE_START', 'A window ends after its start.', ['end']);
  if (msBetween(start, end) > longestSpanMs) return fail('WINDOW_TOO_LONG', 'At most 366 days.', ['end']);
  if (start < at) return fail('IN_THE_PAST', 'A window is of time to come.', ['start']);
  return ok(true);
}

/** The availability after an event. */
export function evolve(state: Availability, event: AvailabilityEvent): Availability {
  const version = state.version + 1;
  switch (event.type) {
    case 'availability.offered':
      return { ...state, version, offers: [...state.offers, event.offer] };
    case 'availability.withdrawn':
      return { ...state, version, offers: state.offers.filter(({ id }) => id !== event.offerId) };
    default:
      return event satisfies never;
  }
}

import { occurrencesOf } from '@millepiani/calendar/offer';
import { partBefore, without } from '@millepiani/calendar/reshape';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type Instant, msBetween, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { startOfDay } from '@millepiani/kernel/time-zone';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import type { Availability, AvailabilityEvent, AvailabilityOffer } from './availability-offer.ts';
import { type Releasing, releasedBy } from './releasing.ts';

/** What is withdrawn of an offer: all of it, the occurrence that starts at an instant, or what starts from a day on. */
export interface WithdrawalText {
  readonly occurrence: Instant | undefined;
  /** ISO 8601, by the clock of the offer's zone. */
  readonly from: string | undefined;
}

/** What there is when time is withdrawn. */
interface Given {
  readonly availability: Availability;
  /** What the person is held for, in the order of placing. */
  readonly holds: readonly ActiveHold[];
  readonly at: Instant;
}

/**
 * Decides to withdraw an offer or a part of it. What is over stays. What was confirmed is served first, then what is held, the
 * earliest first. Fails with `ONE_OF_THEM`, `NOT_AN_OCCURRENCE`, `OFFER_OVER`, or `AVAILABILITY_IN_USE` when what was confirmed
 * needs the time.
 */
export function withdraw(
  offer: AvailabilityOffer,
  text: WithdrawalText,
  { availability, holds, at }: Given,
): Result<Releasing, Failures> {
  const taken = take(offer, text, at);
  if (!taken.ok) return taken;
  const event: AvailabilityEvent = { type: 'availability.withdrawn', offerId: offer.id, left: taken.value };
  return releasedBy(event, { availability, holds, path: [pathOf(text)] });
}

const pathOf = ({ occurrence, from }: WithdrawalText): string =>
  occurrence ? 'occurrence' : from === undefined ? 'offerId' : 'from';

/** What is left of an offer. */
function take(
  offer: AvailabilityOffer,
  { occurrence, from }: WithdrawalText,
  at: Instant,
): Result<AvailabilityOffer | undefined, Failures> {
  if (occurrence && from !== undefined) return fail('ONE_OF_THEM', 'One occurrence, or all from a day on.', ['from']);
  if (occurrence) return takeOne(offer, occurrence, at);
  // What ends after the present is not over, also where it has begun.
  const present = plusMs(at, 1 - offer.durationMs);
  if (from === undefined) return takeFrom(offer, present, ['offerId']);
  const day = startOfDay(from, offer.timeZone);
  return takeFrom(offer, msBetween(present, day) > 0 ? day : present, ['from']);
}

function takeOne(
  offer: AvailabilityOffer,
  start: Instant,
  at: Instant,
): Result<AvailabilityOffer | undefined, Failures> {
  const taken = occurrencesOf(offer).find((one) => one.start.getTime() === start.getTime());
  if (!taken) return fail('NOT_AN_OCCURRENCE', 'None of the offer starts then.', ['occurrence']);
  if (taken.end <= at) return fail('OFFER_OVER', 'What is over cannot be withdrawn.', ['occurrence']);
  return ok(without(offer, start));
}

function takeFrom(
  offer: AvailabilityOffer,
  instant: Instant,
  path: readonly string[],
): Result<AvailabilityOffer | undefined, Failures> {
  const starts = occurrencesOf(offer).map(({ start }) => start);
  if (starts.every((start) => start < instant)) return fail('OFFER_OVER', 'There is nothing to come of it.', path);
  return ok(partBefore(offer, instant));
}

import { occurrencesOf } from '@millepiani/calendar/offer';
import { partBefore, partFrom } from '@millepiani/calendar/reshape';
import type { Firmness } from '@millepiani/kernel/capacity';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import type { Availability, AvailabilityOffer, AvailabilityOfferId } from './availability-offer.ts';
import { parseHours } from './hours.ts';
import { type Releasing, releasedBy } from './releasing.ts';

/** Other terms of an offer; what is left out stays as it is. */
export interface TermsText {
  readonly hours: string | undefined;
  readonly firmness: Firmness | undefined;
}

/** What there is when terms are changed. */
interface Given {
  readonly availability: Availability;
  /** What the person is held for, in the order of placing. */
  readonly holds: readonly ActiveHold[];
  /** Under which what is over goes on. */
  readonly pastId: AvailabilityOfferId;
  readonly at: Instant;
}

const minuteMs = 60_000;

/**
 * Decides other terms for what is to come of an offer; undefined where they are its terms already. Fails with `INVALID_HOURS`,
 * `HOURS_EXCEED_WINDOW`, `OFFER_OVER`, or `AVAILABILITY_IN_USE` when what was confirmed needs it as it is.
 */
export function changeTerms(
  offer: AvailabilityOffer,
  text: TermsText,
  { availability, holds, pastId, at }: Given,
): Result<Releasing | undefined, Failures> {
  const minutes = text.hours === undefined ? ok(offer.minutes) : parseHours(text.hours, ['hours']);
  if (!minutes.ok) return minutes;
  if (minutes.value * minuteMs > offer.durationMs) {
    return fail('HOURS_EXCEED_WINDOW', 'There are not so many hours in the window.', ['hours']);
  }
  const next = occurrencesOf(offer).find(({ end }) => end > at);
  if (!next) return fail('OFFER_OVER', 'What is over cannot be changed.', ['offerId']);
  const terms = { minutes: minutes.value, firmness: text.firmness ?? offer.firmness };
  if (terms.minutes === offer.minutes && terms.firmness === offer.firmness) return ok(undefined);
  const [past, rest] = [partBefore(offer, next.start), partFrom(offer, next.start)];
  return releasedBy(
    {
      type: 'availability.changed',
      offer: { ...(rest ?? offer), ...terms },
      past: past ? { ...past, id: pastId } : undefined,
    },
    { availability, holds, path: ['offerId'] },
  );
}

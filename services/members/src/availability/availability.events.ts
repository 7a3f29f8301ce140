import { recordOf } from '@millepiani/calendar/offer-record';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { availabilityChangedV2 } from '@millepiani/events/members/availability.events';
import type { Instant } from '@millepiani/kernel/instant';
import { type Availability, type AvailabilityOffer, presentOffers } from './availability-offer.ts';

/** All that a person offers from now on, as it is told: whoever keeps a copy needs no history. */
export const availabilityTold = (availability: Availability, now: Instant): CheckedEvent =>
  event(availabilityChangedV2, {
    // A person has other histories too; this one is told apart by the fragment.
    subject: `${availability.personId}#availability`,
    aggregateVersion: availability.version,
    partition: availability.personId,
    data: {
      personId: availability.personId,
      offers: presentOffers(availability, now).toSorted(byId).map(told),
    },
  });

function told(offer: AvailabilityOffer) {
  const { exceptions, ...record } = recordOf(offer);
  return { offerId: offer.id, ...record, exceptions: [...exceptions] };
}

/** Ids are in the order in which they were made. */
const byId = (a: AvailabilityOffer, b: AvailabilityOffer): number => (a.id < b.id ? -1 : 1);

import { type Occurrence, type Offer, occurrencesOf } from '@millepiani/calendar/offer';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

/** An offer's identifier. */
export type AvailabilityOfferId = Id<'avl'>;

/** Time that a person offers, once or by a rule. */
export interface AvailabilityOffer extends Offer {
  readonly id: AvailabilityOfferId;
  readonly personId: PersonId;
  readonly offeredAt: Instant;
}

/** A window that an offer comes down to. */
export type AvailabilityWindow = Occurrence<AvailabilityOffer>;

/** All that a person offers. No two windows of a person overlap, so that no hour is offered twice. */
export interface Availability {
  readonly personId: PersonId;
  readonly offers: readonly AvailabilityOffer[];
  /** Rises by one with each change. */
  readonly version: number;
}

/** What happens to a person's availability. */
export type AvailabilityEvent =
  | { readonly type: 'availability.offered'; readonly offer: AvailabilityOffer }
  /** Other terms hold for what is to come. What is over goes on as it was, as an offer of its own. */
  | {
      readonly type: 'availability.changed';
      readonly offer: AvailabilityOffer;
      readonly past: AvailabilityOffer | undefined;
    }
  | {
      readonly type: 'availability.withdrawn';
      readonly offerId: AvailabilityOfferId;
      /** What is still offered of it, or was until it was over. */
      readonly left: AvailabilityOffer | undefined;
    };

/** The most offers of a person that are not over. */
export const mostOffers = 200;
/** The most occurrences of a person's offers that are not over. */
export const mostToCome = 2_000;
/** The longest window, and the longest hold: 366 days. */
export const longestSpanMs = 366 * 86_400_000;
/** How far ahead the last occurrence of a rule may end: two years. */
export const horizonMs = 731 * 86_400_000;

/** The part of an offer that is not over, window by window. */
export const toCome = (offer: AvailabilityOffer, at: Instant): readonly AvailabilityWindow[] =>
  occurrencesOf(offer).filter(({ end }) => end > at);

/** Those of a person's offers that are not over. */
export const presentOffers = ({ offers }: Pick<Availability, 'offers'>, at: Instant): readonly AvailabilityOffer[] =>
  offers.filter((offer) => toCome(offer, at).length > 0);

/** The availability after an event. */
export function evolve(state: Availability, event: AvailabilityEvent): Availability {
  const version = state.version + 1;
  const others = (id: AvailabilityOfferId) => state.offers.filter((offer) => offer.id !== id);
  switch (event.type) {
    case 'availability.offered':
      return { ...state, version, offers: [...state.offers, event.offer] };
    case 'availability.changed': {
      const { offer, past } = event;
      return { ...state, version, offers: [...others(offer.id), ...(past ? [past] : []), offer] };
    }
    case 'availability.withdrawn': {
      const { offerId, left } = event;
      return { ...state, version, offers: [...others(offerId), ...(left ? [left] : [])] };
    }
    default:
      return event satisfies never;
  }
}

import { unmet } from '@millepiani/kernel/capacity';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import { type Availability, type AvailabilityEvent, type AvailabilityOfferId, evolve } from './availability-offer.ts';

/** What withdrawing a window comes to. */
export interface Withdrawal {
  readonly event: AvailabilityEvent;
  /** The holds for which too little is left, none of them confirmed. */
  readonly released: readonly ActiveHold[];
}

/**
 * Decides to withdraw a window of a person who is held for `holds`, in the order of placing. What was confirmed is served
 * first, then what is held, the earliest first. Fails with `AVAILABILITY_IN_USE` when what was confirmed needs the window.
 */
export function withdraw(
  offerId: AvailabilityOfferId,
  availability: Availability,
  holds: readonly ActiveHold[],
): Result<Withdrawal, Failures> {
  const event: AvailabilityEvent = { type: 'availability.withdrawn', offerId };
  const { offers } = evolve(availability, event);
  const confirmed = holds.filter(({ state }) => state === 'CONFIRMED');
  if (unmet(confirmed, offers).length > unmet(confirmed, availability.offers).length)
    return fail('AVAILABILITY_IN_USE', 'Work that was confirmed needs this time.', ['offerId']);
  const held = holds.filter(({ state }) => state === 'HELD');
  const failing = unmet([...confirmed, ...held], offers);
  return ok({ event, released: failing.filter(({ state }) => state === 'HELD') });
}

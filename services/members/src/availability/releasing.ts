import { type Offer, type Range, windowsOf } from '@millepiani/calendar/offer';
import { type CapacityWindow, type Demand, unmet } from '@millepiani/kernel/capacity';
import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import { type Availability, type AvailabilityEvent, evolve } from './availability-offer.ts';

/** What less time comes to. */
export interface Releasing {
  readonly event: AvailabilityEvent;
  /** The holds for which too little is left, none of them confirmed. */
  readonly released: readonly ActiveHold[];
}

/** What there is, and where in the input stands what may be refused. */
interface Given {
  readonly availability: Availability;
  /** In the order of placing. */
  readonly holds: readonly ActiveHold[];
  readonly path: FailurePath;
}

/**
 * Which holds are released when this happens to a person's time. What was confirmed is served first, then what is held, the
 * earliest first. Fails with `AVAILABILITY_IN_USE` when what was confirmed would lack time that it has.
 */
export function releasedBy(
  event: AvailabilityEvent,
  { availability, holds, path }: Given,
): Result<Releasing, Failures> {
  const before = capacityFor(availability.offers, holds);
  const after = capacityFor(evolve(availability, event).offers, holds);
  const confirmed = holds.filter(({ state }) => state === 'CONFIRMED');
  if (unmet(confirmed, after).length > unmet(confirmed, before).length)
    return fail('AVAILABILITY_IN_USE', 'Work that was confirmed needs this time.', path);
  const held = holds.filter(({ state }) => state === 'HELD');
  const failing = unmet([...confirmed, ...held], after);
  return ok({ event, released: failing.filter(({ state }) => state === 'HELD') });
}

type Span = Pick<Demand, 'from' | 'to'>;

/** All windows that could serve any of these spans. */
export function capacityFor(offers: readonly Offer[], spans: readonly Span[]): readonly CapacityWindow[] {
  const range = spans.reduce<Range | undefined>(
    (hull, { from, to }) => ({
      from: hull && hull.from < from ? hull.from : from,
      to: hull && hull.to > to ? hull.to : to,
    }),
    undefined,
  );
  return range ? windowsOf(offers, range) : [];
}

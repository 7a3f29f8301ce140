import type { Offer } from '@millepiani/calendar/offer';
import { freeMinutes, hasTentative } from '@millepiani/kernel/capacity';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { capacityFor } from '../availability/releasing.ts';
import type { ActiveHold } from './capacity-hold.ts';
import { checkSpan } from './placing.ts';

/** How much of a person's time is free in a span, and what takes the rest. */
export interface FreeBusy {
  readonly personId: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  /** The longest hold that could still be placed on firm windows. */
  readonly freeMinutes: number;
  /** How much longer it could be with tentative windows. */
  readonly tentativeMinutes: number;
  /** The holds that have a part in the span. */
  readonly busy: readonly ActiveHold[];
}

/** Whose time is asked for, and when. */
interface Question {
  readonly personId: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  /** The present: what has passed is not free. */
  readonly at: Instant;
}

/** Says what is free. Fails with `ENDS_BEFORE_START` or `SPAN_TOO_LONG`. */
export function freeBusy(
  { personId, from, to, at }: Question,
  offers: readonly Offer[],
  holds: readonly ActiveHold[],
): Result<FreeBusy, Failures> {
  const span = checkSpan(from, to);
  if (!span.ok) return span;
  const begin = from < at ? at : from;
  const windows = capacityFor(offers, [...holds, { from, to }]);
  const most = (mayUseTentative: boolean) =>
    begin < to ? freeMinutes({ from: begin, to, mayUseTentative }, windows, holds) : 0;
  const firm = most(false);
  // Each time costs: the second one only where there may be more.
  const isAll = !hasTentative(windows, { from: begin, to }) || firm >= Math.floor(msBetween(begin, to) / 60_000);
  return ok({
    personId,
    from,
    to,
    freeMinutes: firm,
    tentativeMinutes: isAll ? 0 : most(true) - firm,
    busy: holds.filter((hold) => hold.from < to && hold.to > from),
  });
}

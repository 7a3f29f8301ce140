import type { Offer } from '@millepiani/calendar/offer';
import { type Demand, fits, hasTentative } from '@millepiani/kernel/capacity';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { longestSpanMs } from '../availability/availability-offer.ts';
import { capacityFor } from '../availability/releasing.ts';
import type { HoldPlaced, HoldRefused, HoldTerms, RefusalReason } from './capacity-hold.ts';

/** What is to be held, as another service asks for it. */
export interface HoldText {
  /** Whoever asks names the hold, so that every answer is known to be about it. */
  readonly holdId: string;
  readonly personId: string;
  readonly commissionId: string;
  readonly slotId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  readonly mayUseTentative: boolean;
  readonly expiresAt: Instant;
}

/** What is there already. */
interface Capacity {
  /** Whether the person is known here. */
  readonly isKnown: boolean;
  readonly offers: readonly Offer[];
  /** The holds that take capacity. */
  readonly holds: readonly Demand[];
}

/** The most holds that a person's capacity is divided by. */
export const mostHolds = 200;

/**
 * Reads what is to be held. Fails with `INVALID_ID`, `ENDS_BEFORE_START`, `SPAN_TOO_LONG` or `MINUTES_OUT_OF_RANGE`: a bug
 * of whoever asks, to whom no event answers.
 */
export function parseHold(text: HoldText, at: Instant): Result<HoldTerms, Failures> {
  const { from, to, minutes, mayUseTentative, expiresAt } = text;
  const parts = gather({
    id: parseId(text.holdId, ['hld'], ['holdId']),
    personId: parseId(text.personId, ['per'], ['personId']),
    commissionId: parseId(text.commissionId, ['com'], ['commissionId']),
    slotId: parseId(text.slotId, ['slt'], ['slotId']),
    span: checkSpan(from, to),
    minutes:
      Number.isSafeInteger(minutes) && minutes > 0
        ? ok(minutes)
        : fail('MINUTES_OUT_OF_RANGE', 'Expected whole minutes, more than 0.', ['minutes']),
  });
  if (!parts.ok) return parts;
  const { span: _, ...named } = parts.value;
  // What has passed of the span serves nobody any more.
  const begin = from < at && at < to ? at : from;
  return ok({ ...named, from: begin, to, mayUseTentative, placedAt: at, expiresAt });
}

/** Checks a span of time. Fails with `ENDS_BEFORE_START` or `SPAN_TOO_LONG`. */
export function checkSpan(from: Instant, to: Instant): Result<true, Failures> {
  if (to <= from) return fail('ENDS_BEFORE_START', 'A span ends after its start.', ['to']);
  if (msBetween(from, to) > longestSpanMs) return fail('SPAN_TOO_LONG', 'At most 366 days.', ['to']);
  return ok(true);
}

/** Decides whether a hold is placed. That it is refused is no failure: whoever asked is told by the event. */
export function place(terms: HoldTerms, capacity: Capacity): HoldPlaced | HoldRefused {
  const reason = refusal(terms, capacity);
  return reason === undefined ? { type: 'hold.placed', terms } : { type: 'hold.refused', terms, reason };
}

function refusal(terms: HoldTerms, { isKnown, offers, holds }: Capacity): RefusalReason | undefined {
  if (!isKnown) return 'PERSON_NOT_FOUND';
  if (terms.to <= terms.placedAt || terms.expiresAt <= terms.placedAt) return 'OVERDUE';
  if (holds.length >= mostHolds) return 'TOO_MANY_HOLDS';
  const windows = capacityFor(offers, [...holds, terms]);
  if (fits(terms, windows, holds)) return undefined;
  if (terms.mayUseTentative || !hasTentative(windows, terms)) return 'NO_CAPACITY';
  return fits({ ...terms, mayUseTentative: true }, windows, holds) ? 'ONLY_TENTATIVE' : 'NO_CAPACITY';
}

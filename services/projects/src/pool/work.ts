import type { Demand } from '@millepiani/kernel/capacity';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

/** A person's time that is held for a role of a commission. */
export interface HeldWork extends Demand {
  readonly holdId: string;
  readonly personId: PersonId;
  readonly commissionId: CommissionId;
}

/** How work that was committed to came to its end. */
export type WorkEnd = 'FULFILLED' | 'WITHDRAWN' | 'FALLEN_THROUGH' | 'AVAILABILITY_WITHDRAWN';

/** What a commitment that ended says of the person: 1 for work that was done, 0 for work that was not; undefined for nothing. */
export function outcomeOf(end: WorkEnd): number | undefined {
  switch (end) {
    case 'FULFILLED':
      return 1;
    case 'WITHDRAWN':
      return 0;
    case 'FALLEN_THROUGH':
    case 'AVAILABILITY_WITHDRAWN':
      // The first is not the person's doing; the second happens only before anything is committed.
      return undefined;
    default:
      return end satisfies never;
  }
}

/** The month of an instant: `2026-11`. Commissioned hours are counted by months. */
export const monthOf = (instant: Instant): string => instant.toISOString().slice(0, 7);

/** The first of the twelve months that end with the one of an instant. */
export function firstMonth(at: Instant): string {
  const [year = 0, month = 0] = monthOf(at).split('-').map(Number);
  return month === 12 ? `${year}-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}`;
}

/** A person's part of the community's hours, 0 to 1; 0 where there are none. */
export const shareOf = (minutes: number, all: number): number =>
  all > 0 ? Math.min(1, Math.max(0, minutes) / all) : 0;

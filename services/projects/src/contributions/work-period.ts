import { daysBetween } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commitment } from '../commitments/commitment.ts';

/** When work was done, as the edge hands it over. Days are ISO 8601. */
export interface PeriodText {
  /** The first day; nobody need say. */
  readonly since: string | null | undefined;
  /** The last day. */
  readonly happenedOn: string;
  /** The day on which the commission was opened. */
  readonly openedOn: string;
}

const minutesADay = 24 * 60;

/** Days from one to another, both counted. */
const daysIn = (from: string, to: string): number => daysBetween(from, to) + 1;

/**
 * Reads the first day of work that was done on several. Fails with `ENDS_BEFORE_START` and `BEFORE_COMMISSION`. Undefined where nobody
 * said.
 */
export function parseSince({ since, happenedOn, openedOn }: PeriodText): Result<string | undefined, Failures> {
  if (since === undefined || since === null) return ok(undefined);
  if (since > happenedOn) return fail('ENDS_BEFORE_START', `It ended on ${happenedOn}.`, ['since']);
  if (since >= openedOn) return ok(since);
  return fail('BEFORE_COMMISSION', `The commission was opened on ${openedOn}.`, ['since']);
}

/**
 * Whether so much work can be done by one person in that time: at most 24 hours on each day, from the first to the last, or where no
 * first day is said, on each day of the role, for who says one day may mean all until then. Fails with `TOO_MANY_HOURS`.
 */
export function fitsPeriod(
  minutes: number,
  { since, happenedOn }: { readonly since: string | undefined; readonly happenedOn: string },
  role: Pick<Commitment, 'from' | 'to'>,
): Result<true, Failures> {
  const days = since === undefined ? daysIn(role.from, role.to) : daysIn(since, happenedOn);
  if (minutes <= days * minutesADay) return ok(true);
  const time = since === undefined ? 'In all days of the role' : `From ${since} to ${happenedOn}`;
  return fail('TOO_MANY_HOURS', `${time} there are ${days * 24} hours.`, ['minutes']);
}

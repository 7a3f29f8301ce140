import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { type Instant, msBetween, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Commitment } from '../commitments/commitment.ts';
import { parseConfirmBy } from './choosing.ts';
import type { HoldId, Seat, Team, TeamChange } from './team.ts';

/** A substitute as the edge hands them over. */
export type SubstituteText = {
  readonly personId: string;
  readonly confirmBy: Instant;
  readonly mayUseTentative?: boolean | null | undefined;
};

/** To choose a substitute: `by` is the person who asks. */
export type ChooseSubstitute = SubstituteText & {
  readonly slotId: string;
  readonly holdId: HoldId;
  readonly by: PersonId;
  readonly at: Instant;
};

type SubstituteChosen = Extract<TeamChange, { type: 'team.substitute-chosen' }>;

/** For so long a substitute is asked whom nobody chose by hand. */
const answerWithinMs = 48 * 3_600_000;

/** Until when a substitute is to accept whom the service asks by itself: while there is work left in the seat. */
export const answerBy = ({ to }: Pick<Seat, 'to'>, at: Instant): Instant => earlierOf(plusMs(at, answerWithinMs), to);

const earlierOf = (a: Instant, b: Instant): Instant => (msBetween(a, b) > 0 ? a : b);

/**
 * Decides to ask somebody for a vacant seat, for what is left of its work: the time that the seat takes, less what is approved of
 * who had it. Fails with `WRONG_STATE` (the team is not `INCOMPLETE`, or the seat not vacant), `SEAT_NOT_FOUND`, `SLOT_OVER`,
 * `NOTHING_LEFT`, `CONFIRM_BY_PAST`, `CONFIRM_BY_TOO_FAR` or `INVALID_ID`.
 */
export function substitute(
  command: ChooseSubstitute,
  team: Team,
  commitments: readonly Commitment[],
): Result<SubstituteChosen, Failures> {
  const { slotId, holdId, by, at, confirmBy, mayUseTentative } = command;
  if (team.state !== 'INCOMPLETE') {
    return wrongState({ is: `The team is ${team.state}`, allowed: ['INCOMPLETE'], path: 'teamId' });
  }
  const seat = team.seats.find((one) => one.slotId === slotId);
  if (!seat) return fail('SEAT_NOT_FOUND', 'The team has no seat for this slot.', ['slotId']);
  const parsed = gather({
    personId: parseId(command.personId, ['per'], ['personId']),
    confirmBy: parseConfirmBy(confirmBy, at),
    minutes: minutesLeft(seat, commitments, at),
  });
  if (!parsed.ok) return parsed;
  const { personId, minutes } = parsed.value;
  const { from, to } = seat;
  const asked = { personId, holdId, minutes, from, to, mayUseTentative: mayUseTentative ?? false };
  return ok({
    type: 'team.substitute-chosen',
    slotId: seat.slotId,
    seat: { slotId: seat.slotId, ...asked },
    confirmBy,
    insteadOf: seat.personId,
    by,
    at,
  });
}

function minutesLeft(seat: Seat, commitments: readonly Commitment[], at: Instant): Result<number, Failures> {
  const { slotId, state, to, minutes } = seat;
  if (state !== 'VACATED') return wrongState({ is: `The seat is ${state}`, allowed: ['VACATED'], path: 'slotId' });
  if (to <= at) return fail('SLOT_OVER', 'The last day of this slot has passed.', ['slotId']);
  const left = minutesOpen({ slotId, minutes }, commitments);
  return left > 0 ? ok(left) : fail('NOTHING_LEFT', 'All of the work of this role is done.', ['slotId']);
}

/**
 * What is left of the work of a seat that somebody left. It may have been vacant before, and asked of somebody who did not come: what
 * counts is who was bound last.
 */
export function minutesOpen(
  { slotId, minutes }: Pick<Seat, 'slotId' | 'minutes'>,
  commitments: readonly Commitment[],
): number {
  const last = commitments.find((one) => one.slotId === slotId && one.state === 'WITHDRAWN');
  return last ? last.minutes - last.approvedMinutes : minutes;
}

import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { SlotId } from '../commissions/role-slot.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import {
  type CurrentTeam,
  evolve,
  type FallReason,
  type HoldId,
  isCurrent,
  type Refusal,
  type Seat,
  type Team,
  type TeamChange,
} from './team.ts';

/** What is done to a team by somebody. */
export type TeamCommand = { readonly at: Instant } & (
  | { readonly type: 'accept' | 'decline'; readonly slotId: SlotId }
  /** By whoever manages the commission. */
  | { readonly type: 'dissolve' }
  /** The commission came to nothing. */
  | { readonly type: 'lose' }
);

/** What members answers about one hold. */
export type HoldAnswer = { readonly holdId: HoldId; readonly at: Instant } & (
  | { readonly type: 'placed' | 'confirmed' | 'expired' }
  | { readonly type: 'refused'; readonly reason: Refusal }
  /** `isDone`: the work behind it was done. */
  | { readonly type: 'released'; readonly isDone: boolean }
);

/** The states in which each command is of use. */
const usefulIn: Readonly<Record<TeamCommand['type'], readonly CurrentTeam['state'][]>> = {
  accept: ['CHOSEN', 'HELD', 'INCOMPLETE'],
  decline: ['CHOSEN', 'HELD', 'INCOMPLETE'],
  dissolve: ['CHOSEN', 'HELD', 'INCOMPLETE'],
  lose: ['CHOSEN', 'HELD', 'CONFIRMED', 'INCOMPLETE'],
};

type Decision = Result<readonly TeamChange[], Failures>;

/**
 * Decides what a command does to a team. To accept what one accepted does nothing. Fails with `WRONG_STATE`, `TOO_LATE` (to
 * answer, once `confirmBy` has come), `SEAT_NOT_FOUND`, `SEAT_VACANT` or `ALREADY_ACCEPTED` (to decline).
 */
export function decide(command: TeamCommand, team: Team): Decision {
  // Not simply by `usefulIn`: to accept once more, when all is confirmed, is no mistake.
  if (!isCurrent(team) || (command.type === 'dissolve' && team.state === 'CONFIRMED')) {
    return wrongState({ is: `The team is ${team.state}`, allowed: usefulIn[command.type], path: 'teamId' });
  }
  const { at } = command;
  switch (command.type) {
    case 'accept':
    case 'decline':
      return decideAnswer(command, team);
    case 'dissolve':
      return ok([fall('DISSOLVED', at)]);
    case 'lose':
      return ok([fall('COMMISSION_LOST', at)]);
    default:
      return command satisfies never;
  }
}

function decideAnswer(
  { type, slotId, at }: Extract<TeamCommand, { type: 'accept' | 'decline' }>,
  team: Team,
): Decision {
  const seat = team.seats.find((one) => one.slotId === slotId);
  if (!seat) return fail('SEAT_NOT_FOUND', 'The team has no seat for this slot.', ['slotId']);
  if (seat.state === 'VACATED') return fail('SEAT_VACANT', 'Nobody is asked for this seat.', ['slotId']);
  if (seat.answer === 'ACCEPTED' || !isWaiting(seat)) {
    return type === 'accept' ? ok([]) : fail('ALREADY_ACCEPTED', 'The seat was accepted.', ['slotId']);
  }
  if (at >= (seat.confirmBy ?? team.confirmBy)) {
    return fail('TOO_LATE', 'It was to be answered before `confirmBy`.', ['teamId']);
  }
  if (type === 'accept') return ok([{ type: 'team.seat-accepted', slotId, at }]);
  return ok([{ type: 'team.seat-declined', slotId, at }, missing(team, fall('DECLINED', at, { slotId }))]);
}

/** What comes of somebody's not being there: a team that was confirmed goes on without, with the seat vacant again. */
function missing(team: Team, fallen: Extract<TeamChange, { type: 'team.fallen-through' }>): TeamChange {
  const { slotId, at } = fallen;
  return slotId !== undefined && wasConfirmed(team) ? { type: 'team.seat-vacated', slotId, at } : fallen;
}

/**
 * Vacates a seat whose person withdrew. The hold's release, of which members tells later, then changes nothing. Empty where the
 * seat is vacant already, or the team not confirmed.
 */
export function vacate(slotId: SlotId, team: Team, at: Instant): readonly TeamChange[] {
  const seat = team.seats.find((one) => one.slotId === slotId);
  return seat?.state === 'FILLED' && wasConfirmed(team) ? [{ type: 'team.seat-vacated', slotId, at }] : [];
}

const fall = (reason: FallReason, at: Instant, more: { slotId?: SlotId; refusal?: Refusal } = {}) =>
  ({ type: 'team.fallen-through', reason, ...more, at }) as const;

/**
 * What an answer about a hold changes. What comes late (of a team that fell through), twice, or of a hold that is none of
 * this team's, changes nothing.
 */
export function hear(answer: HoldAnswer, team: Team): readonly TeamChange[] {
  const seat = team.seats.find(({ holdId }) => holdId === answer.holdId);
  if (!(seat && isCurrent(team))) return [];
  const change = changeOf(answer, seat, team);
  return change ? [change, ...milestones(evolve(team, change), answer.at)] : [];
}

function changeOf(answer: HoldAnswer, seat: Seat, team: Team): TeamChange | undefined {
  const { slotId, state } = seat;
  const { at } = answer;
  switch (answer.type) {
    case 'placed':
      return state === 'ASKED' ? { type: 'team.seat-held', slotId, at } : undefined;
    case 'confirmed':
      return isWaiting(seat) ? { type: 'team.seat-filled', slotId, at } : undefined;
    case 'refused':
      if (state !== 'ASKED') return undefined;
      return missing(team, fall('HOLD_REFUSED', at, { slotId, refusal: answer.reason }));
    case 'expired':
      return isWaiting(seat) ? missing(team, fall('HOLD_EXPIRED', at, { slotId })) : undefined;
    case 'released':
      return afterRelease(answer, seat, team);
    default:
      return answer satisfies never;
  }
}

function afterRelease(
  { at, isDone }: Extract<HoldAnswer, { type: 'released' }>,
  seat: Seat,
  team: Team,
): TeamChange | undefined {
  const { slotId } = seat;
  const isFilled = seat.state === 'FILLED';
  if (isWaiting(seat) || (isFilled && !wasConfirmed(team))) {
    return missing(team, fall('HOLD_RELEASED', at, { slotId }));
  }
  // Who has done the work has not left.
  return isFilled && !isDone ? { type: 'team.seat-vacated', slotId, at } : undefined;
}

const isWaiting = ({ state }: Seat): boolean => state === 'ASKED' || state === 'HELD';

const wasConfirmed = ({ state }: Team): boolean => state === 'CONFIRMED' || state === 'INCOMPLETE';

/** What all seats together have reached. */
function milestones(team: Team, at: Instant): readonly TeamChange[] {
  const all = (...states: Seat['state'][]) => team.seats.every(({ state }) => states.includes(state));
  return [
    ...(team.state === 'CHOSEN' && all('HELD', 'FILLED') ? [{ type: 'team.held', at } as const] : []),
    ...(team.state !== 'CONFIRMED' && all('FILLED') ? [{ type: 'team.confirmed', at } as const] : []),
  ];
}

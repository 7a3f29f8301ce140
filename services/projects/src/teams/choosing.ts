import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { type Id, type PersonId, parseId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Commission, CommissionState } from '../commissions/commission.ts';
import { spanOf } from '../commissions/slot-span.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { HoldId, SeatTerms, Team, TeamChosen, TeamId } from './team.ts';
import { teamPresent } from './team-present.ts';

/** A seat as the edge hands it over. */
export type SeatText = {
  readonly slotId: string;
  readonly personId: string;
  readonly mayUseTentative?: boolean | null | undefined;
};

/** To choose a team: `by` is the person who asks. */
export interface ChooseTeam {
  readonly id: TeamId;
  /** One for each seat. */
  readonly holdIds: readonly HoldId[];
  readonly by: PersonId;
  readonly at: Instant;
  readonly expectedVersion: number;
  readonly confirmBy: Instant;
  readonly seats: readonly SeatText[];
  /** The proposal that the seats are of, where one is chosen. */
  readonly proposalId?: Id<'tpr'> | undefined;
}

const dayMs = 86_400_000;
/** People's time is kept for nobody else so long at most before they say yes. */
const longestWaitMs = 30 * dayMs;
/** Members holds time for no longer span. */
const longestSpanMs = 366 * dayMs;
const chosenIn: readonly CommissionState[] = ['QUALIFIED', 'BID', 'WON'];

/**
 * Decides to choose a team for a commission. Fails with `VERSION_CONFLICT`, `WRONG_STATE`, `TEAM_PRESENT`, `CONFIRM_BY_PAST`,
 * `CONFIRM_BY_TOO_FAR` (over 30 days), `TOO_MANY_SEATS`, `SEAT_MISSING` (for a slot, where every seat names a slot of its own), and,
 * of a seat, `SLOT_NOT_FOUND`, `DUPLICATE_SLOT`, `INVALID_ID`, `SLOT_OVER` (its last day has passed) or `SPAN_TOO_LONG` (over 366
 * days). `team` is the current one, where it was read: it decides nothing, and says what can be done about one that is in the way.
 */
export function choose(command: ChooseTeam, commission: Commission, team?: Team): Result<TeamChosen, Failures> {
  const mayBe = check(command.expectedVersion, commission, team);
  if (!mayBe.ok) return mayBe;
  const { id, by, at, confirmBy, proposalId } = command;
  const parsed = gather({ confirmBy: parseConfirmBy(confirmBy, at), seats: parseSeats(command, commission) });
  if (!parsed.ok) return parsed;
  const terms = { id, commissionId: commission.id, chosenBy: by, chosenAt: at, confirmBy };
  const origin = proposalId === undefined ? {} : { proposalId };
  return ok({ type: 'team.chosen', terms: { ...terms, ...origin }, seats: parsed.value.seats });
}

function check(
  expectedVersion: number,
  { version, state, team: seated }: Commission,
  team: Team | undefined,
): Result<true, Failures> {
  if (version !== expectedVersion) {
    return fail('VERSION_CONFLICT', `The commission is at version ${version}: read it again.`, ['expectedVersion']);
  }
  if (!chosenIn.includes(state)) {
    return wrongState({ is: `The commission is ${state}`, allowed: chosenIn, path: 'commissionId' });
  }
  if (seated) return teamPresent(team);
  return ok(true);
}

function parseConfirmBy(confirmBy: Instant, at: Instant): Result<true, Failures> {
  const wait = msBetween(at, confirmBy);
  if (wait <= 0) return fail('CONFIRM_BY_PAST', 'An instant that is still to come.', ['confirmBy']);
  if (wait > longestWaitMs) return fail('CONFIRM_BY_TOO_FAR', 'At most 30 days ahead.', ['confirmBy']);
  return ok(true);
}

function parseSeats(command: ChooseTeam, { slots }: Commission): Result<readonly SeatTerms[], Failures> {
  const { seats, holdIds, at } = command;
  if (seats.length > slots.length) return fail('TOO_MANY_SEATS', 'One for each role, and no more.', ['seats']);
  const parsed = seats.map((seat, index) => {
    const isTwice = seats.findIndex(({ slotId }) => slotId === seat.slotId) < index;
    return isTwice
      ? fail('DUPLICATE_SLOT', 'This slot has a seat already.', ['slotId'])
      : parseSeat(seat, { slots, holdId: holdIds[index], at });
  });
  const failures = [
    ...parsed.flatMap((seat, index) => (seat.ok ? [] : within(['seats', index], seat.error))),
    ...missingSeats(command, slots),
  ];
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((seat) => (seat.ok ? [seat.value] : [])));
}

/** None while some seat names no slot of its own: that is said of the seat, and is the same mistake. */
function missingSeats({ seats }: ChooseTeam, slots: Commission['slots']): Failures {
  const named = new Set(seats.map(({ slotId }) => slotId));
  const missing = slots.filter(({ id }) => !named.has(id));
  if (slots.length - missing.length < seats.length) return [];
  return missing.map(({ id }) => ({ code: 'SEAT_MISSING', message: `There is nobody for ${id}.`, path: ['seats'] }));
}

function parseSeat(
  { slotId, personId, mayUseTentative }: SeatText,
  { slots, holdId, at }: Pick<Commission, 'slots'> & { holdId: HoldId | undefined; at: Instant },
): Result<SeatTerms, Failures> {
  if (holdId === undefined) throw new MissingHoldId();
  const id = parseId(slotId, ['slt'], ['slotId']);
  if (!id.ok) return id;
  const slot = slots.find((one) => one.id === id.value);
  if (!slot) return fail('SLOT_NOT_FOUND', 'The commission has no such slot.', ['slotId']);
  const parsed = gather({ personId: parseId(personId, ['per'], ['personId']), span: parseSpan(spanOf(slot), at) });
  if (!parsed.ok) return parsed;
  const { span, ...person } = parsed.value;
  return ok({
    slotId: slot.id,
    ...person,
    holdId,
    ...span,
    minutes: slot.hours * 60,
    mayUseTentative: mayUseTentative ?? false,
  });
}

function parseSpan(span: { from: Instant; to: Instant }, at: Instant): Result<typeof span, Failures> {
  if (span.to <= at) return fail('SLOT_OVER', 'The last day of this slot has passed.', ['slotId']);
  if (msBetween(span.from, span.to) > longestSpanMs) {
    return fail('SPAN_TOO_LONG', 'Time can be held for a slot of at most 366 days.', ['slotId']);
  }
  return ok(span);
}

/** Fewer identifiers than seats were handed in: a bug of the caller. */
export class MissingHoldId extends TypeError {
  constructor() {
    super('Every seat needs an identifier for its hold.');
  }
}

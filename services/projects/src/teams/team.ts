import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { SlotId } from '../commissions/role-slot.ts';

export type TeamId = Id<'tea'>;
/** Of a hold that this service names and members keeps. */
export type HoldId = Id<'hld'>;

/** Who is to fill which slot, and the time that it takes. */
export interface SeatTerms {
  readonly slotId: SlotId;
  readonly personId: PersonId;
  /** Whoever asks for a hold names it, so that an answer is never taken for one to another question. */
  readonly holdId: HoldId;
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  /** Whether time serves that the person offers tentatively. */
  readonly mayUseTentative: boolean;
}

/** A place in a team. */
export interface Seat extends SeatTerms {
  readonly state:
    | /** The hold is asked for. */
    'ASKED' /** The time is held. */
    | 'HELD' /** The time is committed. */
    | 'FILLED' /** It was, and is no more. */
    | 'VACATED' /** The team fell through. */
    | 'FREED';
  /** What the person says to it. */
  readonly answer: 'PENDING' | 'ACCEPTED' | 'DECLINED';
}

/** Why a team did not come about. */
export type FallReason =
  /** Somebody's time could not be held. */
  | 'HOLD_REFUSED'
  /** Somebody did not accept in time. */
  | 'HOLD_EXPIRED'
  /** Somebody's time was given back before all were confirmed. */
  | 'HOLD_RELEASED'
  /** Somebody said no. */
  | 'DECLINED'
  /** Whoever manages the commission dissolved it. */
  | 'DISSOLVED'
  /** The commission came to nothing. */
  | 'COMMISSION_LOST';

/** Why a person's time could not be held, as members says it. */
export type Refusal = 'NO_CAPACITY' | 'ONLY_TENTATIVE' | 'OVERDUE' | 'TOO_MANY_HOLDS' | 'PERSON_NOT_FOUND';

/** What is chosen: there in every state. */
export interface TeamTerms {
  readonly id: TeamId;
  readonly commissionId: CommissionId;
  readonly chosenBy: PersonId;
  readonly chosenAt: Instant;
  /** Until when everybody is to accept. */
  readonly confirmBy: Instant;
  /** The proposal that was chosen; not there where people were named. */
  readonly proposalId?: Id<'tpr'>;
}

interface Stored extends TeamTerms {
  /** One for each slot of the commission. */
  readonly seats: readonly Seat[];
  readonly version: number;
}

/** Holds are asked for. */
export interface Chosen extends Stored {
  readonly state: 'CHOSEN';
}

/** Everybody's time is held, or committed already. */
export interface HeldTeam extends Stored {
  readonly state: 'HELD';
  readonly heldAt: Instant;
}

/** Every seat is filled. */
export interface ConfirmedTeam extends Stored {
  readonly state: 'CONFIRMED';
  readonly heldAt: Instant;
  readonly confirmedAt: Instant;
}

/** Every seat was filled, and somebody is there no more. */
export interface IncompleteTeam extends Stored {
  readonly state: 'INCOMPLETE';
  readonly heldAt: Instant;
  readonly confirmedAt: Instant;
}

/** It did not come about, or is no more: the instants say how far it got. */
export interface FallenTeam extends Stored {
  readonly state: 'FALLEN_THROUGH';
  readonly heldAt?: Instant;
  readonly confirmedAt?: Instant;
  readonly fallenAt: Instant;
  readonly reason: FallReason;
  /** The slot for which it fell through. */
  readonly fallenSlotId?: SlotId;
  /** Why that slot's hold was refused. */
  readonly refusal?: Refusal;
}

/** A team that may still come about, or did: a commission has one at most. */
export type CurrentTeam = Chosen | HeldTeam | ConfirmedTeam | IncompleteTeam;

/** The people who are to do a commission's work, one for each slot. */
export type Team = CurrentTeam | FallenTeam;

/** A place, and the team that it is in. */
export interface SeatOfTeam extends Seat {
  readonly team: Team;
}

/** A hold, of which this service knows the id alone: members owns the rest. */
export interface HoldReference {
  readonly id: HoldId;
}

/** The names of the states. */
export type TeamState = Team['state'];

/** What happens to a team that is there. */
export type TeamChange =
  | {
      readonly type:
        | 'team.seat-held'
        | 'team.seat-accepted'
        | 'team.seat-declined'
        | 'team.seat-filled'
        | 'team.seat-vacated';
      readonly slotId: SlotId;
      readonly at: Instant;
    }
  | { readonly type: 'team.held' | 'team.confirmed'; readonly at: Instant }
  | {
      readonly type: 'team.fallen-through';
      readonly reason: FallReason;
      readonly slotId?: SlotId;
      readonly refusal?: Refusal;
      readonly at: Instant;
    };

/** A team begins. */
export interface TeamChosen {
  readonly type: 'team.chosen';
  readonly terms: TeamTerms;
  readonly seats: readonly SeatTerms[];
}

/** All that happens to teams. */
export type TeamEvent = TeamChosen | TeamChange;

/** Whether the team may still come about, or did. */
export const isCurrent = (team: Team): team is CurrentTeam => team.state !== 'FALLEN_THROUGH';

/** The team that was chosen. */
export const begin = ({ terms, seats }: TeamChosen): Chosen => ({
  ...terms,
  seats: seats.map((seat) => ({ ...seat, state: 'ASKED', answer: 'PENDING' })),
  state: 'CHOSEN',
  version: 1,
});

/** The state after an event. Throws {@link ImpossibleTeamEvent}. */
export function evolve(before: Team, event: TeamChange): Team {
  if (!isCurrent(before)) throw new ImpossibleTeamEvent(event, before);
  const team = { ...before, version: before.version + 1 };
  switch (event.type) {
    case 'team.seat-held':
      return { ...team, seats: seatsAfter(before, event, ['ASKED'], { state: 'HELD' }) };
    case 'team.seat-accepted':
      return { ...team, seats: seatsAfter(before, event, ['ASKED', 'HELD'], { answer: 'ACCEPTED' }) };
    case 'team.seat-declined':
      return { ...team, seats: seatsAfter(before, event, ['ASKED', 'HELD'], { answer: 'DECLINED' }) };
    case 'team.seat-filled':
      return { ...team, seats: seatsAfter(before, event, ['ASKED', 'HELD'], { state: 'FILLED' }) };
    case 'team.held':
      if (team.state === 'CHOSEN') return { ...team, state: 'HELD', heldAt: event.at };
      break;
    case 'team.confirmed':
      if (team.state === 'HELD') return { ...team, state: 'CONFIRMED', confirmedAt: event.at };
      break;
    case 'team.seat-vacated':
      if (team.state === 'CONFIRMED' || team.state === 'INCOMPLETE') {
        return { ...team, state: 'INCOMPLETE', seats: seatsAfter(before, event, ['FILLED'], { state: 'VACATED' }) };
      }
      break;
    case 'team.fallen-through':
      return fallen(team, event);
    default:
      return event satisfies never;
  }
  throw new ImpossibleTeamEvent(event, before);
}

function fallen(
  team: CurrentTeam,
  { reason, slotId, refusal, at }: Extract<TeamChange, { type: 'team.fallen-through' }>,
): FallenTeam {
  return {
    ...team,
    seats: team.seats.map((seat) => ({ ...seat, state: 'FREED' })),
    state: 'FALLEN_THROUGH',
    fallenAt: at,
    reason,
    ...(slotId === undefined ? {} : { fallenSlotId: slotId }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

function seatsAfter(
  team: Team,
  event: Extract<TeamChange, { slotId: SlotId }>,
  from: readonly Seat['state'][],
  change: Partial<Pick<Seat, 'state' | 'answer'>>,
): readonly Seat[] {
  const at = team.seats.findIndex(({ slotId, state }) => slotId === event.slotId && from.includes(state));
  if (at < 0) throw new ImpossibleTeamEvent(event, team);
  return team.seats.map((seat, index) => (index === at ? { ...seat, ...change } : seat));
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleTeamEvent extends TypeError {
  constructor(event: TeamEvent, before: Team) {
    super(`${event.type} on a team that is ${before.state}.`);
  }
}

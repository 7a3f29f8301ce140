import {
  holdConfirmed,
  holdExpired,
  holdPlaced,
  holdRefused,
  holdReleased,
} from '@millepiani/events/members/hold.events';
import { accessRevoked } from '@millepiani/events/projects/access.events';
import { commitmentWithdrawn } from '@millepiani/events/projects/commitment.events';
import {
  teamConfirmed,
  teamFallenThrough,
  teamHeld,
  teamSeatFilled,
  teamSeatHeld,
  teamSeatVacated,
} from '@millepiani/events/projects/team.events';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';
import type { HoldAnswer } from '../teams/team-lifecycle.ts';
import { hearOfHold } from '../teams/teams.commands.ts';

const on = [holdPlaced, holdRefused, holdConfirmed, holdReleased, holdExpired] as const;

/** Moves a team on by what becomes of its holds. One reaction for all of them, so that they come in their order. */
export const hearOfHolds = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'hear-of-holds',
    description:
      'Moves a team and its slots on by what becomes of the holds: held, filled, vacated or fallen through; who loses committed time is bound no more.',
    on,
    emits: [
      teamSeatHeld,
      teamHeld,
      teamSeatFilled,
      teamConfirmed,
      teamSeatVacated,
      teamFallenThrough,
      commitmentWithdrawn,
      // Who sat in a team that falls through takes part no more.
      accessRevoked,
    ],
    // Who withdraws vacates a seat, too.
    emitsAlone: [teamSeatHeld, teamHeld, teamSeatFilled, teamConfirmed],
    handle: (event, transaction) => hearOfHold(projects(), transaction, answerOf(event, transaction.now)),
  });

function answerOf(event: EventOf<(typeof on)[number]>, at: Date): HoldAnswer {
  const { holdId } = event.data;
  switch (event.type) {
    case holdPlaced.type:
      return { type: 'placed', holdId, at };
    case holdRefused.type:
      return { type: 'refused', holdId, at, reason: event.data.reason };
    case holdConfirmed.type:
      return { type: 'confirmed', holdId, at };
    case holdReleased.type:
      return { type: 'released', holdId, at, isDone: event.data.reason === 'FULFILLED' };
    case holdExpired.type:
      return { type: 'expired', holdId, at };
    default:
      return event satisfies never;
  }
}

import {
  holdConfirmed,
  holdExpired,
  holdPlaced,
  holdRefused,
  holdReleased,
} from '@millepiani/events/members/hold.events';
import { teamChosen, teamFallenThrough, teamSeatAccepted } from '@millepiani/events/projects/team.events';
import type { Failures } from '@millepiani/kernel/failure';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import { confirmOrExpireHold, hintHoldExpiry, placeHold, releaseHold } from '../holds/holds.commands.ts';
import type { Members } from '../members.ts';

/** What a team asks of people's time: one reaction for all of it, so that it is done in the order in which it was asked. */
export const holdForTeams = (members: () => Members): Reaction =>
  defineReaction({
    name: 'hold-for-teams',
    description:
      'Places a hold for every seat of a team, confirms it when the person accepts, releases all when it falls through.',
    on: [teamChosen, teamSeatAccepted, teamFallenThrough],
    emits: [holdPlaced, holdRefused, holdConfirmed, holdReleased, holdExpired],
    emitsAlone: [holdPlaced, holdRefused, holdConfirmed],
    handle: async (event, transaction) => {
      switch (event.type) {
        case teamChosen.type:
          return placeHolds(members(), event, transaction);
        case teamSeatAccepted.type:
          return confirmHold(members(), event, transaction);
        case teamFallenThrough.type:
          return releaseHolds(members(), event, transaction);
        default:
          return event satisfies never;
      }
    },
  });

/** In the order of persons: of two teams that want the same people, neither waits for the other. */
async function placeHolds(
  members: Members,
  { data }: EventOf<typeof teamChosen>,
  transaction: EffectTransaction,
): Promise<void> {
  const { commissionId, seats } = data;
  const expiresAt = new Date(data.expiresAt);
  for (const { from, to, ...seat } of seats.toSorted(byPerson)) {
    const asked = { ...seat, commissionId, from: new Date(from), to: new Date(to), expiresAt };
    const placed = await placeHold(members, transaction, asked);
    if (!placed.ok) throw new MalformedSeat(seat.holdId, placed.error);
    if (placed.value.refusal === null) transaction.afterCommit(() => hintHoldExpiry(members, seat.holdId, expiresAt));
  }
}

/** Confirms the hold. It is told of it already when there is none any more; when it is too late, this tells. */
async function confirmHold(
  members: Members,
  { data: { holdId } }: EventOf<typeof teamSeatAccepted>,
  transaction: EffectTransaction,
): Promise<void> {
  await confirmOrExpireHold(members, transaction, { holdId });
}

/** Releases what is held. What was refused, released or has expired is passed over. */
async function releaseHolds(
  members: Members,
  { data: { seats } }: EventOf<typeof teamFallenThrough>,
  transaction: EffectTransaction,
): Promise<void> {
  for (const { holdId } of seats.toSorted(byPerson)) {
    await releaseHold(members, transaction, { holdId, reason: 'FALLEN_THROUGH' });
  }
}

const byPerson = (a: { readonly personId: string }, b: { readonly personId: string }): number =>
  a.personId < b.personId ? -1 : Number(a.personId > b.personId);

/** A seat asks for something that is no hold: a bug of whoever chose the team. The event is set aside. */
export class MalformedSeat extends TypeError {
  constructor(holdId: string, failures: Failures) {
    super(`No hold ${holdId} can be placed: ${failures.map(({ code }) => code).join(', ')}.`);
  }
}

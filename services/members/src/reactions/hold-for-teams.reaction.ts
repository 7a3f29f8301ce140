import {
  holdConfirmed,
  holdExpired,
  holdPlaced,
  holdRefused,
  holdReleased,
} from '@millepiani/events/members/hold.events';
import { commitmentFulfilled, commitmentWithdrawn } from '@millepiani/events/projects/commitment.events';
import {
  teamChosen,
  teamFallenThrough,
  teamSeatAccepted,
  teamSeatVacated,
  teamSubstituteChosen,
} from '@millepiani/events/projects/team.events';
import type { Failures } from '@millepiani/kernel/failure';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { HoldId } from '../holds/capacity-hold.ts';
import { confirmOrExpireHold, hintHoldExpiry, placeHold, releaseHold } from '../holds/holds.commands.ts';
import type { HoldText } from '../holds/placing.ts';
import type { Members } from '../members.ts';

/** What a team asks of people's time: one reaction for all of it, so that it is done in the order in which it was asked. */
export const holdForTeams = (members: () => Members): Reaction =>
  defineReaction({
    name: 'hold-for-teams',
    description:
      'Places a hold for every seat of a team and for a substitute, confirms it when the person accepts, releases it when they withdraw or their work is done, and all when the team falls through.',
    on: [
      teamChosen,
      teamSubstituteChosen,
      teamSeatAccepted,
      teamSeatVacated,
      teamFallenThrough,
      commitmentWithdrawn,
      commitmentFulfilled,
    ],
    emits: [holdPlaced, holdRefused, holdConfirmed, holdReleased, holdExpired],
    emitsAlone: [holdPlaced, holdRefused, holdConfirmed],
    handle: async (event, transaction) => {
      switch (event.type) {
        case teamChosen.type:
          return placeHolds(members(), event, transaction);
        case teamSubstituteChosen.type:
          return placeSubstitute(members(), event, transaction);
        case teamSeatAccepted.type:
          return confirmHold(members(), event, transaction);
        // A substitute who says no leaves the seat vacant, and may hold time by then. Of all others it is free already.
        case teamSeatVacated.type:
        case commitmentWithdrawn.type:
          return giveBack(members(), transaction, event.data.holdId, 'WITHDRAWN');
        case commitmentFulfilled.type:
          return giveBack(members(), transaction, event.data.holdId, 'FULFILLED');
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
    await placeOne(members, transaction, asked);
  }
}

async function placeSubstitute(
  members: Members,
  { data }: EventOf<typeof teamSubstituteChosen>,
  transaction: EffectTransaction,
): Promise<void> {
  const { holdId, personId, slotId, commissionId, minutes, mayUseTentative } = data;
  const [from, to, expiresAt] = [new Date(data.from), new Date(data.to), new Date(data.expiresAt)];
  const asked = { holdId, personId, slotId, commissionId, minutes, mayUseTentative, from, to, expiresAt };
  await placeOne(members, transaction, asked);
}

type AskedHold = HoldText & { readonly holdId: HoldId };

async function placeOne(members: Members, transaction: EffectTransaction, asked: AskedHold): Promise<void> {
  const { holdId, expiresAt } = asked;
  const placed = await placeHold(members, transaction, asked);
  if (!placed.ok) throw new MalformedSeat(holdId, placed.error);
  if (placed.value.refusal === null) transaction.afterCommit(() => hintHoldExpiry(members, holdId, expiresAt));
}

/** A hold that nobody needs any more. What was refused was never there, and is passed over. */
async function giveBack(
  members: Members,
  transaction: EffectTransaction,
  holdId: HoldId,
  reason: 'WITHDRAWN' | 'FULFILLED',
): Promise<void> {
  await releaseHold(members, transaction, { holdId, reason });
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

import {
  commissionAccepted,
  commissionLost,
  commissionOpened,
  commissionQualified,
  commissionSlotsRevised,
} from '@millepiani/events/projects/commission.events';
import {
  teamFallenThrough,
  teamSeatFilled,
  teamSeatHeld,
  teamSeatVacated,
} from '@millepiani/events/projects/team.events';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import { type AskedRole, type DemandNews, hear, unheard } from '../demand/role-demand.ts';
import type { Members } from '../members.ts';

/** Keeps the service's own copy of the roles that commissions ask for and nobody fills: what the community lacks for them is the training gap. */
export const rememberOpenRoles = (members: () => Members): Reaction =>
  defineReaction({
    name: 'remember-open-roles',
    description:
      'Remembers which roles commissions ask for, from when they are qualified until they are accepted or lost, and which of them nobody fills: for the training gap. What they are called besides, for the calendars of who is held for them.',
    on: [
      commissionOpened,
      commissionSlotsRevised,
      commissionQualified,
      commissionLost,
      commissionAccepted,
      teamSeatHeld,
      teamSeatFilled,
      teamSeatVacated,
      teamFallenThrough,
    ],
    emits: [],
    handle: async (event, { session }) => {
      const { roleDemands } = members();
      const { commissionId } = event.data;
      const before = (await roleDemands.find(session, commissionId)) ?? unheard(commissionId);
      await roleDemands.save(session, hear(before, newsOf(event)));
    },
  });

type Told =
  | EventOf<typeof commissionOpened>
  | EventOf<typeof commissionSlotsRevised>
  | EventOf<typeof commissionQualified>
  | EventOf<typeof commissionLost>
  | EventOf<typeof commissionAccepted>
  | EventOf<typeof teamSeatHeld>
  | EventOf<typeof teamSeatFilled>
  | EventOf<typeof teamSeatVacated>
  | EventOf<typeof teamFallenThrough>;

function newsOf(event: Told): DemandNews {
  switch (event.type) {
    case commissionOpened.type:
      return {
        type: 'opened',
        title: event.data.title,
        roles: rolesOf(event.data.slots),
        isForParties: event.data.visibility === 'PARTIES',
      };
    case commissionSlotsRevised.type:
      return { type: 'revised', roles: rolesOf(event.data.slots) };
    case commissionQualified.type:
      return { type: 'qualified' };
    case commissionLost.type:
    case commissionAccepted.type:
      return { type: 'over' };
    case teamSeatHeld.type:
    case teamSeatFilled.type:
      return { type: 'taken', slotId: event.data.slotId };
    case teamSeatVacated.type:
      return { type: 'vacated', slotId: event.data.slotId };
    case teamFallenThrough.type:
      return { type: 'fallen-through', slotIds: event.data.seats.map(({ slotId }) => slotId) };
    default:
      return event satisfies never;
  }
}

const rolesOf = (slots: EventOf<typeof commissionSlotsRevised>['data']['slots']): readonly AskedRole[] =>
  slots.map(({ id: slotId, title, skill: skillUri, level }) => ({ slotId, title, skillUri, level }));

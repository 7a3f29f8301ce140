import {
  teamConfirmed,
  teamFallenThrough,
  teamSeatFilled,
  teamSeatVacated,
} from '@millepiani/events/projects/team.events';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import { hear, type TeamNews, unheard } from '../endorsements/team-mates.ts';
import type { Members } from '../members.ts';

/** Keeps the service's own copy of who was in one team with whom: they may endorse each other. */
export const rememberWorkedTogether = (members: () => Members): Reaction =>
  defineReaction({
    name: 'remember-worked-together',
    description: 'Remembers who was in one confirmed team with whom, for good: they may endorse each other.',
    on: [teamSeatFilled, teamConfirmed, teamSeatVacated, teamFallenThrough],
    emits: [],
    handle: async (event, { session }) => {
      const { teamMates } = members();
      const { teamId, commissionId } = event.data;
      if (event.type === teamFallenThrough.type) return teamMates.remove(session, teamId);
      const before = (await teamMates.find(session, teamId)) ?? unheard(teamId);
      const { team, pairs } = hear(before, newsOf(event));
      await teamMates.save(session, team);
      await teamMates.remember(session, pairs, { commissionId, since: new Date(event.time) });
    },
  });

type Told = EventOf<typeof teamSeatFilled> | EventOf<typeof teamConfirmed> | EventOf<typeof teamSeatVacated>;

function newsOf(event: Told): TeamNews {
  switch (event.type) {
    case teamSeatFilled.type:
      return { type: 'filled', personId: event.data.personId };
    case teamSeatVacated.type:
      return { type: 'vacated', personId: event.data.personId };
    case teamConfirmed.type:
      return { type: 'confirmed' };
    default:
      return event satisfies never;
  }
}

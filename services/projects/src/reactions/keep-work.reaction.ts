import { holdConfirmed, holdExpired, holdPlaced, holdReleased } from '@millepiani/events/members/hold.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/**
 * Keeps the service's own copy of what people are held for, and what became of it. Apart from `hear-of-holds`, since it is
 * about people and not about teams: neither waits for the other.
 */
export const keepWork = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-work',
    description: "Keeps an own copy of what people's time is held for and what came of it, by which teams are formed.",
    on: [holdPlaced, holdConfirmed, holdReleased, holdExpired],
    emits: [],
    handle: async (event, { session }) => {
      const { work } = projects();
      const at = new Date(event.time);
      switch (event.type) {
        case holdPlaced.type: {
          const { holdId, personId, commissionId, from, to, minutes, mayUseTentative } = event.data;
          const span = { from: new Date(from), to: new Date(to) };
          return work.hold(session, { holdId, personId, commissionId, ...span, minutes, mayUseTentative });
        }
        case holdConfirmed.type:
          return work.commit(session, event.data.holdId, at);
        case holdReleased.type:
          return work.free(session, event.data.holdId, event.data.reason, at);
        case holdExpired.type:
          return work.free(session, event.data.holdId, undefined, at);
        default:
          return event satisfies never;
      }
    },
  });

import { contracts } from '@millepiani/events/published';
import type { CommissionId, ProjectId } from '@millepiani/kernel/id';
import { type ConnectionArguments, parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeEvent } from '../live-events/live-event-access.ts';
import { isInsider } from '../ventures/project-access.ts';
import { type AskedEvent, seenTypes, type TimelineEntry } from './timeline.ts';
import { canSeeProjectEvent } from './timeline-access.ts';

/** The form of keys that are numbers of what happened. */
const numberKey = /^[1-9]\d{0,14}$/;

async function timelineOf(
  { projects }: Context,
  partition: CommissionId | ProjectId,
  args: ConnectionArguments,
  maySee: (event: AskedEvent) => boolean,
) {
  const page = orRefuse(parsePage(args, numberKey));
  const entries = await projects.timeline.page({ partition, seen: seenTypes(contracts, maySee) }, page);
  return toPage(entries, page, ({ number }) => String(number));
}

/** Timelines in the schema. */
export const timelineResolvers: Pick<Resolvers, 'Commission' | 'Project' | 'TimelineEntry'> = {
  Commission: {
    timeline: async (commission, args, context) => {
      const standing = await context.standing();
      return timelineOf(context, commission.id, args, (event) => canSeeEvent(standing, event, commission));
    },
  },
  Project: {
    timeline: async (project, args, context) => {
      const standing = await context.standing();
      const page = await timelineOf(context, project.id, args, (event) => canSeeProjectEvent(standing, event, project));
      // By what they do one would know who backs it: that is told to those who take part.
      const outsiders = ({ by, ...entry }: TimelineEntry) => ({
        ...entry,
        by: by === project.openedBy ? by : undefined,
      });
      if (isInsider(standing, project)) return page;
      return { ...page, edges: page.edges.map((edge) => ({ ...edge, node: outsiders(edge.node) })) };
    },
  },
  TimelineEntry: { by: ({ by }) => (by ? { id: by } : undefined) },
};

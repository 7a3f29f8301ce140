import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { partnerCatalogue, partnerTypeOf } from '../catalogue-page/partner-types.events.ts';
import { canReadEvents } from '../endpoints/endpoint-access.ts';
import { toEventCursor } from './cursor.ts';
import { readEvents } from './reading.commands.ts';

/** Events in the schema. */
export const eventLogResolvers: Pick<Resolvers, 'EventType' | 'PublishedEvent' | 'Query'> = {
  PublishedEvent: {
    subject: ({ event }) => event.subject,
    source: ({ event }) => event.source,
    type: ({ event }) => event.type,
    time: ({ event }) => new Date(event.time),
    sequence: ({ event }) => event.sequence,
    subjectVersion: ({ event }) => event.aggregateversion,
    json: ({ event }) => JSON.stringify(event),
  },
  EventType: {
    visibilities: ({ visibilities }) => [...visibilities],
    supersededBy: ({ supersededBy }) => (supersededBy === undefined ? undefined : partnerTypeOf(supersededBy)),
    schema: ({ schema }) => JSON.stringify(schema),
    example: ({ example }) => JSON.stringify(example),
  },
  Query: {
    eventTypes: () => [...partnerCatalogue],
    eventType: (_root, { type }) => partnerTypeOf(type),
    events: async (_root, args, { actor, notifications }) => {
      if (!canReadEvents(actor)) return undefined;
      const page = orRefuse(await readEvents(notifications, actor, args));
      const edges = page.edges.map(({ event, places }) => ({ node: event, cursor: toEventCursor(places) }));
      return {
        edges,
        pageInfo: {
          hasNextPage: page.hasMore,
          hasPreviousPage: page.isBehind,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: page.end.length > 0 ? toEventCursor(page.end) : null,
        },
      };
    },
  },
};

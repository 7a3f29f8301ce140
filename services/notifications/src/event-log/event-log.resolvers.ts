import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { dataSchema } from '@millepiani/events/json-schema';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { canReadEvents } from '../endpoints/endpoint-access.ts';
import { partnerContracts, partnerTypes } from '../reactions/catalogue/catalogue.events.ts';
import { toEventCursor } from './cursor.ts';
import { mergeLogs } from './merge.ts';
import { parseEventsRequest } from './reading-events.ts';

const toEventType = (contract: EventContract) => ({
  type: contract.type,
  description: contract.description,
  schema: JSON.stringify(dataSchema(contract)),
  example: JSON.stringify(exampleEvent(contract)),
});

// They are part of the code.
const eventTypes = partnerContracts.map(toEventType);

/** Events in the schema. */
export const eventLogResolvers: Pick<Resolvers, 'PublishedEvent' | 'Query'> = {
  PublishedEvent: {
    subject: ({ event }) => event.subject,
    source: ({ event }) => event.source,
    type: ({ event }) => event.type,
    time: ({ event }) => new Date(event.time),
    sequence: ({ event }) => event.sequence,
    subjectVersion: ({ event }) => event.aggregateversion,
    json: ({ event }) => JSON.stringify(event),
  },
  Query: {
    eventTypes: () => eventTypes,
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

import { z } from 'zod';
import { eventPage, type LiveEvent, logPart } from '../live-event.ts';
import type { SharedField, SharedSource, Topic, TopicEvent } from './topic.ts';

const given = z.object({
  commissionId: z.string(),
  types: z.array(z.string()).nullish(),
  after: z.string().nullish(),
});

function toEvent({ actorId, ...told }: LiveEvent, commissionId: string): TopicEvent {
  const value = {
    ...told,
    commission: { __typename: 'Commission', id: commissionId },
    actor: actorId === null ? null : { __typename: 'Agent', id: actorId },
  };
  return { cursor: told.cursor, value };
}

const LOG: SharedField = {
  name: 'commissionLogAfter',
  arguments: { commissionId: 'ID!', types: '[String!]' },
  selection: `{
    entries { cursor event { cursor id type time subject actorId data } requires changesAccess }
    cursor
    hasMore
  }`,
};

/** How all that follow a commission are told of it by one reading. */
const sharedSource = (commissionId: string, types: readonly string[] | null): SharedSource => ({
  field: LOG,
  part: logPart.transform(({ entries, ...part }) => ({
    ...part,
    entries: entries.map(({ event, ...entry }) => ({
      ...entry,
      event: event === null ? undefined : toEvent(event, commissionId),
    })),
  })),
  audiencesQuery: `query LiveAudiences($commissionId: ID!, $viewers: [CommissionViewers!]!) {
    audiences: commissionAudiences(commissionId: $commissionId, viewers: $viewers)
  }`,
  variables: { commissionId, types },
});

/** What happens to a commission, by the projects service's log. */
export const projectEvents: Topic = {
  field: 'projectEvents',
  service: 'projects',
  sourceField: 'commissionEventsAfter',
  absent: 'COMMISSION_NOT_FOUND',
  query: `query LiveEvents($commissionId: ID!, $after: String, $types: [String!], $first: Int!) {
    page: commissionEventsAfter(commissionId: $commissionId, after: $after, types: $types, first: $first) {
      events { cursor id type time subject actorId data }
      cursor
      hasMore
    }
  }`,
  read: (all) => {
    const { commissionId, types, after } = given.parse(all);
    return {
      request: {
        variables: { commissionId, types: types ?? null },
        partition: commissionId,
        shared: sharedSource(commissionId, types ?? null),
        page: eventPage.transform(({ events, ...page }) => ({
          ...page,
          events: events.map((event) => toEvent(event, commissionId)),
        })),
      },
      after: after ?? undefined,
    };
  },
  fieldSdl: /* GraphQL */ `
    """
    What happens to a commission from now on, as far as you may see it: each event once, in its order, none left out. Served
    as server-sent events at \`/graphql/stream\`, and at \`/graphql\` over WebSockets and as multipart; whoever was cut off resumes by
    \`Last-Event-ID\` or \`after\`.
    """
    projectEvents(
      "The commission's identifier."
      commissionId: ID!
      "Only events of these types, such as \`millepiani.projects.commission.won\`; all when left out."
      types: [String!]
      "What comes behind this cursor, and then what happens; only what happens from now on when left out."
      after: String
    ): ProjectEvent! @viewerIndependent
  `,
  typesSdl: /* GraphQL */ `
    "Something that happened to a commission."
    type ProjectEvent {
      "Stands for the event's place: hand it in as \`after\` to go on behind it. Good for 90 days."
      cursor: String! @viewerIndependent
      "The event's identifier: the same event has the same one, however often it comes."
      id: ID! @viewerIndependent
      "What happened, with the version in which its data are told: \`millepiani.projects.commission.won.v1\`."
      type: String! @viewerIndependent
      "When it happened."
      time: DateTime! @viewerIndependent
      "The identifier of what it happened to: the commission, its team, …"
      subject: ID! @viewerIndependent
      "What is told of it, by its type; nothing that is personal."
      data: JSON! @viewerIndependent
      "The commission as it is now."
      commission: Commission @viewerIndependent
      "The person who did it; null where the community did by itself."
      actor: Agent @viewerIndependent
    }

    "An instant in UTC, written as ISO 8601 with milliseconds: \`2026-11-24T09:30:00.000Z\`."
    scalar DateTime
    "Any JSON value."
    scalar JSON

    type Commission @key(fields: "id", resolvable: false) {
      "The identifier."
      id: ID!
    }

    type Agent @key(fields: "id", resolvable: false) @interfaceObject {
      "The identifier."
      id: ID!
    }
  `,
};

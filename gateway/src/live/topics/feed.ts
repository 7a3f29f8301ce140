import { z } from 'zod';
import type { Topic, TopicPage } from './topic.ts';

const given = z.object({ after: z.string().nullish() });

const feedPage = z.object({
  events: z.array(
    z.object({ cursor: z.string().min(1), notificationId: z.string().nullable(), unreadCount: z.int().min(0) }),
  ),
  cursor: z.string().min(1),
  hasMore: z.boolean(),
});

type FeedEvent = z.output<typeof feedPage>['events'][number];

/** What both topics of a feed have in common: whose it is says the token alone. */
const ofFeed = (onlyCount: boolean, toldOf: (event: FeedEvent) => Readonly<Record<string, unknown>>) =>
  ({
    service: 'notifications',
    sourceField: 'feedEventsAfter',
    absent: 'FEED_NOT_FOUND',
    query: `query LiveFeed($after: String, $first: Int!, $onlyCount: Boolean!) {
      page: feedEventsAfter(after: $after, first: $first, onlyCount: $onlyCount) {
        events { cursor notificationId unreadCount }
        cursor
        hasMore
      }
    }`,
    read: (all, actor) => ({
      request: {
        variables: { onlyCount },
        partition: actor.kind === 'signed-in' ? actor.actorId : '',
        page: feedPage.transform(
          ({ events, ...page }): TopicPage => ({
            ...page,
            events: events.map((event) => ({ cursor: event.cursor, value: toldOf(event) })),
          }),
        ),
      },
      after: given.parse(all).after ?? undefined,
    }),
  }) satisfies Partial<Topic>;

/** What comes to one's own feed, by the notifications service's log and its feed. */
export const notificationReceived: Topic = {
  ...ofFeed(false, ({ cursor, notificationId, unreadCount }) => ({
    cursor,
    unreadCount,
    notification: { __typename: 'Notification', id: notificationId },
  })),
  field: 'notificationReceived',
  fieldSdl: /* GraphQL */ `
    """
    What comes to your own feed from now on: each notification once, none left out, what quiet hours hold back when they end. Served as
    server-sent events at \`/graphql/stream\`, and at \`/graphql\` over WebSockets and as multipart; whoever was cut off resumes by
    \`Last-Event-ID\` or \`after\`.
    """
    notificationReceived(
      "What comes behind this cursor, and then what comes; only what comes from now on when left out."
      after: String
    ): ReceivedNotification! @requiresScopes(scopes: [["notifications:read"]])
  `,
  typesSdl: /* GraphQL */ `
    "A notification that came to one's feed."
    type ReceivedNotification {
      "Stands for the place behind it: hand it in as \`after\` to go on there."
      cursor: String!
      "How many of the feed were unread when it was told."
      unreadCount: Int!
      "The notification as it is now; null where the notifications service does not answer."
      notification: Notification
    }

    type Notification @key(fields: "id", resolvable: false) {
      "The identifier."
      id: ID!
    }
  `,
};

/** How many of one's own feed are unread. */
export const unreadCountChanged: Topic = {
  ...ofFeed(true, ({ cursor, unreadCount }) => ({ cursor, unreadCount })),
  field: 'unreadCountChanged',
  fieldSdl: /* GraphQL */ `
    """
    How many notifications of your own feed are unread: at once, and then whenever something came, was read or was archived, by whichever
    device. What happens at once is told once. Served as \`notificationReceived\` is.
    """
    unreadCountChanged(
      "Told when something happens behind this cursor; at once when left out."
      after: String
    ): UnreadCount! @requiresScopes(scopes: [["notifications:read"]])
  `,
  typesSdl: /* GraphQL */ `
    "How a feed stands."
    type UnreadCount {
      "Stands for the place behind it: hand it in as \`after\` to go on there."
      cursor: String!
      "How many are unread."
      unreadCount: Int!
    }
  `,
};

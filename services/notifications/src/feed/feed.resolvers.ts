import { isId, type PersonId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { findAnnouncement } from '../announcements/announcements.resolvers.ts';
import type { Context } from '../context.ts';
import { commissionOf } from '../reference.ts';
import { archive, markRead } from './feed.commands.ts';
import { canReadFeed, canSee } from './feed-access.ts';
import type { Notification, NotificationState } from './notification.ts';
import { positionKey, positionOf } from './position.ts';

const inbox: readonly NotificationState[] = ['UNREAD', 'READ'];

/** The notification, if the caller may see it. */
async function findNotification(id: string, { actor, now, feedItems }: Context): Promise<Notification | undefined> {
  const notification = isId(id, 'ntf') ? await feedItems.load(id) : undefined;
  return notification && canSee(actor, notification, now) ? notification : undefined;
}

/** The notification as a command left it, whatever was loaded before in the same request. */
function reload(id: string, context: Context): Promise<Notification | undefined> {
  if (isId(id, 'ntf')) context.feedItems.clear(id);
  return findNotification(id, context);
}

/** Whose feed the caller may read: its own. */
const reader = ({ actor }: Context): PersonId | undefined =>
  actor.id && canReadFeed(actor, actor.id) ? actor.id : undefined;

/** Feeds in the schema. */
export const feedResolvers: Pick<
  Resolvers,
  'Agent' | 'Commission' | 'Mutation' | 'Notification' | 'NotificationConnection'
> = {
  Agent: {
    notifications: async ({ id }, args, context) => {
      const recipient = reader(context);
      if (!recipient || recipient !== id) return undefined;
      const request = orRefuse(parsePage(args, positionKey));
      const states = args.state ? [args.state] : inbox;
      const rows = await context.notifications.feed.page(
        recipient,
        { ...request, states, kind: args.kind ?? undefined },
        context.now,
      );
      return { ...toPage(rows, request, positionOf), about: undefined };
    },
  },
  Commission: {
    notifications: async ({ id: about }, args, context) => {
      const told = reader(context) && context.commissionFeed;
      if (!told) return undefined;
      const request = orRefuse(parsePage(args, positionKey));
      return { ...toPage(await told.pages.load({ about, ...request }), request, positionOf), about };
    },
  },
  NotificationConnection: {
    unreadCount: async ({ about }, _args, context) => {
      if (about) return context.commissionFeed?.unread.load(about);
      const recipient = reader(context);
      return recipient && context.notifications.feed.countUnread(recipient, context.now);
    },
  },
  Notification: {
    __resolveReference: ({ id }, context) => findNotification(id, context),
    recipient: ({ recipient }) => ({ id: recipient }),
    about: ({ about }) => (about && isId(about, 'com') ? commissionOf(about) : undefined),
    aboutId: ({ about }) => about,
    announcement: ({ source }, _args, context) => findAnnouncement(source, context),
    deliveredAt: ({ deliverAt }) => deliverAt,
    readAt: (notification) => (notification.state === 'UNREAD' ? undefined : notification.readAt),
    archivedAt: (notification) => (notification.state === 'ARCHIVED' ? notification.archivedAt : undefined),
  },
  Mutation: {
    markNotificationsRead: async (_root, { input }, context) => {
      const result = await markRead(context.notifications, callOf(context, 'markNotificationsRead', input));
      return toPayload(result, async ({ marked, hasMore }) => {
        const { actor, now, notifications } = context;
        const named = await Promise.all([...new Set(input.ids)].map((id) => reload(id, context)));
        return {
          markedCount: marked,
          hasMore: hasMore > 0,
          notifications: input.ids ? named : undefined,
          unreadCount: actor.id && (await notifications.feed.countUnread(actor.id, now)),
        };
      });
    },
    archiveNotification: async (_root, { input }, context) => {
      const result = await archive(context.notifications, callOf(context, 'archiveNotification', input));
      return toPayload(result, async ({ notificationId }) => ({
        notification: await reload(notificationId, context),
      }));
    },
  },
};

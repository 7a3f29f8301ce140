import { isId, type PersonId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { findAnnouncement } from '../announcements/announcements.resolvers.ts';
import type { Context } from '../context.ts';
import { commissionOf } from '../reference.ts';
import { archive, archiveThread, markRead } from './feed.commands.ts';
import { canSee, readerOf } from './feed-access.ts';
import { type Notification, type NotificationText, openedBy, parseThreadId } from './notification.ts';
import { positionKey, positionOf } from './position.ts';
import { statesIn } from './thread.ts';

const everyState = [...statesIn.INBOX, ...statesIn.ARCHIVED];

/** The notification, if the caller may see it. */
export async function findNotification(id: string, context: Context): Promise<Notification | undefined> {
  const { actor, now, feedItems } = context;
  const notification = isId(id, 'ntf') ? await feedItems.load(id) : undefined;
  return notification && canSee(actor, notification, now) ? notification : undefined;
}

/** The notification as a command left it, whatever was loaded before in the same request. */
function reload(id: string, context: Context): Promise<Notification | undefined> {
  if (isId(id, 'ntf')) context.feedItems.clear(id);
  return findNotification(id, context);
}

/** What it says: in the language that is asked for, else in the reader's. */
async function textIn(
  { texts, locale }: Notification,
  asked: 'EN' | 'IT' | null | undefined,
  { readerLocale }: Context,
): Promise<NotificationText> {
  if (asked) return texts[asked === 'IT' ? 'it' : 'en'];
  return texts[(await readerLocale()) ?? locale];
}

const countUnread = ({ notifications, now }: Context, reader: PersonId): Promise<number> =>
  notifications.feed.countUnread(reader, now);

/** Feeds in the schema. */
export const feedResolvers: Pick<
  Resolvers,
  'Agent' | 'Commission' | 'Mutation' | 'Notification' | 'NotificationConnection'
> = {
  Agent: {
    notifications: async ({ id }, args, context) => {
      const recipient = readerOf(context.actor);
      if (!recipient || recipient !== id) return undefined;
      const request = orRefuse(parsePage(args, positionKey));
      const thread = args.thread ? orRefuse(parseThreadId(args.thread, ['thread'])) : undefined;
      const rows = await context.notifications.feed.page(
        recipient,
        { ...request, states: args.state ? [args.state] : statesIn.INBOX, kind: args.kind ?? undefined, thread },
        context.now,
      );
      return { ...toPage(rows, request, positionOf), unread: () => countUnread(context, recipient) };
    },
  },
  Commission: {
    notifications: async ({ id: thread }, args, context) => {
      const told = readerOf(context.actor) && context.threadFeed;
      if (!told) return undefined;
      const request = orRefuse(parsePage(args, positionKey));
      const rows = await told.pages.load({ thread, states: everyState, ...request });
      return { ...toPage(rows, request, positionOf), unread: () => told.unread.load(thread) };
    },
  },
  NotificationConnection: {
    unreadCount: ({ unread }) => unread(),
  },
  Notification: {
    __resolveReference: ({ id }, context) => findNotification(id, context),
    recipient: ({ recipient }) => ({ id: recipient }),
    subject: async (notification, { locale }, context) => (await textIn(notification, locale, context)).subject,
    excerpt: async (notification, { locale }, context) => (await textIn(notification, locale, context)).excerpt,
    about: ({ about }) => (about && isId(about, 'com') ? commissionOf(about) : undefined),
    aboutId: ({ about }) => about,
    link: (notification, _args, { notifications }) => {
      const opened = openedBy(notification);
      return opened && `${notifications.mail.linkUrl}/${opened}`;
    },
    announcement: ({ source }, _args, context) => findAnnouncement(source, context),
    deliveredAt: ({ deliverAt }) => deliverAt,
    readAt: (notification) => (notification.state === 'UNREAD' ? undefined : notification.readAt),
    archivedAt: (notification) => (notification.state === 'ARCHIVED' ? notification.archivedAt : undefined),
  },
  Mutation: {
    markNotificationsRead: async (_root, { input }, context) => {
      const result = await markRead(context.notifications, callOf(context, 'markNotificationsRead', input));
      return toPayload(result, async ({ marked, hasMore }) => {
        const { actor } = context;
        const named = await Promise.all([...new Set(input.ids)].map((id) => reload(id, context)));
        return {
          markedCount: marked,
          hasMore: hasMore > 0,
          notifications: input.ids ? named : undefined,
          unreadCount: actor.id && (await countUnread(context, actor.id)),
        };
      });
    },
    archiveNotification: async (_root, { input }, context) => {
      const result = await archive(context.notifications, callOf(context, 'archiveNotification', input));
      return toPayload(result, async ({ notificationId }) => ({
        notification: await reload(notificationId, context),
      }));
    },
    archiveNotificationThread: async (_root, { input }, context) => {
      const result = await archiveThread(context.notifications, callOf(context, 'archiveNotificationThread', input));
      return toPayload(result, async ({ archived, hasMore }) => ({
        archivedCount: archived,
        hasMore: hasMore > 0,
        unreadCount: context.actor.id && (await countUnread(context, context.actor.id)),
      }));
    },
  },
};

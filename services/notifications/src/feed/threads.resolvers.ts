import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { isMuted } from '../preferences/preference-set.ts';
import { commissionOf } from '../reference.ts';
import { findNotification } from './feed.resolvers.ts';
import { readerOf } from './feed-access.ts';
import { openedThread } from './notification.ts';
import { idAtPosition, positionKey, positionOf } from './position.ts';
import { statesIn } from './thread.ts';

/** Feeds by threads in the schema. */
export const threadResolvers: Pick<Resolvers, 'Agent' | 'NotificationThread'> = {
  Agent: {
    notificationThreads: async ({ id }, args, context) => {
      const recipient = readerOf(context.actor);
      if (!recipient || recipient !== id) return undefined;
      const { threads, preferences } = context.notifications;
      const request = orRefuse(parsePage(args, positionKey));
      const wishes = await preferences.find(recipient);
      const found = await threads.page(recipient, { ...request, box: args.box ?? 'INBOX' }, context.now);
      const rows = found.map((one) => ({ ...one, isMuted: isMuted(wishes, one.thread) }));
      return toPage(rows, request, ({ newest }) => newest);
    },
  },
  NotificationThread: {
    about: ({ thread }) => (isId(thread, 'com') ? commissionOf(thread) : undefined),
    aboutId: ({ thread }) => (isId(thread, 'ann', 'evt') ? undefined : thread),
    link: ({ thread }, _args, { notifications }) => openedThread(thread) && `${notifications.mail.linkUrl}/${thread}`,
    unreadCount: ({ unread }) => unread,
    latest: ({ newest }, _args, context) => findNotification(idAtPosition(newest), context),
    notifications: async ({ thread, box, unread }, args, context) => {
      const told = context.threadFeed;
      if (!told) return undefined;
      const request = orRefuse(parsePage(args, positionKey));
      const rows = await told.pages.load({ thread, states: statesIn[box], ...request });
      return { ...toPage(rows, request, positionOf), unread: async () => unread };
    },
  },
};

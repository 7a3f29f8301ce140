import { isId } from '@millepiani/kernel/id';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { commissionOf } from '../reference.ts';
import { type Announcement, seenTo } from './announcement.ts';
import { canSee, isAuthor } from './announcement-access.ts';
import { announce } from './announcements.commands.ts';

/** The announcement, if the caller may see it. */
export async function findAnnouncement(
  id: string,
  { actor, announcements }: Context,
): Promise<Announcement | undefined> {
  const announcement = isId(id, 'ann') ? await announcements.load(id) : undefined;
  return announcement && canSee(actor, announcement) ? announcement : undefined;
}

/** Announcements in the schema. */
export const announcementResolvers: Pick<Resolvers, 'Announcement' | 'Query' | 'Mutation'> = {
  Announcement: {
    __resolveReference: ({ id }, context) => findAnnouncement(id, context),
    about: ({ about }) => commissionOf(about),
    announcedBy: ({ announcedBy }) => ({ id: announcedBy }),
    recipients: (announcement, _args, { actor }) =>
      isAuthor(actor, announcement) ? announcement.recipients.map((id) => ({ id })) : undefined,
    seenTo: (announcement, _args, { actor }) => (isAuthor(actor, announcement) ? seenTo(announcement) : undefined),
  },
  Query: {
    announcement: (_root, { id }, context) => findAnnouncement(id, context),
  },
  Mutation: {
    announce: async (_root, { input }, context) => {
      const result = await announce(context.notifications, callOf(context, 'announce', input));
      const payload = await toPayload(result, async ({ announcementId }) => ({
        announcement: await context.announcements.load(announcementId),
        pending: ['FAN_OUT'],
      }));
      return { pending: [], ...payload };
    },
  },
};

import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeFeed } from './calendar-feed-access.ts';
import { createCalendarFeed, type Made, revokeCalendarFeed, rotateCalendarFeed } from './calendar-feeds.commands.ts';

const shown =
  (context: Context) =>
  async ({ personId, token }: Made) => ({
    feed: await reload(context.feeds, personId),
    url: token === undefined ? undefined : `${context.members.address}/calendar/${token}.ics`,
  });

/** Calendar feeds in the schema. */
export const calendarFeedResolvers: Pick<Resolvers, 'Mutation' | 'Person'> = {
  Person: {
    calendarFeed: ({ id }, _args, { actor, feeds }) => (canSeeFeed(actor, id) ? feeds.load(id) : undefined),
  },
  Mutation: {
    createCalendarFeed: async (_root, { input: { withOffers, ...rest } }, context) => {
      const call = callOf(context, 'createCalendarFeed', { ...rest, withOffers: withOffers ?? false });
      return toPayload(await createCalendarFeed(context.members, call), shown(context));
    },
    rotateCalendarFeed: async (_root, { input }, context) =>
      toPayload(
        await rotateCalendarFeed(context.members, callOf(context, 'rotateCalendarFeed', input)),
        shown(context),
      ),
    revokeCalendarFeed: async (_root, { input }, context) => {
      const result = await revokeCalendarFeed(context.members, callOf(context, 'revokeCalendarFeed', input));
      return toPayload(result, async ({ personId }) => {
        context.feeds.clear(personId);
        return { person: await reload(context.persons, personId) };
      });
    },
  },
};

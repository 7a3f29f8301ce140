import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../feed/feed-access.ts';
import { idAtPosition } from '../feed/position.ts';
import { readFeedCursor, toFeedCursor } from './feed-cursor.adapter.ts';
import { type FeedPlace, type FeedReading, readFeed } from './feed-place.ts';

const maxFirst = 100;

const readFirst = (first: number): Result<number, Failures> =>
  first >= 1 && first <= maxFirst ? ok(first) : fail('INVALID_PAGE_SIZE', `first must be 1 to ${maxFirst}.`, ['first']);

/** What is behind a place, or where the feed ends: of an end there is always news to whoever has not heard of it. */
async function reading(
  { notifications, now }: Context,
  reader: PersonId,
  { place, limit }: { readonly place: FeedPlace | undefined; readonly limit: number },
): Promise<Result<FeedReading, Failures>> {
  const { liveFeed } = notifications;
  if (!place) return ok({ told: [], place: await liveFeed.end(reader, now), hasMore: false, isNews: true });
  const part = await liveFeed.after(reader, place, { now, limit });
  return part
    ? ok(readFeed(place, part))
    : fail('CURSOR_EXPIRED', 'What comes behind this cursor is no longer told: begin without one.', ['after']);
}

/** The notifications service's part of the gateway's live events. */
export const liveFeedResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    feedEventsAfter: async (_root, { after, first, onlyCount }, context) => {
      const limit = orRefuse(readFirst(first));
      const place = after ? orRefuse(readFeedCursor(after)) : undefined;
      const reader = readerOf(context.actor);
      if (!reader) return null;
      const { told, hasMore, isNews, ...found } = orRefuse(await reading(context, reader, { place, limit }));
      const cursor = toFeedCursor(found.place);
      const isTold = onlyCount ? isNews : told.length > 0;
      const unreadCount = isTold ? await context.notifications.feed.countUnread(reader, context.now) : 0;
      const events = onlyCount
        ? isTold
          ? [{ cursor, notificationId: null, unreadCount }]
          : []
        : told.map(({ position, place: behind }) => ({
            cursor: toFeedCursor(behind),
            notificationId: idAtPosition(position),
            unreadCount,
          }));
      return { events, cursor, hasMore };
    },
  },
};

import type { Caller } from '@millepiani/subgraph/server';
import type { AnnouncementStore } from './announcements/announcements.store.ts';
import type { DeadLetterStore } from './dead-letters/dead-letters.store.ts';
import type { EndpointStore } from './endpoints/endpoints.store.ts';
import type { FeedStore } from './feed/feed.store.ts';
import type { ThreadFeedStore } from './feed/thread-feed.store.ts';
import type { Notifications } from './notifications.ts';
import type { Locale } from './preferences/kinds.ts';
import type { PushSubscriptionStore } from './push/push-subscriptions.store.ts';

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly notifications: Notifications;
  readonly announcements: ReturnType<AnnouncementStore['loader']>;
  readonly deadLetters: ReturnType<DeadLetterStore['loader']>;
  readonly endpoints: ReturnType<EndpointStore['loader']>;
  readonly feedItems: ReturnType<FeedStore['loader']>;
  /** What the caller was told of one thing each; absent for nobody. */
  readonly threadFeed: ReturnType<ThreadFeedStore['loaders']> | undefined;
  /** In which language the caller is written to; undefined where nobody told yet. */
  readonly readerLocale: () => Promise<Locale | undefined>;
  readonly pushSubscriptions: ReturnType<PushSubscriptionStore['loader']>;
  /** The request's one instant: what is delivered is the same in all its parts. */
  readonly now: Date;
}

/** Makes the context of one request. */
export function createContext(notifications: Notifications, caller: Caller): Context {
  const { announcements, clock, contacts, deadLetters, endpoints, feed, pushSubscriptions, threadFeeds } =
    notifications;
  const now = clock.now();
  const { id } = caller.actor;
  let locale: Promise<Locale | undefined> | undefined;
  return {
    ...caller,
    notifications,
    now,
    announcements: announcements.loader(),
    deadLetters: deadLetters.loader(),
    endpoints: endpoints.loader(),
    feedItems: feed.loader(),
    threadFeed: id && threadFeeds.loaders(id, now),
    readerLocale: () => {
      locale ??= id ? contacts.find(id).then((contact) => contact?.locale) : Promise.resolve(undefined);
      return locale;
    },
    pushSubscriptions: pushSubscriptions.loader(),
  };
}

import type { Caller } from '@millepiani/subgraph/server';
import type { AnnouncementStore } from './announcements/announcements.store.ts';
import type { DeadLetterStore } from './dead-letters/dead-letters.store.ts';
import type { EndpointStore } from './endpoints/endpoints.store.ts';
import type { CommissionFeedStore } from './feed/commission-feed.store.ts';
import type { FeedStore } from './feed/feed.store.ts';
import type { Notifications } from './notifications.ts';
import type { PushSubscriptionStore } from './push/push-subscriptions.store.ts';

/** What resolvers see of one request. */
export interface Context extends Caller {
  readonly notifications: Notifications;
  readonly announcements: ReturnType<AnnouncementStore['loader']>;
  readonly deadLetters: ReturnType<DeadLetterStore['loader']>;
  readonly endpoints: ReturnType<EndpointStore['loader']>;
  readonly feedItems: ReturnType<FeedStore['loader']>;
  readonly pushSubscriptions: ReturnType<PushSubscriptionStore['loader']>;
  /** What the caller was told about commissions; absent for nobody. */
  readonly commissionFeed: ReturnType<CommissionFeedStore['loaders']> | undefined;
  /** The request's one instant: what is delivered is the same in all its parts. */
  readonly now: Date;
}

/** Makes the context of one request. */
export function createContext(notifications: Notifications, caller: Caller): Context {
  const { announcements, clock, commissionFeeds, deadLetters, endpoints, feed, pushSubscriptions } = notifications;
  const now = clock.now();
  return {
    ...caller,
    notifications,
    now,
    announcements: announcements.loader(),
    deadLetters: deadLetters.loader(),
    endpoints: endpoints.loader(),
    feedItems: feed.loader(),
    pushSubscriptions: pushSubscriptions.loader(),
    commissionFeed: caller.actor.id && commissionFeeds.loaders(caller.actor.id, now),
  };
}

import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import DataLoader from 'dataloader';
import type { Connection, Model } from 'mongoose';
import type { Notification, NotificationState, ThreadId } from './notification.ts';
import { delivered } from './position.ts';
import { type NotificationDocument, notificationModel, toNotification } from './rows.store.ts';

/** Which part of what a person was told of one thing. */
export interface ThreadFeedRequest {
  readonly thread: ThreadId;
  readonly states: readonly NotificationState[];
  readonly limit: number;
  readonly after: string | undefined;
}

/** What people were told of one thing each: a list of threads, or of commissions, asks for all of it at once. */
export class ThreadFeedStore {
  readonly #model: Model<NotificationDocument>;

  constructor(connection: Connection) {
    this.#model = notificationModel(connection);
  }

  /** One request's look-ups of what one person was told. */
  loaders(recipient: PersonId, now: Instant) {
    return { pages: this.#pages(recipient, now), unread: this.#unread(recipient, now) };
  }

  /** Answers many threads' lists of one person by one query: one more than a page of each. */
  #pages(recipient: PersonId, now: Instant): DataLoader<ThreadFeedRequest, readonly Notification[], string> {
    const batch = async (requests: readonly ThreadFeedRequest[]) => {
      const pipelines = requests.map(({ thread, states, limit, after }, request) => [
        { $match: { recipient, thread, state: { $in: [...states] }, position: delivered(now, after) } },
        { $sort: { position: -1 } as const },
        { $limit: limit + 1 },
        { $addFields: { request } },
      ]);
      const [first = [], ...others] = pipelines;
      const coll = this.#model.collection.collectionName;
      const rows = await this.#model.aggregate<NotificationDocument & { request: number }>([
        ...first,
        ...others.map((pipeline) => ({ $unionWith: { coll, pipeline } })),
      ]);
      const lists = Map.groupBy(rows, (row) => Number(row.request));
      return requests.map((_, request) => (lists.get(request) ?? []).map(toNotification));
    };
    return new DataLoader(batch, { maxBatchSize: 100, cacheKeyFn: (request) => JSON.stringify(request) });
  }

  /** Answers by one query how many of many threads' lists of one person are unread. */
  #unread(recipient: PersonId, now: Instant): DataLoader<ThreadId, number> {
    return new DataLoader(async (threads) => {
      const rows = await this.#model.aggregate<{ _id: string; unread: number }>([
        { $match: { recipient, thread: { $in: [...threads] }, state: 'UNREAD', position: delivered(now) } },
        { $group: { _id: '$thread', unread: { $sum: 1 } } },
      ]);
      const counts = new Map(rows.map((row) => [row._id, Number(row.unread)]));
      return threads.map((thread) => counts.get(thread) ?? 0);
    });
  }
}

import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import DataLoader from 'dataloader';
import type { Connection, Model } from 'mongoose';
import type { Notification } from './notification.ts';
import { delivered } from './position.ts';
import { type NotificationDocument, notificationModel, toNotification } from './rows.store.ts';

/** Which part of what a person was told about a commission. */
export interface AboutRequest {
  readonly about: CommissionId;
  readonly limit: number;
  readonly after: string | undefined;
}

/** What people were told about commissions: a list of commissions asks for all of it at once. */
export class CommissionFeedStore {
  readonly #model: Model<NotificationDocument>;

  constructor(connection: Connection) {
    this.#model = notificationModel(connection);
  }

  /** One request's look-ups of what one person was told. */
  loaders(recipient: PersonId, now: Instant) {
    return { pages: this.#pages(recipient, now), unread: this.#unread(recipient, now) };
  }

  /** Answers many commissions' lists of one person by one query: one more than a page of each. */
  #pages(recipient: PersonId, now: Instant): DataLoader<AboutRequest, readonly Notification[], string> {
    const batch = async (requests: readonly AboutRequest[]) => {
      const pipelines = requests.map(({ about, limit, after }, request) => [
        { $match: { recipient, about, position: delivered(now, after) } },
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

  /** Answers by one query how many of many commissions' lists of one person are unread. */
  #unread(recipient: PersonId, now: Instant): DataLoader<CommissionId, number> {
    return new DataLoader(async (abouts) => {
      const rows = await this.#model.aggregate<{ _id: string; unread: number }>([
        { $match: { recipient, about: { $in: [...abouts] }, position: delivered(now), state: 'UNREAD' } },
        { $group: { _id: '$about', unread: { $sum: 1 } } },
      ]);
      const counts = new Map(rows.map((row) => [row._id, Number(row.unread)]));
      return abouts.map((about) => counts.get(about) ?? 0);
    });
  }
}

import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Page } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import { defaultLocale } from '../contacts/contact.ts';
import type { NotificationKind } from '../preferences/kinds.ts';
import type { Notification, NotificationId, NotificationState, SourceId, ThreadId } from './notification.ts';
import { delivered, positionOf } from './position.ts';
import { type NotificationDocument, notificationModel, toDocument, toNotification } from './rows.store.ts';
import { type FeedBox, statesIn } from './thread.ts';
import type { ThreadStore } from './threads.store.ts';

/** Which part of a person's feed: one page, newest first. */
export interface FeedRequest {
  readonly states: readonly NotificationState[];
  /** Only of this kind; of all when left out. */
  readonly kind?: NotificationKind | undefined;
  /** Only of this thread; of all when left out. */
  readonly thread?: ThreadId | undefined;
  readonly limit: number;
  readonly after: string | undefined;
}

/** A page of what somebody was told, and how many are unread of all that it is a page of. */
export type Listing = Page<Notification> & { readonly unread: () => Promise<number> };

/** People's feeds, and with each change the threads in them. */
export class FeedStore {
  readonly #model: Model<NotificationDocument>;
  readonly #threads: ThreadStore;

  constructor(connection: Connection, threads: ThreadStore) {
    this.#model = notificationModel(connection);
    this.#threads = threads;
  }

  /** Who of `recipients` has a notification of `source`. */
  async toldOf(source: SourceId, recipients: readonly PersonId[], session: ClientSession): Promise<Set<string>> {
    const rows = await this.#model
      .find({ source, recipient: mongoose.trusted({ $in: [...recipients] }) }, { recipient: 1 })
      .session(session)
      .lean();
    return new Set(rows.map((row) => row.recipient));
  }

  /** Puts new notifications in. */
  async insert(session: ClientSession, notifications: readonly Notification[]): Promise<void> {
    if (notifications.length === 0) return;
    await this.#model.insertMany(notifications.map(toDocument), { session });
    await this.#threads.add(session, notifications);
  }

  /** Replaces notifications that were read in the same transaction. */
  async replace(session: ClientSession, notifications: readonly Notification[]): Promise<void> {
    if (notifications.length === 0) return;
    const rows = notifications.map(toDocument);
    const operations = rows.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } }));
    await this.#model.bulkWrite(operations, { session });
    for (const [recipient, theirs] of Map.groupBy(notifications, (one) => one.recipient)) {
      await this.#threads.recount(session, recipient, [...new Set(theirs.map(({ thread }) => thread))]);
    }
  }

  /** At most `limit` people who were told something before there were threads. */
  async toldBefore(limit: number): Promise<readonly PersonId[]> {
    const rows = await this.#model.find({ locale: null }, { recipient: 1 }).sort({ recipient: 1 }).limit(limit).lean();
    return [...new Set(rows.map(({ recipient }) => recipient as PersonId))];
  }

  /** Counts at most `limit` threads of what somebody was told before there were any; answers how many there were. */
  async countOlder(session: ClientSession, recipient: PersonId, limit: number): Promise<number> {
    const older = { recipient, locale: null };
    const rows = await this.#model.find(older, { thread: 1 }).limit(limit).session(session).lean();
    const ids = rows.map(({ _id }) => _id);
    await this.#threads.recount(session, recipient, [...new Set(rows.map(({ thread }) => thread as ThreadId))]);
    // In which language it was told nobody knows any more: it is read as it is.
    const change = { $set: { locale: defaultLocale } };
    await this.#model.updateMany({ _id: mongoose.trusted({ $in: ids }) }, change, { session });
    return rows.length;
  }

  /** Forgets all that somebody was told. */
  async forget(recipient: PersonId): Promise<void> {
    await this.#model.deleteMany({ recipient });
    await this.#threads.forget(recipient);
  }

  /** Those of `ids` that exist, in no order. */
  async findMany(ids: readonly NotificationId[], session?: ClientSession): Promise<readonly Notification[]> {
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...ids] }) })
      .session(session ?? null)
      .lean();
    return rows.map(toNotification);
  }

  /** At most `limit` unread ones of the recipient of `last`: it and what lies before it in time, newest first. */
  async unreadUpTo(last: Notification, limit: number, session: ClientSession): Promise<readonly Notification[]> {
    const position = mongoose.trusted({ $lte: positionOf(last) });
    const rows = await this.#model
      .find({ recipient: last.recipient, state: 'UNREAD', position })
      .sort({ position: -1 })
      .limit(limit)
      .session(session)
      .lean();
    return rows.map(toNotification);
  }

  /** At most `limit` of a part of somebody's thread, as far as it is delivered, newest first. */
  async ofThread(
    { recipient, thread, box }: { readonly recipient: PersonId; readonly thread: ThreadId; readonly box: FeedBox },
    limit: number,
    { session, now }: { readonly session: ClientSession; readonly now: Instant },
  ): Promise<readonly Notification[]> {
    const state = mongoose.trusted({ $in: [...statesIn[box]] });
    const rows = await this.#model
      .find({ recipient, thread, state, position: mongoose.trusted(delivered(now)) })
      .sort({ position: -1 })
      .limit(limit)
      .session(session)
      .lean();
    return rows.map(toNotification);
  }

  /** Those of these sources that a person was told of in the feed, and has read by now. */
  async readOf(recipient: PersonId, sources: readonly SourceId[]): Promise<ReadonlySet<string>> {
    const rows = await this.#model
      .find({ source: mongoose.trusted({ $in: [...sources] }), recipient }, { source: 1, state: 1 })
      .lean();
    return new Set(rows.filter(({ state }) => state !== 'UNREAD').map(({ source }) => source));
  }

  /** One more than a page of a person's feed. */
  async page(recipient: PersonId, request: FeedRequest, now: Instant): Promise<readonly Notification[]> {
    const rows = await this.#model
      .find({
        recipient,
        state: mongoose.trusted({ $in: [...request.states] }),
        ...(request.kind ? { kind: request.kind } : {}),
        ...(request.thread ? { thread: request.thread } : {}),
        position: mongoose.trusted(delivered(now, request.after)),
      })
      .sort({ position: -1 })
      .limit(request.limit + 1)
      .lean();
    return rows.map(toNotification);
  }

  /** How many of a person's feed are unread. */
  async countUnread(recipient: PersonId, now: Instant): Promise<number> {
    const position = mongoose.trusted(delivered(now));
    return Number(await this.#model.countDocuments({ recipient, state: 'UNREAD', position }));
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<NotificationId, Notification | undefined> {
    return new DataLoader(async (ids) => {
      const found = new Map((await this.findMany(ids)).map((notification) => [notification.id, notification]));
      return ids.map((id) => found.get(id));
    });
  }
}

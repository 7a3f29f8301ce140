import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, {
  type AnyBulkWriteOperation,
  type ClientSession,
  type Connection,
  type Model,
  Schema,
} from 'mongoose';
import type { Notification, NotificationState, ThreadId } from './notification.ts';
import { endOf, positionOf } from './position.ts';
import { type NotificationDocument, notificationModel } from './rows.store.ts';
import {
  countIn,
  type FeedBox,
  newestFirst,
  noTally,
  statesIn,
  type Tally,
  type Thread,
  tallyOf,
  without,
} from './thread.ts';

/**
 * What one person was told of one thing: how many notifications there are, and the place of the newest in each part of the feed. It counts what is
 * held back too, which those who read take off: what the clock changes is written by nobody.
 */
interface ThreadDocument {
  /** The person's id and the thread's. */
  _id: string;
  recipient: string;
  thread: string;
  counts: Record<NotificationState, number>;
  newest: Partial<Record<FeedBox, string>>;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const counts = new Schema<ThreadDocument['counts']>({ UNREAD: number, READ: number, ARCHIVED: number }, { _id: false });
const places = new Schema<ThreadDocument['newest']>(
  { INBOX: String, UNREAD: String, ARCHIVED: String },
  { _id: false },
);

const schema = new Schema<ThreadDocument>(
  {
    _id: text,
    recipient: text,
    thread: text,
    counts: { type: counts, required: true },
    newest: { type: places, required: true },
  },
  { versionKey: false, minimize: false },
);
// A thread is in the index of each part of the feed that it has something in.
for (const box of Object.keys(statesIn)) {
  const newest = `newest.${box}`;
  schema.index({ recipient: 1, [newest]: -1 }, { partialFilterExpression: { [newest]: { $exists: true } } });
}

const boxes: readonly FeedBox[] = ['INBOX', 'UNREAD', 'ARCHIVED'];
const idOf = ({ recipient, thread }: { readonly recipient: string; readonly thread: string }) =>
  `${recipient}/${thread}`;

/** Which part of somebody's threads: one page, newest first. */
export interface ThreadRequest {
  readonly box: FeedBox;
  readonly limit: number;
  /** Behind the place of this newest notification. */
  readonly after: string | undefined;
}

/** One of the notifications that are made but held back. */
type Held = Pick<NotificationDocument, 'thread' | 'state'>;

/** People's threads. They are kept by whoever keeps notifications, in the same transaction. */
export class ThreadStore {
  readonly #model: Model<ThreadDocument>;
  readonly #rows: Model<NotificationDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ThreadDocument>('NotificationThread', schema, 'notification_threads');
    this.#rows = notificationModel(connection);
  }

  /** Counts new notifications in. */
  async add(session: ClientSession, notifications: readonly Notification[]): Promise<void> {
    if (notifications.length === 0) return;
    const operations = notifications.map((notification): AnyBulkWriteOperation<ThreadDocument> => {
      const { recipient, thread, state } = notification;
      const position = positionOf(notification);
      const isIn = boxes.filter((box) => statesIn[box].includes(state));
      const others = Object.keys(noTally).filter((one) => one !== state);
      return {
        updateOne: {
          filter: { _id: idOf(notification) },
          update: {
            $setOnInsert: { recipient, thread, ...Object.fromEntries(others.map((one) => [`counts.${one}`, 0])) },
            $inc: { [`counts.${state}`]: 1 },
            $max: Object.fromEntries(isIn.map((box) => [`newest.${box}`, position])),
          },
          upsert: true,
        },
      };
    });
    await this.#model.bulkWrite(operations, { session });
  }

  /** Reckons threads of one person anew, after something happened to their notifications. */
  async recount(session: ClientSession, recipient: PersonId, threads: readonly ThreadId[]): Promise<void> {
    if (threads.length === 0) return;
    const rows = await this.#rows
      .aggregate<{ _id: { thread: string; state: NotificationState }; count: number; newest: string }>([
        { $match: { recipient, thread: { $in: [...threads] } } },
        // By the index alone.
        { $project: { _id: 0, thread: 1, state: 1, position: 1 } },
        {
          $group: {
            _id: { thread: '$thread', state: '$state' },
            count: { $sum: 1 },
            newest: { $max: '$position' },
          },
        },
      ])
      .session(session);
    const byThread = Map.groupBy(rows, ({ _id }) => _id.thread);
    const operations = threads.map((thread): AnyBulkWriteOperation<ThreadDocument> => {
      const found = byThread.get(thread) ?? [];
      const counts = Object.fromEntries(found.map(({ _id, count }) => [_id.state, Number(count)]));
      const newest = boxes.flatMap((box) => {
        const places = found.filter(({ _id }) => statesIn[box].includes(_id.state)).map((one) => one.newest);
        const last = places.toSorted().at(-1);
        return last === undefined ? [] : [[box, last] as const];
      });
      const set = { recipient, thread, counts: { ...noTally, ...counts }, newest: Object.fromEntries(newest) };
      return { updateOne: { filter: { _id: idOf({ recipient, thread }) }, update: { $set: set }, upsert: true } };
    });
    await this.#model.bulkWrite(operations, { session });
  }

  /** Forgets all threads of somebody. */
  async forget(recipient: PersonId): Promise<void> {
    // By the ids, which begin with whose they are: the other indexes hold a part of the threads each.
    await this.#model.deleteMany({ _id: mongoose.trusted({ $gt: `${recipient}/`, $lt: `${recipient}0` }) });
  }

  /** One more than a page of somebody's threads, as far as they are delivered. */
  async page(recipient: PersonId, { box, limit, after }: ThreadRequest, now: Instant): Promise<readonly Thread[]> {
    const end = endOf(now);
    const bound = after === undefined || after > end ? end : after;
    const held = Map.groupBy(await this.#held(recipient, end), ({ thread }) => thread);
    const settled = await this.#model
      .find({ recipient, [`newest.${box}`]: mongoose.trusted({ $lt: bound }) })
      .sort({ [`newest.${box}`]: -1 })
      .limit(limit + 1)
      .lean();
    const delivered = settled.map((row) => toThread(row, { box, held: held.get(row.thread), newest: row.newest[box] }));
    const ahead = await this.#ahead(recipient, { box, end, held });
    const behind = ahead.filter(({ newest }) => newest < bound);
    return newestFirst([...delivered, ...behind], limit + 1);
  }

  /** What is made and not delivered yet: what came in somebody's quiet hours. */
  async #held(recipient: PersonId, end: string): Promise<readonly Held[]> {
    return this.#rows
      .find(
        {
          recipient,
          state: mongoose.trusted({ $in: [...statesIn.INBOX] }),
          position: mongoose.trusted({ $gt: end }),
        },
        { thread: 1, state: 1 },
      )
      .lean();
  }

  /** The threads whose newest in this part is held back, by the newest that is not: none that has no other. */
  async #ahead(
    recipient: PersonId,
    {
      box,
      end,
      held,
    }: { readonly box: FeedBox; readonly end: string; readonly held: ReadonlyMap<string, readonly Held[]> },
  ): Promise<readonly Thread[]> {
    // What is held back was never put away.
    if (held.size === 0 || box === 'ARCHIVED') return [];
    const ids = [...held.keys()].map((thread) => idOf({ recipient, thread }));
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: ids }), [`newest.${box}`]: mongoose.trusted({ $gt: end }) })
      .lean();
    const newest = await this.#rows.aggregate<{ _id: string; newest: string }>([
      {
        $match: {
          recipient,
          thread: { $in: rows.map(({ thread }) => thread) },
          state: { $in: [...statesIn[box]] },
          position: { $lt: end },
        },
      },
      { $project: { _id: 0, thread: 1, position: 1 } },
      { $group: { _id: '$thread', newest: { $max: '$position' } } },
    ]);
    const places = new Map(newest.map((one) => [one._id, one.newest]));
    return rows
      .filter(({ thread }) => places.has(thread))
      .map((row) => toThread(row, { box, held: held.get(row.thread), newest: places.get(row.thread) }));
  }
}

function toThread(
  { recipient, thread, counts }: ThreadDocument,
  { box, held = [], newest = '' }: { box: FeedBox; held: readonly Held[] | undefined; newest: string | undefined },
): Thread {
  const all: Tally = { UNREAD: Number(counts.UNREAD), READ: Number(counts.READ), ARCHIVED: Number(counts.ARCHIVED) };
  const delivered = without(all, tallyOf(held.map(({ state }) => state as NotificationState)));
  return {
    recipient: recipient as PersonId,
    thread: thread as ThreadId,
    ...{ box, newest },
    count: countIn(delivered, box),
    unread: delivered.UNREAD,
  };
}

import { withoutVersion } from '@millepiani/events/type-name';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { OutboxEvent } from '@millepiani/spine/event';
import { outboxName } from '@millepiani/spine/outbox';
import type { ClientSession, Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { positionAt } from '../feed/position.ts';
import type { NotificationDocument } from '../feed/rows.store.ts';
import { type FeedLogEvent, type FeedPart, type FeedPlace, markOf, seenBy } from './feed-place.ts';

const created = 'millepiani.notifications.notification.created';
const everyState = { $in: ['UNREAD', 'READ', 'ARCHIVED'] };

type LogRow = Pick<OutboxEvent, '_id' | 'type' | 'data' | 'partitionversion'>;
const logFields = { type: 1, data: 1, partitionversion: 1 } as const;

function toLogEvent({ _id: id, type, data, partitionversion }: LogRow): FeedLogEvent {
  const isMade = withoutVersion(type) === created;
  const made = isMade ? positionAt(String(data.deliverAt), String(data.notificationId)) : undefined;
  return { id, version: Number(partitionversion), made };
}

/** A person's part of the service's log beside the feed, as both are at one moment. */
export class LiveFeedStore {
  readonly #connection: Connection;
  readonly #log: Collection<OutboxEvent>;
  readonly #rows: Collection<NotificationDocument>;

  constructor(connection: Connection) {
    const db = connection.getClient().db();
    this.#connection = connection;
    this.#log = db.collection<OutboxEvent>(outboxName);
    this.#rows = db.collection<NotificationDocument>('notifications');
  }

  /** Where a person's feed ends now. */
  async end(personId: PersonId, now: Instant): Promise<FeedPlace> {
    const last = await this.#log.findOne(
      { partitionkey: personId },
      { sort: { partitionversion: -1 }, projection: logFields },
    );
    const seen = seenBy('', now);
    return last
      ? { version: Number(last.partitionversion), mark: markOf(last._id), seen }
      : { version: 0, mark: '', seen };
  }

  /** What lies behind a place by now; undefined where the log has no such place, since it was restored. */
  async after(personId: PersonId, place: FeedPlace, { now, limit }: Pick<FeedPart, 'now' | 'limit'>) {
    // Of one moment: what was made and is not in this part of the log is in this part of the feed not, either.
    const session = this.#connection.getClient().startSession({ snapshot: true });
    try {
      if (!(await this.#isThere(personId, place, session))) return undefined;
      const log = await this.#log
        .find<LogRow>(
          { partitionkey: personId, partitionversion: { $gt: place.version } },
          { session, projection: logFields },
        )
        .sort({ partitionversion: 1 })
        .limit(limit)
        .toArray();
      const rows = log.length < limit ? await this.#delivered(personId, place, { now, limit, session }) : [];
      return { log: log.map(toLogEvent), rows, now, limit };
    } finally {
      await session.endSession();
    }
  }

  async #isThere(personId: PersonId, { version, mark }: FeedPlace, session: ClientSession): Promise<boolean> {
    if (version === 0) return true;
    const at = { partitionkey: personId, partitionversion: version };
    const row = await this.#log.findOne<LogRow>(at, { session, projection: { _id: 1 } });
    return row !== null && markOf(row._id) === mark;
  }

  async #delivered(
    recipient: PersonId,
    { seen }: FeedPlace,
    { now, limit, session }: { readonly now: Instant; readonly limit: number; readonly session: ClientSession },
  ): Promise<readonly string[]> {
    const rows = await this.#rows
      .find(
        { recipient, state: everyState, position: { $gt: seen, $lt: seenBy(seen, now) } },
        { session, projection: { _id: 0, position: 1 } },
      )
      .sort({ position: 1 })
      .limit(limit)
      .toArray();
    return rows.map(({ position }) => position);
  }
}

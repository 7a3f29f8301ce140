import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AboutId, SourceId } from '../feed/notification.ts';
import type { NotificationKind } from '../preferences/kinds.ts';
import type { Open, Tries } from '../retries/tries.ts';
import {
  afterTry,
  type TriesDocument,
  toTries,
  toTriesDocument,
  triesFields,
} from '../retries/tries-document.store.ts';
import type { PushMessage, PushMessageId } from './push-message.ts';
import type { PushSubscriptionId } from './push-subscription.ts';

interface PushMessageDocument extends TriesDocument {
  _id: string;
  recipient: string;
  subscriptionId: string;
  source: string;
  kind: string;
  subject: string;
  body: string;
  about?: string;
  deaths: number;
  since: Date;
  /** Somebody is at it until then. */
  claimedUntil?: Date;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<PushMessageDocument>(
  {
    ...{ _id: text, recipient: text, subscriptionId: text, source: text, kind: text, subject: text, body: text },
    ...{ about: String, deaths: { type: Number, required: true }, since: instant, claimedUntil: Date },
    ...triesFields,
  },
  { versionKey: false },
);
// One event is one message to a device, whatever is retried.
schema.index({ source: 1, subscriptionId: 1 }, { unique: true });
schema.index({ recipient: 1, _id: 1 });
schema.index({ isOpen: 1, dueAt: 1 }, { partialFilterExpression: { isOpen: true } });
// What waits for one person.
schema.index({ recipient: 1 }, { partialFilterExpression: { isOpen: true } });
schema.index({ subscriptionId: 1 }, { partialFilterExpression: { isOpen: true } });
// It was shown, or is too old to be: what people were told is in their feeds.
schema.index({ endedAt: 1 }, { expireAfterSeconds: 30 * 86_400 });

const toMessage = (row: PushMessageDocument): PushMessage => ({
  id: row._id as PushMessageId,
  recipient: row.recipient as PersonId,
  subscriptionId: row.subscriptionId as PushSubscriptionId,
  item: {
    source: row.source as SourceId,
    kind: row.kind as NotificationKind,
    ...{ subject: row.subject, body: row.body },
    about: row.about as AboutId | undefined,
  },
  tries: toTries(row),
  deaths: Number(row.deaths),
  since: row.since,
});

function toDocument({
  id: _id,
  recipient,
  subscriptionId,
  item,
  tries,
  deaths,
  since,
}: PushMessage): PushMessageDocument {
  const { about, ...rest } = item;
  const what = { ...rest, ...(about === undefined ? {} : { about }) };
  return { _id, recipient, subscriptionId, ...what, deaths, since, ...toTriesDocument(tries) };
}

/** A message that is due, and how often it was tried. */
export interface DuePush {
  readonly id: PushMessageId;
  readonly dueAt: Instant;
  readonly attempts: number;
}

/** Messages to devices, as they wait, are tried, and went. */
export class PushMessageStore {
  readonly #model: Model<PushMessageDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PushMessageDocument>('PushMessage', schema, 'push_messages');
  }

  /** Puts new messages in. */
  async insert(session: ClientSession, messages: readonly PushMessage[]): Promise<void> {
    if (messages.length > 0) await this.#model.insertMany(messages.map(toDocument), { session });
  }

  /** The devices that were told of something already, of these. */
  async toldOf(
    source: SourceId,
    subscriptionIds: readonly PushSubscriptionId[],
    session: ClientSession,
  ): Promise<ReadonlySet<PushSubscriptionId>> {
    const rows = await this.#model
      .find({ source, subscriptionId: mongoose.trusted({ $in: [...subscriptionIds] }) }, { subscriptionId: 1 })
      .session(session)
      .lean();
    return new Set(rows.map(({ subscriptionId }) => subscriptionId as PushSubscriptionId));
  }

  /** Takes up a message that is due, for nobody else to send until `until`; undefined where there is nothing to do. */
  async claim(id: PushMessageId, now: Instant, until: Instant): Promise<PushMessage | undefined> {
    const nobody = [
      { claimedUntil: mongoose.trusted({ $exists: false }) },
      { claimedUntil: mongoose.trusted({ $lte: now }) },
    ];
    const row = await this.#model
      .findOneAndUpdate(
        { _id: id, isOpen: true, dueAt: mongoose.trusted({ $lte: now }), $or: nobody },
        { $set: { claimedUntil: until } },
        { returnDocument: 'after' },
      )
      .lean();
    return row ? toMessage(row) : undefined;
  }

  /** Has a message that is due be so later, without a try. */
  async postpone(id: PushMessageId, now: Instant, dueAt: Instant): Promise<void> {
    await this.#model.updateOne({ _id: id, isOpen: true, dueAt: mongoose.trusted({ $lte: now }) }, { $set: { dueAt } });
  }

  /** The message with this id. */
  async find(id: PushMessageId, session?: ClientSession): Promise<PushMessage | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toMessage(row) : undefined;
  }

  /** Says how a message stands after somebody was at it, and lets others take it up. */
  async record(session: ClientSession, id: PushMessageId, tries: Tries, now: Instant): Promise<void> {
    await this.#model.updateOne({ _id: id }, afterTry(tries, now), { session });
  }

  /** Has a message that was given up be due again as if it were new. */
  async replay(
    session: ClientSession,
    id: PushMessageId,
    { tries, at }: { readonly tries: Open; readonly at: Instant },
  ): Promise<void> {
    const set = { ...toTriesDocument(tries), since: at };
    await this.#model.updateOne({ _id: id }, { $set: set, $unset: { endedAt: true } }, { session });
  }

  /** Forgets all that somebody was told on their devices. */
  async forget(recipient: PersonId): Promise<void> {
    await this.#model.deleteMany({ recipient });
  }

  /** Forgets what waits for somebody. What is on its way may arrive still. */
  async dropWaiting(session: ClientSession, recipient: PersonId): Promise<void> {
    await this.#model.deleteMany({ recipient, isOpen: true }, { session });
  }

  /** Forgets what waits for a device. */
  async dropWaitingFor(session: ClientSession, subscriptionId: PushSubscriptionId): Promise<void> {
    await this.#model.deleteMany({ subscriptionId, isOpen: true }, { session });
  }

  /** At most `limit` messages that are due by `by`, longest first; none of some people, where some are named. */
  async dueBy(by: Instant, limit: number, but: readonly string[] = []): Promise<readonly DuePush[]> {
    const others = but.length === 0 ? {} : { recipient: mongoose.trusted({ $nin: [...but] }) };
    const rows = await this.#model
      .find({ isOpen: true, dueAt: mongoose.trusted({ $lte: by }), ...others }, { dueAt: 1, attempts: 1 })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id, dueAt, attempts }) => ({
      id: _id as PushMessageId,
      dueAt: dueAt ?? by,
      attempts: attempts.length,
    }));
  }
}

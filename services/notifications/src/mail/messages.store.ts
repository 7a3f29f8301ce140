import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { BounceKind } from '../contacts/mailbox.ts';
import type { AboutId, SourceId } from '../feed/notification.ts';
import type { MailDigest, NotificationKind } from '../preferences/kinds.ts';
import { firstDue, type Open, type Tries } from '../retries/tries.ts';
import {
  afterTry,
  type TriesDocument,
  toTries,
  toTriesDocument,
  triesFields,
} from '../retries/tries-document.store.ts';
import { type Bounce, type MailItem, type Message, type MessageId, mostItems, type PlannedMail } from './message.ts';

interface ItemDocument {
  source: string;
  kind: string;
  subject: string;
  body: string;
  about?: string;
}

interface MessageDocument extends TriesDocument {
  _id: string;
  key: string;
  recipient: string;
  digest: string;
  items: ItemDocument[];
  /** Missing where there was room for all. */
  more?: number;
  unsubscribeToken: string;
  createdAt: Date;
  /** Missing of before mails could be replayed. */
  deaths?: number;
  sentTo?: string;
  bounce?: { kind: string; at: Date; status?: string };
  /** Somebody is at it until then; from the first time on, nothing is added to it. */
  claimedUntil?: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<MessageDocument>(
  {
    _id: text,
    key: text,
    recipient: text,
    digest: text,
    items: [{ _id: false, source: text, kind: text, subject: text, body: text, about: String }],
    more: Number,
    unsubscribeToken: text,
    createdAt: { type: Date, required: true },
    claimedUntil: Date,
    deaths: Number,
    sentTo: String,
    bounce: { type: { _id: false, kind: text, at: { type: Date, required: true }, status: String } },
    ...triesFields,
  },
  { versionKey: false },
);
// One event makes at most one mail for each person, and a digest has it once, whatever is retried.
schema.index({ key: 1 }, { unique: true });
schema.index({ unsubscribeToken: 1 }, { unique: true });
schema.index({ recipient: 1, _id: 1 });
schema.index({ isOpen: 1, dueAt: 1 }, { partialFilterExpression: { isOpen: true } });
// Whether somebody has a mail of something.
schema.index({ 'items.source': 1, recipient: 1 });
// What waits for one person.
schema.index({ recipient: 1 }, { partialFilterExpression: { isOpen: true } });

/** A digest that was begun to be sent is to be added to: what comes now goes into the next one. */
export class DigestSealed extends Error {
  constructor(key: string) {
    super(`The digest ${key} is on its way already.`);
  }
}

/** What makes a mail another one than all before. */
export type Newness = Pick<Message, 'id' | 'unsubscribeToken' | 'createdAt'>;

const toItem = ({ about, ...item }: MailItem): ItemDocument => ({ ...item, ...(about === undefined ? {} : { about }) });

const toMessage = (row: MessageDocument): Message => ({
  id: row._id as MessageId,
  key: row.key,
  recipient: row.recipient as PersonId,
  digest: row.digest as MailDigest,
  items: row.items.map(({ source, kind, subject, body, about }) => ({
    source: source as SourceId,
    kind: kind as NotificationKind,
    ...{ subject, body },
    about: about as AboutId | undefined,
  })),
  more: Number(row.more ?? 0),
  unsubscribeToken: row.unsubscribeToken,
  tries: toTries(row),
  deaths: Number(row.deaths ?? 0),
  sentTo: row.sentTo,
  bounce: row.bounce && { kind: row.bounce.kind as BounceKind, at: row.bounce.at, status: row.bounce.status },
  createdAt: row.createdAt,
});

/** A mail that is due, and how often it was tried. */
export interface DueMail {
  readonly id: MessageId;
  readonly dueAt: Instant;
  readonly attempts: number;
}

/** Mails, as they wait, are tried, and went. */
export class MessageStore {
  readonly #model: Model<MessageDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<MessageDocument>('Message', schema, 'messages');
  }

  /** Makes the mail, or adds to the one with its key what that has not yet, or counts it where that is full; answers with its id. @throws DigestSealed */
  async add(session: ClientSession, planned: PlannedMail, { id, ...fresh }: Newness): Promise<MessageId> {
    const { key, recipient, digest, dueAt, item } = planned;
    const before = await this.#model.findOne({ key }).session(session).lean();
    if (!before) {
      const row = { _id: id, key, recipient, digest, items: [toItem(item)], ...fresh };
      await this.#model.insertMany([{ ...row, ...toTriesDocument(firstDue(dueAt)) }], { session });
      return id;
    }
    const there = before._id as MessageId;
    if (before.items.some(({ source }) => source === item.source)) return there;
    if (before.claimedUntil) throw new DigestSealed(key);
    const added = before.items.length < mostItems ? { $push: { items: toItem(item) } } : { $inc: { more: 1 } };
    await this.#model.updateOne({ _id: there }, added, { session });
    return there;
  }

  /** Who of `recipients` has a mail of `source`, in whichever digest. */
  async toldOf(
    source: SourceId,
    recipients: readonly PersonId[],
    session: ClientSession,
  ): Promise<ReadonlySet<string>> {
    const rows = await this.#model
      .find({ 'items.source': source, recipient: mongoose.trusted({ $in: [...recipients] }) }, { recipient: 1 })
      .session(session)
      .lean();
    return new Set(rows.map(({ recipient }) => recipient));
  }

  /** Takes away a mail that there is nothing to send of any more. */
  async drop(id: MessageId): Promise<void> {
    await this.#model.deleteOne({ _id: id, isOpen: true });
  }

  /** Takes up a mail that is due, for nobody else to send until `until`; undefined where there is nothing to do. */
  async claim(id: MessageId, now: Instant, until: Instant): Promise<Message | undefined> {
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

  /** The mail with this id. */
  async find(id: MessageId, session?: ClientSession): Promise<Message | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toMessage(row) : undefined;
  }

  /** The mail with this token. */
  async findByToken(unsubscribeToken: string): Promise<Message | undefined> {
    const row = await this.#model.findOne({ unsubscribeToken }).lean();
    return row ? toMessage(row) : undefined;
  }

  /** Says how a mail stands after somebody was at it, and lets others take it up. */
  async record(session: ClientSession, id: MessageId, tries: Tries, now: Instant): Promise<void> {
    await this.#model.updateOne({ _id: id }, afterTry(tries, now), { session });
  }

  /** Says for which address a mail was handed over. */
  async setSentTo(session: ClientSession, id: MessageId, sentTo: string): Promise<void> {
    await this.#model.updateOne({ _id: id }, { $set: { sentTo } }, { session });
  }

  /** Has a mail that was given up, or came back, be due again as if it were new. */
  async replay(session: ClientSession, id: MessageId, tries: Open): Promise<void> {
    const unset = { endedAt: true, bounce: true };
    await this.#model.updateOne({ _id: id }, { $set: toTriesDocument(tries), $unset: unset }, { session });
  }

  /** Says that a mail came back. */
  async setBounce(session: ClientSession, id: MessageId, { kind, at, status }: Bounce): Promise<void> {
    const bounce = { kind, at, ...(status === undefined ? {} : { status }) };
    await this.#model.updateOne({ _id: id }, { $set: { bounce } }, { session });
  }

  /** Forgets all mails to somebody. */
  async forget(recipient: PersonId): Promise<void> {
    await this.#model.deleteMany({ recipient });
  }

  /** Forgets what waits for somebody. What is on its way may arrive still. */
  async dropWaiting(session: ClientSession, recipient: PersonId): Promise<void> {
    await this.#model.deleteMany({ recipient, isOpen: true }, { session });
  }

  /** At most `limit` mails that are due by `by`, longest first. */
  async dueBy(by: Instant, limit: number): Promise<readonly DueMail[]> {
    const rows = await this.#model
      .find({ isOpen: true, dueAt: mongoose.trusted({ $lte: by }) }, { dueAt: 1, attempts: 1 })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id, dueAt, attempts }) => ({
      id: _id as MessageId,
      dueAt: dueAt ?? by,
      attempts: attempts.length,
    }));
  }
}

import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Connection, type Model, Schema } from 'mongoose';
import { defaultLocale } from '../contacts/contact.ts';
import type { Locale, NotificationKind } from '../preferences/kinds.ts';
import type { AboutId, Notification, NotificationState, NotificationText, SourceId, ThreadId } from './notification.ts';
import { positionOf } from './position.ts';

/** A notification as it lies in the store. */
export interface NotificationDocument {
  _id: string;
  recipient: string;
  kind: string;
  source: string;
  /** In the language of who is told, as it was then: all that there is of those of before they were kept in each. */
  subject: string;
  excerpt: string;
  locale?: string;
  texts?: Record<Locale, NotificationText>;
  thread: string;
  about?: string;
  state: string;
  position: string;
  createdAt: Date;
  deliverAt: Date;
  readAt?: Date;
  archivedAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const inOneLanguage = { _id: false, subject: text, excerpt: text } as const;

const schema = new Schema<NotificationDocument>(
  {
    _id: text,
    recipient: text,
    kind: text,
    source: text,
    subject: text,
    excerpt: text,
    locale: String,
    texts: { type: { _id: false, en: inOneLanguage, it: inOneLanguage } },
    thread: text,
    about: String,
    state: text,
    position: text,
    createdAt: instant,
    deliverAt: instant,
    readAt: Date,
    archivedAt: Date,
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
// One event makes at most one notification for each person, whatever is retried.
schema.index({ source: 1, recipient: 1 }, { unique: true });
schema.index({ recipient: 1, state: 1, position: -1 });
schema.index({ recipient: 1, kind: 1, state: 1, position: -1 });
// What it is about is its thread, where it is about something.
schema.index({ recipient: 1, thread: 1, state: 1, position: -1 });
// Those of before there were threads: none, once they are counted. A partial index may not ask for absence; null stands for it.
schema.index({ recipient: 1 }, { name: 'uncounted', partialFilterExpression: { locale: null } });

/** The collection, on a connection. */
export const notificationModel = (connection: Connection): Model<NotificationDocument> =>
  connection.models.Notification ?? connection.model<NotificationDocument>('Notification', schema, 'notifications');

/** A notification that lies in the store without what its state needs: the store was written by something else. */
class CorruptNotification extends TypeError {
  constructor(id: string, state: string) {
    super(`The notification ${id} is no ${state} one.`);
  }
}

/** To the store. */
export function toDocument(notification: Notification): NotificationDocument {
  const { id: _id, about, ...facts } = notification;
  // As text in one language, too: what is not of today's version reads that.
  const { subject, excerpt } = facts.texts[facts.locale];
  const position = positionOf(notification);
  return { _id, ...facts, subject, excerpt, position, ...(about === undefined ? {} : { about }) };
}

function textsOf({ texts, subject, excerpt }: NotificationDocument): Notification['texts'] {
  const only = { subject, excerpt };
  return { en: texts?.en ?? only, it: texts?.it ?? only };
}

/** From the store. Throws {@link CorruptNotification}. */
export function toNotification(row: NotificationDocument): Notification {
  const facts = {
    id: row._id as Id<'ntf'>,
    recipient: row.recipient as PersonId,
    kind: row.kind as NotificationKind,
    source: row.source as SourceId,
    texts: textsOf(row),
    locale: (row.locale as Locale | undefined) ?? defaultLocale,
    thread: row.thread as ThreadId,
    about: row.about as AboutId | undefined,
    createdAt: row.createdAt,
    deliverAt: row.deliverAt,
    version: row.version,
  };
  const { readAt, archivedAt } = row;
  const state = row.state as NotificationState;
  if (state === 'UNREAD') return { ...facts, state };
  if (state === 'READ' && readAt) return { ...facts, state, readAt };
  if (state === 'ARCHIVED' && readAt && archivedAt) return { ...facts, state, readAt, archivedAt };
  throw new CorruptNotification(row._id, row.state);
}

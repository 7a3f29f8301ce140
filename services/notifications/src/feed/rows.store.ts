import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Connection, type Model, Schema } from 'mongoose';
import type { NotificationKind } from '../preferences/kinds.ts';
import type { AboutId, Notification, NotificationState, SourceId } from './notification.ts';
import { positionOf } from './position.ts';

/** A notification as it lies in the store. */
export interface NotificationDocument {
  _id: string;
  recipient: string;
  kind: string;
  source: string;
  subject: string;
  excerpt: string;
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

const schema = new Schema<NotificationDocument>(
  {
    _id: text,
    recipient: text,
    kind: text,
    source: text,
    subject: text,
    excerpt: text,
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
schema.index({ recipient: 1, kind: 1, position: -1 });
schema.index(
  { recipient: 1, about: 1, position: -1, state: 1 },
  { partialFilterExpression: { about: { $exists: true } } },
);

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
  return { _id, ...facts, position: positionOf(notification), ...(about === undefined ? {} : { about }) };
}

/** From the store. Throws {@link CorruptNotification}. */
export function toNotification(row: NotificationDocument): Notification {
  const facts = {
    id: row._id as Id<'ntf'>,
    recipient: row.recipient as PersonId,
    kind: row.kind as NotificationKind,
    source: row.source as SourceId,
    subject: row.subject,
    excerpt: row.excerpt,
    thread: row.thread as AboutId | SourceId,
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

import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { NotificationKind } from '../preferences/kinds.ts';

export type NotificationId = Id<'ntf'>;

/** What makes notifications: an announcement, or an event of any service. */
export type SourceId = Id<'ann'> | Id<'evt'>;

/** What people are told about. */
export type AboutId =
  | Id<'com'>
  | Id<'prp'>
  | Id<'prj'>
  | Id<'kha'>
  | Id<'org'>
  | Id<'ali'>
  | Id<'inv'>
  | Id<'pbt'>
  | Id<'end'>
  | Id<'dlv'>
  | Id<'msg'>;

/** What a notification says, whatever becomes of it. */
interface NotificationFacts {
  readonly id: NotificationId;
  readonly recipient: PersonId;
  readonly kind: NotificationKind;
  /** What made it: at most one notification of it for each recipient. */
  readonly source: SourceId;
  readonly subject: string;
  readonly excerpt: string;
  /** What belongs together has the same. */
  readonly thread: AboutId | SourceId;
  readonly about: AboutId | undefined;
  readonly createdAt: Instant;
  /** It is in the feed from then on, and nowhere before. */
  readonly deliverAt: Instant;
  readonly version: number;
}

/** A notification that waits to be read. */
export interface UnreadNotification extends NotificationFacts {
  readonly state: 'UNREAD';
}

/** One that was read. */
export interface ReadNotification extends NotificationFacts {
  readonly state: 'READ';
  readonly readAt: Instant;
}

/** One that was read and put away. */
export interface ArchivedNotification extends NotificationFacts {
  readonly state: 'ARCHIVED';
  readonly readAt: Instant;
  readonly archivedAt: Instant;
}

/** Something that one person is told about one subject. */
export type Notification = UnreadNotification | ReadNotification | ArchivedNotification;

/** How a notification stands. */
export type NotificationState = Notification['state'];

/** What its recipient does with a notification. */
export interface NotificationCommand {
  readonly type: 'read' | 'archive';
  readonly at: Instant;
}

/** What happens to a notification. */
export interface NotificationEvent {
  readonly type: 'notification.read' | 'notification.archived';
  readonly at: Instant;
}

/** Decides what happens: states only go forward, one by one, and nothing happens to one that is there already. */
export function decide({ type, at }: NotificationCommand, { state }: Notification): readonly NotificationEvent[] {
  const read: NotificationEvent = { type: 'notification.read', at };
  const archived: NotificationEvent = { type: 'notification.archived', at };
  switch (state) {
    case 'UNREAD':
      return type === 'read' ? [read] : [read, archived];
    case 'READ':
      return type === 'read' ? [] : [archived];
    case 'ARCHIVED':
      return [];
    default:
      return state satisfies never;
  }
}

/** The state after an event. Throws {@link OutOfOrder} where {@link decide} would never have it happen. */
export function evolve(before: Notification, { type, at }: NotificationEvent): Notification {
  const version = before.version + 1;
  switch (type) {
    case 'notification.read':
      if (before.state !== 'UNREAD') throw new OutOfOrder(type, before.state);
      return { ...before, state: 'READ', readAt: at, version };
    case 'notification.archived':
      if (before.state !== 'READ') throw new OutOfOrder(type, before.state);
      return { ...before, state: 'ARCHIVED', archivedAt: at, version };
    default:
      return type satisfies never;
  }
}

/** An event on a state that it cannot follow: a bug of whoever stored it. */
export class OutOfOrder extends TypeError {
  constructor(event: string, state: NotificationState) {
    super(`${event} on a notification that is ${state}.`);
  }
}

/** Whether it is in the feed at an instant. */
export const isDelivered = (notification: Notification, now: Instant): boolean => notification.deliverAt <= now;

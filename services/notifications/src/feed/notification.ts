import type { Failures } from '@millepiani/kernel/failure';
import { type Id, type IdPrefix, isId, type PersonId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Result } from '@millepiani/kernel/result';
import type { Locale, NotificationKind } from '../preferences/kinds.ts';

export type NotificationId = Id<'ntf'>;

type IdOf<P> = P extends IdPrefix ? Id<P> : never;

const sourcePrefixes = ['ann', 'evt'] as const;
const aboutPrefixes = ['com', 'prp', 'prj', 'kha', 'org', 'ali', 'inv', 'pbt', 'end', 'dlv', 'msg'] as const;

/** What makes notifications: an announcement, or an event of any service. */
export type SourceId = IdOf<(typeof sourcePrefixes)[number]>;

/** What people are told about. */
export type AboutId = IdOf<(typeof aboutPrefixes)[number]>;

/** What belongs together has the same thread: what it is about, else what made it. */
export type ThreadId = AboutId | SourceId;

/** Reads the id of a thread. Fails with `INVALID_ID`. */
export const parseThreadId = (text: string, path: readonly (string | number)[]): Result<ThreadId, Failures> =>
  parseId(text, [...aboutPrefixes, ...sourcePrefixes], path);

/** What a notification says in one language. */
export interface NotificationText {
  /** One line. */
  readonly subject: string;
  /** How the text begins, in one line. */
  readonly excerpt: string;
}

/** What a notification says, whatever becomes of it. */
interface NotificationFacts {
  readonly id: NotificationId;
  readonly recipient: PersonId;
  readonly kind: NotificationKind;
  /** What made it: at most one notification of it for each recipient. */
  readonly source: SourceId;
  /** In every language: which one is read, the reader says. */
  readonly texts: Readonly<Record<Locale, NotificationText>>;
  /** The language of its recipient when it was made. */
  readonly locale: Locale;
  readonly thread: ThreadId;
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

/** A notification that is new, and whether it calls for its recipient. */
export interface NewNotification {
  readonly notification: UnreadNotification;
  /** Its thread is muted: it is there when one looks, and read already. */
  readonly isMuted: boolean;
}

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

/** What it is about, or what it tells of, for whoever wants to open that; undefined where there is nothing to be opened. */
export const openedBy = ({ about, source }: Pick<Notification, 'about' | 'source'>): ThreadId | undefined =>
  openedThread(about ?? source);

/** The same of a thread: of an event that is about nothing there is nothing to be seen. */
export const openedThread = (thread: ThreadId): ThreadId | undefined => (isId(thread, 'evt') ? undefined : thread);

/** Whether it is in the feed at an instant. */
export const isDelivered = (notification: Notification, now: Instant): boolean => notification.deliverAt <= now;

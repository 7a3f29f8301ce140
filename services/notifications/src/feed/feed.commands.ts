import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import {
  notificationArchived,
  notificationCreatedV2,
  notificationRead,
} from '@millepiani/events/notifications/notification.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { canChangeFeed, isOwn } from './feed-access.ts';
import {
  decide,
  evolve,
  type NewNotification,
  type Notification,
  type NotificationCommand,
  type NotificationId,
  parseThreadId,
  type ThreadId,
} from './notification.ts';
import { parseReading, type Reading, type ReadingText } from './reading.ts';

/** The most that one call changes: a transaction is to be short. */
const mostChanged = 500;

const notFound = (path: readonly (string | number)[]) =>
  ({ code: 'NOTIFICATION_NOT_FOUND', message: 'There is none with this id in your feed.', path }) as const;

/** What is to be changed, and whether there is more of it than one call changes. */
interface Meant {
  readonly notifications: readonly Notification[];
  readonly hasMore: boolean;
}

/** At most so many; of one more it is known that there is more. */
const atMost = (found: readonly Notification[]): Meant => ({
  notifications: found.slice(0, mostChanged),
  hasMore: found.length > mostChanged,
});

/** Marks notifications of the caller's own as read. */
export function markRead(
  notifications: Notifications,
  call: CallWith<ReadingText>,
): Promise<Result<{ marked: number; hasMore: number }, Failures>> {
  return notifications.commands.run(call, async (transaction) => {
    const { actor } = transaction;
    if (!(actor.id && canChangeFeed(actor))) return fail('FORBIDDEN', 'Sign in first.');
    const reading = parseReading(call.input);
    if (!reading.ok) return reading;
    const meant = await meantBy(notifications, { ...transaction, recipient: actor.id }, reading.value);
    if (!meant.ok) return meant;
    const marked = await apply(notifications, transaction, 'read', meant.value.notifications);
    return ok({ marked, hasMore: meant.value.hasMore ? 1 : 0 });
  });
}

async function meantBy(
  notifications: Notifications,
  transaction: Transaction & { readonly recipient: PersonId },
  reading: Reading,
): Promise<Result<Meant, Failures>> {
  const { feed } = notifications;
  const { recipient, session } = transaction;
  if (reading.by === 'ids') {
    const own = await findOwn(notifications, transaction, reading.ids, (at) => ['ids', at]);
    return own.ok ? ok({ notifications: own.value, hasMore: false }) : own;
  }
  if (reading.by === 'thread') {
    const unread = { recipient, thread: reading.thread, box: 'UNREAD' } as const;
    return ok(atMost(await feed.ofThread(unread, mostChanged + 1, transaction)));
  }
  const last = await findOwn(notifications, transaction, [reading.id], () => ['upTo']);
  if (!last.ok) return last;
  const [newest] = last.value;
  return ok(atMost(newest ? await feed.unreadUpTo(newest, mostChanged + 1, session) : []));
}

/** Puts a notification of the caller's own away. */
export function archive(
  notifications: Notifications,
  call: CallWith<{ notificationId: string }>,
): Promise<Result<{ notificationId: NotificationId }, Failures>> {
  return notifications.commands.run(call, async (transaction) => {
    if (!canChangeFeed(transaction.actor)) return fail('FORBIDDEN', 'Sign in first.');
    const id = parseId(call.input.notificationId, ['ntf'], ['notificationId']);
    if (!id.ok) return id;
    const own = await findOwn(notifications, transaction, [id.value], () => ['notificationId']);
    if (!own.ok) return own;
    await apply(notifications, transaction, 'archive', own.value);
    return ok({ notificationId: id.value });
  });
}

/** Puts all of a thread away that is in the caller's feed; what comes of it later is in the feed again. */
export function archiveThread(
  notifications: Notifications,
  call: CallWith<{ threadId: string }>,
): Promise<Result<{ threadId: ThreadId; archived: number; hasMore: number }, Failures>> {
  return notifications.commands.run(call, async (transaction) => {
    const { actor } = transaction;
    if (!(actor.id && canChangeFeed(actor))) return fail('FORBIDDEN', 'Sign in first.');
    const thread = parseThreadId(call.input.threadId, ['threadId']);
    if (!thread.ok) return thread;
    const inbox = { recipient: actor.id, thread: thread.value, box: 'INBOX' } as const;
    const found = atMost(await notifications.feed.ofThread(inbox, mostChanged + 1, transaction));
    const archived = await apply(notifications, transaction, 'archive', found.notifications);
    return ok({ threadId: thread.value, archived, hasMore: found.hasMore ? 1 : 0 });
  });
}

/** The caller's own notifications, each once; fails for each that is not in the caller's feed. */
async function findOwn(
  { feed }: Notifications,
  { actor, now, session }: Transaction,
  ids: readonly NotificationId[],
  path: (at: number) => readonly (string | number)[],
): Promise<Result<readonly Notification[], Failures>> {
  const found = (await feed.findMany(ids, session)).filter((notification) => isOwn(actor, notification, now));
  const known = new Set(found.map(({ id }) => id));
  const failures = ids.flatMap((id, at) => (known.has(id) ? [] : [notFound(path(at))]));
  return failures.length > 0 ? err(failures) : ok(found);
}

/** What is told of what happens to a notification. */
const contractOf = { 'notification.read': notificationRead, 'notification.archived': notificationArchived } as const;

/** A notification that something is to happen to, and what. */
interface Happened {
  readonly before: Notification;
  readonly events: ReturnType<typeof decide>;
}

const after = ({ before, events }: Happened): Notification => events.reduce(evolve, before);

const toEvents = ({ before, events }: Happened) =>
  events.map(({ type }, at) =>
    event(contractOf[type], {
      subject: before.id,
      aggregateVersion: before.version + 1 + at,
      // A feed's events keep their order, and nobody waits for another person's.
      partition: before.recipient,
      data: { notificationId: before.id, recipientId: before.recipient },
    }),
  );

/** Decides for each, saves those to which something happened, and says how many they are. */
async function apply(
  { feed }: Notifications,
  { now, session, emit }: Transaction,
  type: NotificationCommand['type'],
  all: readonly Notification[],
): Promise<number> {
  const happened = all
    .map((before) => ({ before, events: decide({ type, at: now }, before) }))
    .filter(({ events }) => events.length > 0);
  await feed.replace(session, happened.map(after));
  await emit(happened.flatMap(toEvents));
  return happened.length;
}

/** Puts new notifications in their recipients' feeds. */
export async function deliver(
  { feed }: Notifications,
  { session, now, emit }: Pick<Transaction, 'session' | 'now' | 'emit'>,
  created: readonly NewNotification[],
): Promise<void> {
  const happened = created.map(({ notification: before, isMuted }) => ({
    before,
    events: isMuted ? decide({ type: 'read', at: now }, before) : [],
  }));
  await feed.insert(session, happened.map(after));
  await emit(happened.flatMap((one) => [createdEvent(one.before), ...toEvents(one)]));
}

const createdEvent = ({ id, recipient, kind, source, about, deliverAt, version }: Notification) =>
  event(notificationCreatedV2, {
    subject: id,
    aggregateVersion: version,
    partition: recipient,
    data: {
      notificationId: id,
      recipientId: recipient,
      kind,
      sourceId: source,
      aboutId: about ?? null,
      deliverAt: deliverAt.toISOString(),
    },
  });

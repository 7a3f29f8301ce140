import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import {
  notificationArchived,
  notificationCreatedV2,
  notificationRead,
} from '@millepiani/events/notifications/notification.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { canChangeFeed, isOwn } from './feed-access.ts';
import {
  decide,
  evolve,
  type Notification,
  type NotificationCommand,
  type NotificationId,
  type UnreadNotification,
} from './notification.ts';
import { parseReading, type ReadingText } from './reading.ts';

/** The most that one call marks: a transaction is to be short. */
const mostMarked = 500;

const notFound = (path: readonly (string | number)[]) =>
  ({ code: 'NOTIFICATION_NOT_FOUND', message: 'There is none with this id in your feed.', path }) as const;

/** Marks notifications of the caller's own as read. */
export function markRead(
  notifications: Notifications,
  call: CallWith<ReadingText>,
): Promise<Result<{ marked: number; hasMore: number }, Failures>> {
  return notifications.commands.run(call, async (transaction) => {
    if (!canChangeFeed(transaction.actor)) return fail('FORBIDDEN', 'Sign in first.');
    const reading = parseReading(call.input);
    if (!reading.ok) return reading;
    if (reading.value.by === 'ids') {
      const own = await findOwn(notifications, transaction, reading.value.ids, (at) => ['ids', at]);
      if (!own.ok) return own;
      return ok({ marked: await apply(notifications, transaction, 'read', own.value), hasMore: 0 });
    }
    const last = await findOwn(notifications, transaction, [reading.value.id], () => ['upTo']);
    if (!last.ok) return last;
    const [newest] = last.value;
    const unread = newest ? await notifications.feed.unreadUpTo(newest, mostMarked + 1, transaction.session) : [];
    const marked = await apply(notifications, transaction, 'read', unread.slice(0, mostMarked));
    return ok({ marked, hasMore: unread.length > mostMarked ? 1 : 0 });
  });
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

/** Decides for each, saves those to which something happened, and says how many they are. */
async function apply(
  { feed }: Notifications,
  { now, session, emit }: Transaction,
  type: NotificationCommand['type'],
  before: readonly Notification[],
): Promise<number> {
  const happened = before
    .map((notification) => ({ notification, events: decide({ type, at: now }, notification) }))
    .filter(({ events }) => events.length > 0);
  await feed.replace(
    session,
    happened.map(({ notification, events }) => events.reduce(evolve, notification)),
  );
  await emit(
    happened.flatMap(({ notification, events }) =>
      events.map(({ type: happened }, at) =>
        event(contractOf[happened], {
          subject: notification.id,
          aggregateVersion: notification.version + 1 + at,
          // A feed's events keep their order, and nobody waits for another person's.
          partition: notification.recipient,
          data: { notificationId: notification.id, recipientId: notification.recipient },
        }),
      ),
    ),
  );
  return happened.length;
}

/** Puts new notifications in their recipients' feeds. */
export async function deliver(
  { feed }: Notifications,
  { session, emit }: Pick<Transaction, 'session' | 'emit'>,
  created: readonly UnreadNotification[],
): Promise<void> {
  await feed.insert(session, created);
  await emit(
    created.map(({ id, recipient, kind, source, about, deliverAt, version }) =>
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
      }),
    ),
  );
}

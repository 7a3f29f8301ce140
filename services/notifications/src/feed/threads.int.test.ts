import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { SetClock } from '../../test/notifications-under-test.ts';
import { archiveThread, deliver, markRead } from './feed.commands.ts';
import type { NotificationState } from './notification.ts';
import { dueOlderThreads, olderThreadsWorker } from './older-threads.worker.ts';
import { endOf, positionOf } from './position.ts';
import type { NotificationDocument } from './rows.store.ts';
import { type FeedBox, statesIn } from './thread.ts';

const start = Date.parse('2026-11-27T09:00:00Z');
const clock = new SetClock(new Date(start).toISOString());
const database = freshDatabase('notifications_threads');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await openNotifications(database.uri, { clock });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

type Step =
  | { readonly kind: 'tell'; readonly thread: number; readonly delay: number; readonly isMuted: boolean }
  | { readonly kind: 'read' | 'archive'; readonly thread: number }
  | { readonly kind: 'clock'; readonly by: number };

const thread = fc.integer({ min: 0, max: 3 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('tell' as const),
        ...{ thread, delay: fc.constantFrom(0, 0, 0, 5, 30), isMuted: fc.boolean() },
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('read' as const, 'archive' as const), thread }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('clock' as const), by: fc.integer({ min: 1, max: 20 }) }) },
  ),
  { minLength: 1, maxLength: 20 },
);

const textOf = { subject: 'A', excerpt: 'B' };
const callOf = (person: PersonId, mutation: string, input: object) => ({
  actor: actorOf({ sub: person, scope: 'notifications:read notifications:write' }),
  ...{ mutation, input: { idempotencyKey: newId('evt'), ...input } as never },
});

async function tell(recipient: PersonId, about: CommissionId, { delay, isMuted }: { delay: number; isMuted: boolean }) {
  const { commands } = service.notifications;
  await commands.run(callOf(recipient, 'tell', {}), async (transaction) => {
    const { now } = transaction;
    const deliverAt = new Date(now.getTime() + delay * 60_000);
    const notification = {
      id: newId('ntf'),
      kind: 'WORK',
      source: newId('evt'),
      locale: 'en',
      state: 'UNREAD',
      version: 1,
      ...{ recipient, about, thread: about, texts: { en: textOf, it: textOf }, createdAt: now, deliverAt },
    } as const;
    await deliver(service.notifications, transaction, [{ notification, isMuted }]);
    return ok({});
  });
}

/** Somebody's threads by looking at each of their notifications: not the way that is tested. */
async function reckoned(recipient: PersonId, box: FeedBox) {
  const rows = await service.connection.collection<NotificationDocument>('notifications').find({ recipient }).toArray();
  const delivered = rows.filter(({ position }) => position < endOf(clock.now()));
  const isIn = ({ state }: NotificationDocument) => statesIn[box].includes(state as NotificationState);
  return [...Map.groupBy(delivered, (row) => row.thread)]
    .map(([of, all]) => ({
      thread: of,
      newest: all
        .filter(isIn)
        .map(({ position }) => position)
        .toSorted()
        .at(-1),
      count: all.filter(isIn).length,
      unread: all.filter(({ state }) => state === 'UNREAD').length,
    }))
    .filter(({ newest }) => newest !== undefined)
    .toSorted((one, other) => ((one.newest ?? '') < (other.newest ?? '') ? 1 : -1));
}

async function paged(recipient: PersonId, box: FeedBox, limit: number) {
  const all = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await service.notifications.threads.page(recipient, { box, limit, after }, clock.now());
    all.push(...page.slice(0, limit));
    after = all.at(-1)?.newest;
    more = page.length > limit;
  }
  return all.map(({ thread: of, newest, count, unread }) => ({ thread: of, newest, count, unread }));
}

async function happen(step: Step, person: PersonId, threads: readonly CommissionId[]): Promise<void> {
  if (step.kind === 'clock') return clock.set(new Date(clock.now().getTime() + step.by * 60_000).toISOString());
  const threadId = threads[step.thread];
  if (!threadId) return;
  if (step.kind === 'tell') return tell(person, threadId, step);
  const change = step.kind === 'read' ? markRead : archiveThread;
  const done = await change(service.notifications, callOf(person, step.kind, { threadId }));
  expect(done.ok).toBe(true);
}

describe('threads, as they are kept', () => {
  it('property: are what one finds by looking at each notification, whatever happened and is held back', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), async (happening, limit) => {
        const person = newId('per');
        const threads = [1, 2, 3, 4].map(() => newId('com'));
        for (const step of happening) await happen(step, person, threads);
        for (const box of ['INBOX', 'UNREAD', 'ARCHIVED'] as const) {
          expect(await paged(person, box, limit)).toEqual(await reckoned(person, box));
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('count right though many tell, read and archive at once', async () => {
    const person = newId('per');
    const about = newId('com');
    const once = () => tell(person, about, { delay: 0, isMuted: false });
    const change = (kind: 'read' | 'archive') => happen({ kind, thread: 0 }, person, [about]);
    await Promise.all([once(), once(), once(), change('read'), once(), change('archive'), once(), once()]);
    for (const box of ['INBOX', 'UNREAD', 'ARCHIVED'] as const) {
      expect(await paged(person, box, 10)).toEqual(await reckoned(person, box));
    }
  });

  it('are counted afterwards of what was told before there were threads', async () => {
    const person = newId('per');
    const [roof, bridge] = [newId('com'), newId('com')];
    for (const about of [roof, bridge, roof]) await tell(person, about, { delay: 0, isMuted: false });
    await happen({ kind: 'read', thread: 0 }, person, [bridge]);
    const before = await paged(person, 'INBOX', 10);
    const { connection, notifications } = service;
    await connection.collection('notification_threads').deleteMany({ recipient: person });
    await connection
      .collection('notifications')
      .updateMany({ recipient: person }, { $unset: { locale: true, texts: true } });
    expect(await paged(person, 'INBOX', 10)).toEqual([]);
    const worker = olderThreadsWorker(() => notifications);
    const due = await dueOlderThreads(notifications);
    expect(due.map(({ payload }) => payload)).toContainEqual({ personId: person });
    for (const { payload } of due) await worker.run(payload);
    expect(await paged(person, 'INBOX', 10)).toEqual(before);
    expect(await dueOlderThreads(notifications)).toEqual([]);
    // They are read as they were told.
    const [one] = await notifications.feed.page(person, { states: ['READ'], limit: 1, after: undefined }, clock.now());
    expect([one?.texts.en, one?.texts.it]).toEqual([textOf, textOf]);
  });

  it('are forgotten with the feed', async () => {
    const person = newId('per');
    await tell(person, newId('com'), { delay: 0, isMuted: false });
    const rows = () => service.connection.collection('notification_threads').countDocuments({ recipient: person });
    expect(await rows()).toBe(1);
    await service.notifications.feed.forget(person);
    expect(await rows()).toBe(0);
  });

  it('have the place of a notification as it is told', () => {
    const place = { id: newId('ntf'), deliverAt: new Date(start) };
    expect(positionOf(place)).toBe(`2026-11-27T09:00:00.000Z/${place.id}`);
  });
});

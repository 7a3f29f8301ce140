import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { afterAttempt, type Outcome } from '../retries/tries.ts';
import { type Delivery, tried, waiting } from './delivery.ts';
import { deliveryIdOf } from './delivery-id.adapter.ts';

const database = freshDatabase('notifications_deliveries');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await openNotifications(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const now = new Date('2026-11-27T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const [went, failed]: Outcome[] = [
  { error: undefined, status: 200 },
  { error: 'STATUS', status: 500 },
];
const page = { limit: 10, after: undefined, state: undefined, type: undefined };

/** A delivery that waits, of the `version`th event of a subject. */
function given(endpointId = newId('end'), { subject = 'com_1', version = 1, at = now } = {}): Delivery {
  const id = newId('evt', at);
  const event = { id, service: 'projects', type: 'millepiani.projects.commission.won.v1', subject, version };
  return waiting({ id: deliveryIdOf(endpointId, id), endpointId, ownerId: newId('per'), event }, at);
}
const after = (delivery: Delivery, outcome: Outcome = { error: undefined }, at = now) =>
  tried(delivery, afterAttempt(delivery.tries, outcome, { at, durationMs: 5, chance: 0.5, pace: 1 }));
const found = (delivery: Delivery) => service.notifications.deliveries.find(delivery.id);

describe('deliveries that are written', () => {
  it('twice are one, with both attempts: the first was written by somebody who died', async () => {
    const { deliveries } = service.notifications;
    const one = given();
    const other = given(one.endpointId);
    await deliveries.insertMany([after(one, went)]);
    await deliveries.insertMany([after(one, went, later(1)), after(other, went)]);
    expect(await found(one)).toMatchObject({
      ...{ tried: 1, attemptCount: 2 },
      tries: { state: 'DELIVERED', attempts: [{ at: now }, { at: later(1) }] },
    });
    expect(await deliveries.page(one.endpointId, page)).toHaveLength(2);
  });

  it('stay as they were, whatever the later attempt says: somebody may have asked for another one', async () => {
    const { deliveries } = service.notifications;
    const [one, other] = [given(), given()];
    await deliveries.insertMany([after(one, went), after(other, failed)]);
    await deliveries.insertMany([after(one, failed), after(other, went)]);
    expect((await found(one))?.tries).toMatchObject({
      state: 'DELIVERED',
      attempts: [{ status: 200 }, { status: 500 }],
    });
    expect((await found(other))?.tries).toMatchObject({
      state: 'RETRYING',
      attempts: [{ status: 500 }, { status: 200 }],
    });
  });

  it('are replaced where they are as they were read, and nowhere else', async () => {
    const { deliveries } = service.notifications;
    const before = given();
    await deliveries.insertMany([before]);
    const first = after(before, failed);
    await deliveries.replaceMany([{ before, after: first }]);
    await deliveries.replaceMany([{ before, after: after(before, went) }]);
    expect(await found(before)).toEqual(first);
  });

  it('are tried again whatever there was of them, but for one that is open', async () => {
    const { deliveries } = service.notifications;
    const [over, open, none] = [given(), given(), given()];
    await deliveries.insertMany([after(over, went), after(open, failed)]);
    await deliveries.reopenMany([after(over, failed), waiting(open, later(9)), after(none, failed)]);
    expect(await found(over)).toMatchObject({
      tried: 2,
      tries: { state: 'RETRYING', failures: 1, attempts: [{}, {}] },
    });
    expect(await found(open)).toEqual(after(open, failed));
    expect(await found(none)).toEqual(after(none, failed));
  });

  it('are known by their ids, of the same endpoint and event', async () => {
    const { deliveries } = service.notifications;
    const [one, other] = [given(), given()];
    await deliveries.insertMany([one]);
    expect(await deliveries.known([one.id, other.id])).toEqual(new Set([one.id]));
  });
});

describe('what is kept for an endpoint', () => {
  it('is in order the first of each subject, and without order all, by when it is due', async () => {
    const { deliveries } = service.notifications;
    const endpointId = newId('end');
    const rows = [
      given(endpointId, { subject: 'a', version: 2, at: later(1) }),
      given(endpointId, { subject: 'a', version: 1, at: later(3) }),
      given(endpointId, { subject: 'b', version: 1, at: later(2) }),
    ];
    await deliveries.insertMany(rows);
    const subjects = (some: readonly Delivery[]) => some.map(({ event }) => `${event.subject}${event.version}`);
    expect(subjects(await deliveries.heads(endpointId, 5))).toEqual(['b1', 'a1']);
    expect(subjects(await deliveries.open(endpointId, 5))).toEqual(['a2', 'b1', 'a1']);
    expect(await deliveries.openSubjects(endpointId)).toEqual(new Set(['a', 'b']));
    expect(await deliveries.openSubjects(endpointId, ['b', 'c'])).toEqual(new Set(['b']));
    await deliveries.hasten(endpointId, now);
    expect((await deliveries.open(endpointId, 5)).map(({ tries }) => 'dueAt' in tries && tries.dueAt)).toEqual([
      now,
      now,
      now,
    ]);
    expect(await deliveries.forgetSome(endpointId)).toBe(false);
    expect(await deliveries.countOpen(endpointId, 10)).toBe(0);
  });
});

describe('an endpoint’s place', () => {
  const take = (endpointId: ReturnType<typeof newId<'end'>>, worker: string, all: readonly string[]) =>
    service.notifications.places.take(endpointId, worker, all, { projects: 7 });

  it('is one worker’s, until that one is there no more', async () => {
    const endpointId = newId('end');
    expect(await take(endpointId, 'one', ['one', 'two'])).toEqual({ endpointId, epoch: 1, places: { projects: 7 } });
    expect(await take(endpointId, 'two', ['one', 'two'])).toBeUndefined();
    expect(await take(endpointId, 'two', ['two'])).toMatchObject({ epoch: 2 });
  });

  it('is moved by who has it, forwards alone', async () => {
    const { places } = service.notifications;
    const endpointId = newId('end');
    await take(endpointId, 'one', ['one']);
    await places.move([{ endpointId, epoch: 1, places: { projects: 9, members: 3 } }]);
    await places.move([{ endpointId, epoch: 1, places: { projects: 8 } }]);
    expect(await places.find(endpointId)).toEqual({ projects: 9, members: 3 });
    await take(endpointId, 'two', ['two']);
    await places.move([{ endpointId, epoch: 1, places: { projects: 20 } }]);
    expect(await places.find(endpointId)).toEqual({ projects: 9, members: 3 });
  });

  it('is nobody’s when it is set, or is to begin anew', async () => {
    const { places } = service.notifications;
    const endpointId = newId('end');
    await take(endpointId, 'one', ['one']);
    await inTransaction(service.connection, (session) => places.beginAnew(session, endpointId));
    await places.move([{ endpointId, epoch: 1, places: { projects: 20 } }]);
    expect(await places.find(endpointId)).toEqual({ projects: 7 });
    await inTransaction(service.connection, (session) => places.set(session, endpointId, { projects: 30 }));
    expect(await places.standing([endpointId], 'one', ['one'])).toEqual({
      own: new Map(),
      free: new Set([endpointId]),
    });
    expect(await take(endpointId, 'one', ['one'])).toMatchObject({ epoch: 4, places: { projects: 30 } });
  });

  it('is taken by nobody any more when its endpoint is gone', async () => {
    const { places } = service.notifications;
    const endpointId = newId('end');
    await places.bury(endpointId);
    expect(await take(endpointId, 'one', ['one'])).toBeUndefined();
    expect(await places.gone(5)).not.toContain(endpointId);
  });

  it('has workers who are there as long as they say so', async () => {
    const { places } = service.notifications;
    expect(await places.beat('three', 60_000)).toContain('three');
    expect(await places.beat('four', 0)).not.toContain('four');
    await places.leave('three');
    expect(await places.beat('five', 60_000)).toEqual(['five']);
  });
});

describe('a replay', () => {
  it('is there until it is through, and moves forwards alone', async () => {
    const { replays } = service.notifications;
    const [endpointId, id] = [newId('end'), newId('rpl')];
    const replay = {
      id,
      endpointId,
      at: { projects: 1, members: 0 },
      until: { projects: 9, members: 9 },
      createdAt: now,
    };
    await inTransaction(service.connection, (session) => replays.insert(session, replay));
    await replays.move([{ id, at: { projects: 5, members: 0 } }]);
    await replays.move([{ id, at: { projects: 4 } }]);
    expect(await replays.ofEndpoint(endpointId)).toEqual([{ ...replay, at: { projects: 5, members: 0 } }]);
    expect(await replays.waiting([endpointId, newId('end')])).toEqual([endpointId]);
    await replays.remove(id);
    expect(await replays.waiting([endpointId])).toEqual([]);
  });
});

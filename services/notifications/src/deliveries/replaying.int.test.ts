import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { event } from '@millepiani/events/event';
import { endpointTested } from '@millepiani/events/notifications/endpoint.events';
import type { Actor } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { freshDatabase } from '@millepiani/testing/databases';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened } from '../../test/commissions-given.ts';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { otherService, ownPrefix } from '../../test/told-by-others.ts';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { mostWaiting } from '../endpoints/endpoint-turns.commands.ts';
import { registerEndpoint, sendTestEvent } from '../endpoints/endpoints.commands.ts';
import type { ReplayInput } from './replay-range.commands.ts';
import { redeliver, replayDeliveries } from './replaying.commands.ts';

const prefix = ownPrefix();
const database = freshDatabase('notifications_replaying');
let projects: Awaited<ReturnType<typeof otherService>>;
let own: Awaited<ReturnType<typeof otherService>>;
// Two replicas, neither of which delivers.
let one: Awaited<ReturnType<typeof openNotifications>>;
let other: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  [projects, own] = [await otherService('projects', prefix), await otherService('notifications', prefix)];
  const databases = new Map([
    ['projects', projects.database],
    ['notifications', own.database],
  ]);
  const databaseOf = (name: string) => databases.get(name) ?? `${prefix}_${name}`;
  one = await openNotifications(database.uri, { databaseOf });
  other = await openNotifications(database.uri, { databaseOf });
}, 60_000);
afterAll(async () => {
  await one?.close();
  await other?.close();
  await projects?.close();
  await own?.close();
  await database.drop();
});

const partner = (): Actor & { id: PersonId } => ({
  id: newId('per'),
  scopes: new Set(['events:read', 'webhooks:write']),
  sessionId: undefined,
});

/** How a mutation is called: with a key of its own. */
const callOf = <I extends object>(actor: Actor, mutation: string, input: I) => ({
  ...{ actor, mutation },
  input: { ...input, idempotencyKey: newId('evt') },
});
const value = <T>(result: Result<T, Failures>): T => {
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value;
};
const codesOf = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));

/** Somebody's endpoint, which their events are not delivered to: nobody delivers here. */
async function given(actor: Actor, filter?: string): Promise<EndpointId> {
  const types = ['millepiani.projects.commission.opened.v1'];
  const input = { url: 'http://127.0.0.1:9/events', types, filter };
  return value(await registerEndpoint(one.notifications, callOf(actor, 'registerEndpoint', input))).endpointId;
}
const replay = (actor: Actor, input: ReplayInput, { notifications }: Pick<typeof one, 'notifications'> = one) =>
  replayDeliveries(notifications, callOf(actor, 'replayDeliveries', input));
const testOf = (actor: Actor, endpointId: string) =>
  sendTestEvent(one.notifications, callOf(actor, 'sendTestEvent', { endpointId }));
/** Tells of commissions, one after the other, and waits until they have their positions. */
async function told(count: number) {
  const outbox = projects.connection.getClient().db().collection('outbox');
  for (let made = 0; made < count; made += 1) {
    await projects.tell(opened({ commissionId: newId('com'), openedBy: newId('per') }));
  }
  await waitFor('positions', async () => (await outbox.countDocuments({ position: null })) === 0);
}

describe('replays of an endpoint', () => {
  it('are five at a time, however many are asked for at once, and of whichever replica', async () => {
    await told(1);
    const actor = partner();
    const endpointId = await given(actor);
    const asked = Array.from({ length: 12 }, (_, at) => replay(actor, { endpointId }, at % 2 === 0 ? one : other));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['TOO_MANY_REPLAYS']));
  });

  it('are counted as they are sent: by the filter, too', async () => {
    await told(2);
    const actor = partner();
    const endpointId = await given(actor, 'event.data.title == "Nothing is called so"');
    expect(value(await replay(actor, { endpointId }))).toMatchObject({ count: 0 });
    const all = await given(actor, 'event.data.title == "A roof for Lumen"');
    expect(value(await replay(actor, { endpointId: all })).count).toBeGreaterThanOrEqual(2);
  });

  it('are counted before their transaction, which keeps nobody waiting while logs are walked over', async () => {
    await told(1);
    const actor = partner();
    const endpointId = await given(actor, 'event.data.title == "Nothing is called so"');
    const { notifications } = one;
    let isOpen = false;
    const seen: boolean[] = [];
    const commands = new Proxy(notifications.commands, {
      get: (target, name) =>
        name === 'run'
          ? async (of: Parameters<typeof target.run>[0], work: Parameters<typeof target.run>[1]) => {
              isOpen = true;
              return target.run(of, work).finally(() => {
                isOpen = false;
              });
            }
          : Reflect.get(target, name),
    });
    const eventLogs = new Proxy(notifications.eventLogs, {
      get: (target, name) => {
        if (name === 'find') {
          return (...args: Parameters<typeof target.find>) => {
            seen.push(isOpen);
            return target.find(...args);
          };
        }
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
    const watched = { notifications: { ...notifications, commands, eventLogs } };
    expect(value(await replay(actor, { endpointId }, watched))).toMatchObject({ count: 0 });
    expect(seen).toEqual([false]);
  });

  it('do not end before they begin', async () => {
    await told(2);
    const actor = partner();
    const endpointId = await given(actor);
    const [early, late] = [new Date('2020-01-01T00:00:00Z'), new Date('2030-01-01T00:00:00Z')];
    const backwards = await replay(actor, { endpointId, since: late, before: early });
    expect(backwards).toMatchObject({ ok: false, error: [{ code: 'INVALID_RANGE', path: ['before'] }] });
    const end = value(await replay(actor, { endpointId, until: undefined })).end;
    expect(codesOf(await replay(actor, { endpointId, since: late, until: end }))).toEqual([]);
    await told(1);
    const behind = await replay(actor, { endpointId, since: late, until: end });
    expect(behind).toMatchObject({ ok: false, error: [{ code: 'INVALID_RANGE', path: ['until'] }] });
    const cursors = await replay(actor, { endpointId, after: end, before: early });
    expect(cursors).toMatchObject({ ok: false, error: [{ code: 'INVALID_RANGE', path: ['before'] }] });
    expect(value(await replay(actor, { endpointId, since: early, before: late })).count).toBeGreaterThanOrEqual(2);
  });
});

describe('an event that is delivered again', () => {
  it('is no test of another endpoint: that is for the one that it is about', async () => {
    const [actor, stranger] = [partner(), partner()];
    const [endpointId, foreign] = [await given(actor), await given(stranger)];
    const test = event(endpointTested, {
      ...{ subject: endpointId, partition: endpointId, aggregateVersion: 2 },
      data: { endpointId, ownerId: actor.id },
    });
    await own.tell(test);
    const outbox = own.connection.getClient().db().collection('outbox');
    const eventId = await waitFor('the test', async () => {
      const row = await outbox.findOne({ subject: endpointId, position: { $gt: 0 } });
      return row !== null && String(row._id);
    });
    const call = (who: Actor, id: string) =>
      redeliver(one.notifications, callOf(who, 'redeliver', { endpointId: id, eventId }));
    expect(codesOf(await call(stranger, foreign))).toEqual(['EVENT_NOT_FOUND']);
    expect(codesOf(await call(actor, await given(actor)))).toEqual(['EVENT_NOT_FOUND']);
    expect(codesOf(await call(actor, endpointId))).toEqual([]);
  });
});

describe('changes of one endpoint at once', () => {
  it('go one behind the other, and beyond some that wait they are refused, of nobody else', async () => {
    const [actor, stranger] = [partner(), partner()];
    const endpointId = await given(actor);
    // Who has it not takes nobody's turn.
    const theirs = Array.from({ length: 40 }, () => testOf(stranger, endpointId));
    const asked = Array.from({ length: 40 }, () => testOf(actor, endpointId));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(mostWaiting + 1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['ENDPOINT_BUSY']));
    expect(new Set((await Promise.all(theirs)).flatMap(codesOf))).toEqual(
      new Set(['ENDPOINT_NOT_FOUND', 'ENDPOINT_BUSY']),
    );
    expect(codesOf(await testOf(actor, endpointId))).toEqual([]);
  });

  it('are so of what is delivered again, too', async () => {
    const actor = partner();
    const endpointId = await given(actor);
    const eventId = newId('evt');
    const again = () => redeliver(one.notifications, callOf(actor, 'redeliver', { endpointId, eventId }));
    const codes = (await Promise.all(Array.from({ length: 20 }, again))).flatMap(codesOf);
    expect(codes.filter((code) => code === 'EVENT_NOT_FOUND')).toHaveLength(mostWaiting + 1);
    expect(codes.filter((code) => code === 'ENDPOINT_BUSY')).toHaveLength(20 - mostWaiting - 1);
  });
});

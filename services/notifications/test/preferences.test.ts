import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { askAgent, member, newKey, SetClock, startNotificationsUnderTest, tell } from './notifications-under-test.ts';

const clock = new SetClock('2026-11-24T12:00:00Z');
let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest({ clock });
});
afterAll(() => service.close());

const fields = 'version mailDigest mutedThreads channels { kind channels mailDigest } quietHours { from to timeZone }';
const setMutation = `mutation ($input: SetNotificationPreferencesInput!) {
  setNotificationPreferences(input: $input) { preferences { ${fields} } userErrors { code path } }
}`;
async function set(person: TestActor | undefined, wishes: object) {
  const input = { idempotencyKey: newKey(), expectedVersion: 0, ...wishes };
  return (await service.ask(setMutation, { input }, person)).data.setNotificationPreferences;
}
const preferences = async (of: string, actor?: TestActor) =>
  (await askAgent(service, of, `notificationPreferences { ${fields} }`, actor)).agent.notificationPreferences;
async function feed(person: TestActor) {
  const list = 'notifications { unreadCount edges { node { id createdAt deliveredAt } } }';
  return (await askAgent(service, person.id, list, person)).agent.notifications;
}

const night = { from: '22:00', to: '07:00', timeZone: 'Europe/Rome' };
const off = [{ kind: 'ANNOUNCEMENT', channels: [] }];
const [feedOnly, everywhere] = [['IN_APP'], ['IN_APP', 'MAIL', 'PUSH']];
const kindOf = (kind: string, channels: readonly string[], mailDigest: string | null = null) => ({
  ...{ kind, channels, mailDigest },
});
const others = [
  kindOf('COMMISSION', feedOnly),
  kindOf('TEAM', everywhere),
  kindOf('ORGANIZATION', everywhere),
  kindOf('AGREEMENT', everywhere),
  kindOf('WORK', feedOnly),
  kindOf('MONEY', everywhere),
  kindOf('ENDPOINT', everywhere),
];
const channels = [kindOf('ANNOUNCEMENT', feedOnly), ...others];
const silent = kindOf('ANNOUNCEMENT', []);
const defaults = { version: 0, mailDigest: 'AT_ONCE', mutedThreads: [], channels, quietHours: null };

describe('preferences', () => {
  it('are the defaults for who never said anything', async () => {
    const person = member();
    expect(await preferences(person.id, person)).toEqual(defaults);
  });

  it('change part by part', async () => {
    const person = member();
    const quiet = await set(person, { quietHours: { ...night, timeZone: 'europe/rome' } });
    expect(quiet).toEqual({ preferences: { ...defaults, version: 1, quietHours: night }, userErrors: [] });
    const hushed = await set(person, { expectedVersion: 1, channels: off });
    const changed = [silent, ...others];
    expect(hushed.preferences).toEqual({ ...defaults, version: 2, channels: changed, quietHours: night });
    const loud = await set(person, { expectedVersion: 2, quietHours: null, channels: null });
    expect(loud.preferences).toEqual({ ...defaults, version: 3, channels: changed });
    expect(await preferences(person.id, person)).toEqual(loud.preferences);
  });

  it('have the default for a kind that came later than the wish', async () => {
    const person = member();
    await service.database((db) =>
      db
        .collection<{ _id: string }>('preference_sets')
        .insertOne({ _id: person.id, channels: {}, version: 4 } as never),
    );
    expect(await preferences(person.id, person)).toEqual({ ...defaults, version: 4 });
  });

  it('have a digest for all mail, and others for some kinds', async () => {
    const person = member();
    const wished = await set(person, {
      mailDigest: 'WEEKLY',
      channels: [
        { kind: 'MONEY', mailDigest: 'AT_ONCE' },
        { kind: 'WORK', mailDigest: 'DAILY', channels: ['MAIL'] },
      ],
    });
    const changed = channels.map((one) => {
      if (one.kind === 'MONEY') return { ...one, mailDigest: 'AT_ONCE' };
      return one.kind === 'WORK' ? kindOf('WORK', ['MAIL'], 'DAILY') : one;
    });
    expect(wished.preferences).toEqual({ ...defaults, version: 1, mailDigest: 'WEEKLY', channels: changed });
    const back = await set(person, { expectedVersion: 1, channels: [{ kind: 'MONEY', mailDigest: null }] });
    const money = back.preferences.channels.find(({ kind }: { kind: string }) => kind === 'MONEY');
    expect(money).toEqual(kindOf('MONEY', everywhere));
  });

  it('are shown to the person alone', async () => {
    const person = member();
    await set(person, { quietHours: night });
    for (const actor of [undefined, member(), { id: person.id, scopes: ['notifications:write'] }]) {
      expect(await preferences(person.id, actor)).toBeNull();
    }
    expect(await preferences(newId('org'), person)).toBeNull();
  });

  it.each([
    [{ expectedVersion: 1 }, 'VERSION_CONFLICT', ['expectedVersion']],
    [{ channels: [...off, ...off] }, 'DUPLICATE_KIND', ['channels', '1', 'kind']],
    [{}, 'NOTHING_TO_CHANGE', []],
    [{ channels: [{ kind: 'TEAM' }] }, 'NOTHING_TO_CHANGE', ['channels', '0']],
    [{ channels: [{ kind: 'ENDPOINT', channels: [] }] }, 'KIND_ALWAYS_IN_FEED', ['channels', '0', 'channels']],
    [{ quietHours: { ...night, from: '7 pm' } }, 'INVALID_TIME', ['quietHours', 'from']],
    [{ quietHours: { ...night, to: '24:00' } }, 'INVALID_TIME', ['quietHours', 'to']],
    [{ quietHours: { ...night, to: '22:00' } }, 'EMPTY_QUIET_HOURS', ['quietHours', 'to']],
    [{ quietHours: { ...night, timeZone: 'Europe/Millepiani' } }, 'UNKNOWN_TIME_ZONE', ['quietHours', 'timeZone']],
    [{ quietHours: { ...night, timeZone: '+02:00' } }, 'UNKNOWN_TIME_ZONE', ['quietHours', 'timeZone']],
    [{ idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ])('refuse what is faulty, and stay (case %#)', async (wishes, code, path) => {
    const person = member();
    expect(await set(person, wishes)).toEqual({ preferences: null, userErrors: [{ code, path: ['input', ...path] }] });
    expect(await preferences(person.id, person)).toEqual(defaults);
  });

  it('are not for nobody, nor for a token that reads only', async () => {
    for (const actor of [undefined, { id: newId('per'), scopes: ['notifications:read'] }]) {
      expect(await set(actor, {})).toEqual({ preferences: null, userErrors: [{ code: 'FORBIDDEN', path: ['input'] }] });
    }
  });

  it('let one of many writers win, the first time and later', async () => {
    const person = member();
    for (const expectedVersion of [0, 1]) {
      // Other ones each time: what holds already is no change, and conflicts with none.
      const wishes = ['00', '15', '30', '45'].map((minutes) => ({
        expectedVersion,
        quietHours: { ...night, to: `0${6 + expectedVersion}:${minutes}` },
      }));
      const answers = await Promise.all(wishes.map((wish) => set(person, wish)));
      expect(answers.filter((answer) => answer.preferences)).toHaveLength(1);
      expect(answers.flatMap((answer) => answer.userErrors.map(({ code }: { code: string }) => code))).toEqual(
        Array.from({ length: 3 }, () => 'VERSION_CONFLICT'),
      );
    }
    expect(await preferences(person.id, person)).toMatchObject({ version: 2 });
  });

  it('answer the same key alike, and refuse it for other wishes', async () => {
    const person = member();
    const wish = { idempotencyKey: newKey(), quietHours: night };
    const answers = await Promise.all([1, 2, 3].map(() => set(person, wish)));
    expect(answers.map((answer) => answer.preferences?.version)).toEqual([1, 1, 1]);
    expect((await set(person, { ...wish, quietHours: null })).userErrors[0].code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('are published with the hours as personal data', async () => {
    const person = member();
    await set(person, { quietHours: night });
    const event = await service.database((db) =>
      db.collection('outbox').findOne({ subject: `${person.id}#preferences` }),
    );
    expect(event).toMatchObject({
      type: 'millepiani.notifications.preferences.changed.v1',
      aggregateversion: 1,
      visibility: 'internal',
      data: { personId: person.id, channels: { ANNOUNCEMENT: ['IN_APP'] }, personal: { quietHours: night } },
    });
  });
});

describe('what the preferences do', () => {
  it('quiet hours hold back, never drop: in the feed and in its count from then on', async () => {
    const [sleeper, awake] = [member(), member()];
    await set(sleeper, { quietHours: night });
    clock.set('2026-11-24T22:00:00Z');
    await tell(service, [sleeper.id, awake.id]);
    expect((await feed(awake)).unreadCount).toBe(1);
    expect(await feed(sleeper)).toEqual({ unreadCount: 0, edges: [] });

    clock.set('2026-11-25T05:59:59.999Z');
    expect(await feed(sleeper)).toEqual({ unreadCount: 0, edges: [] });
    const held = await service.database((db) => db.collection('notifications').findOne({ recipient: sleeper.id }));
    const mark = `mutation ($input: MarkNotificationsReadInput!) {
      markNotificationsRead(input: $input) { userErrors { code } }
    }`;
    const input = { idempotencyKey: newKey(), ids: [String(held?._id)] };
    const refused = await service.ask(mark, { input }, sleeper);
    expect(refused.data.markNotificationsRead.userErrors).toEqual([{ code: 'NOTIFICATION_NOT_FOUND' }]);

    clock.set('2026-11-25T06:00:00Z');
    expect(await feed(sleeper)).toEqual({
      unreadCount: 1,
      edges: [
        {
          node: {
            id: String(held?._id),
            createdAt: '2026-11-24T22:00:00.000Z',
            deliveredAt: '2026-11-25T06:00:00.000Z',
          },
        },
      ],
    });
  });

  it('what was held back is newer than what came before it ended', async () => {
    const person = member();
    clock.set('2026-11-25T22:00:00Z');
    await set(person, { quietHours: night });
    const held = await tell(service, [person.id]);
    await set(person, { expectedVersion: 1, quietHours: null });
    const atOnce = await tell(service, [person.id]);
    clock.set('2026-11-26T06:00:00Z');
    const list = 'notifications { edges { node { announcement { id } } } }';
    const { edges } = (await askAgent(service, person.id, list, person)).agent.notifications;
    expect(edges.map(({ node }: { node: { announcement: { id: string } } }) => node.announcement.id)).toEqual([
      held,
      atOnce,
    ]);
  });

  it('a channel that is off makes no notification, for this person alone', async () => {
    const [hushed, other] = [member(), member()];
    await set(hushed, { channels: off });
    const id = await tell(service, [hushed.id, other.id]);
    expect((await feed(other)).unreadCount).toBe(1);
    expect(await feed(hushed)).toEqual({ unreadCount: 0, edges: [] });
    const stored = await service.database(async (db) => [
      await db.collection('notifications').countDocuments({ source: id }),
      (await db.collection('outbox').findOne({ subject: id, aggregateversion: 2 }))?.data,
    ]);
    expect(stored).toEqual([1, { announcementId: id, recipients: 2, notified: 1 }]);
  });
});

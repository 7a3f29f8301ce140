import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { clientRevoked } from '@millepiani/events/members/client.events';
import { consentRevoked } from '@millepiani/events/members/consent.events';
import { type Actor, actorOf } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import type { ClientId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { freshDatabase } from '@millepiani/testing/databases';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { letApplicationsOut } from '../reactions/let-applications-out.reaction.ts';
import type { EndpointId } from './endpoint.ts';
import { disableEndpoint, enableEndpoint, registerEndpoint } from './endpoints.commands.ts';
import { stopEndpointsOf } from './letting-out.commands.ts';
import { dueLettingOut } from './letting-out.worker.ts';

const database = freshDatabase('notifications_letting_out');
let service: Awaited<ReturnType<typeof openNotifications>>;
let other: Awaited<ReturnType<typeof openNotifications>>;
const woken: string[] = [];
beforeAll(async () => {
  const deliveryEngine = { start: () => undefined, wake: (id: string) => void woken.push(id) };
  // Two replicas, neither of which delivers.
  service = await openNotifications(database.uri, { deliveryEngine });
  other = await openNotifications(database.uri, { deliveryEngine });
});
afterAll(async () => {
  await service?.close();
  await other?.close();
  await database.drop();
});

const now = () => new Date();
const later = (ms: number) => new Date(Date.now() + ms);
/** A person, by an application where one is said, in a session that began then. */
const by = (sub: PersonId, application?: ClientId, began = now()): Actor =>
  actorOf({ sub, scope: 'webhooks:write', client_id: application, sid: newId('ses', began) });

const types = ['millepiani.projects.commission.won.v1'];
const register = (actor: Actor, { notifications } = service) => {
  const input = { idempotencyKey: newId('evt'), url: 'http://127.0.0.1:9/events', types };
  return registerEndpoint(notifications, { actor, mutation: 'registerEndpoint', input });
};
type OfOne = typeof enableEndpoint | typeof disableEndpoint;
const call = (command: OfOne, actor: Actor, endpointId: EndpointId) =>
  command(service.notifications, {
    ...{ actor, mutation: command.name },
    input: { idempotencyKey: newId('evt'), endpointId },
  });
async function registered(actor: Actor): Promise<EndpointId> {
  const result = await register(actor);
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value.endpointId;
}
const codesOf = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));
const endpoint = (id: EndpointId) => service.notifications.endpoints.find(id);
const reasonOf = async (id: EndpointId) => {
  const found = await endpoint(id);
  return found?.state === 'DISABLED' ? found.reason : found?.state;
};

/** Puts in a device, as an application registered it, or the person. */
const device = async (personId: PersonId, registeredBy: ClientId | undefined) => {
  const id = newId('psh');
  const row = { personId, url: `https://push.example/${id}`, p256dh: 'p', auth: 'a', registeredAt: now(), version: 1 };
  await service.connection
    .collection<{ _id: string }>('push_subscriptions')
    .insertOne({ _id: id, ...row, ...(registeredBy ? { registeredBy } : {}) });
  return id;
};
const devicesOf = async (personId: PersonId) =>
  (await service.notifications.pushSubscriptions.ofPerson(personId)).map(({ id }) => id);

/** Has a replica hear that somebody took back what they had allowed an application, at a time. */
const takesBack = (personId: PersonId, clientId: string, { at = now(), replica = service } = {}) =>
  replica.react(letApplicationsOut, {
    ...exampleEvent(consentRevoked),
    ...{ id: newId('evt'), time: at.toISOString(), actor: personId },
    data: { consentId: newId('con'), personId, clientId },
  });
const isRevoked = (clientId: ClientId, replica = service) =>
  replica.react(letApplicationsOut, {
    ...exampleEvent(clientRevoked),
    ...{ id: newId('evt'), time: now().toISOString(), subject: clientId },
    data: { clientId, by: newId('per') },
  });
const told = (id: EndpointId) =>
  service.connection
    .collection('outbox')
    .find({ subject: id, type: /endpoint\.disabled/ })
    .toArray();

describe('whoever takes back what they allowed an application', () => {
  it('has its endpoints stopped, each told once; and no other’s, nor their own, nor anybody else’s', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const [app, another] = [newId('cli'), newId('cli')];
    const [its, itsToo] = [await registered(by(ada, app)), await registered(by(ada, app))];
    const left = [await registered(by(ada, another)), await registered(by(ada)), await registered(by(bruno, app))];
    woken.length = 0;
    await takesBack(ada, app, { at: later(5) });
    expect([await reasonOf(its), await reasonOf(itsToo)]).toEqual(['CONSENT_REVOKED', 'CONSENT_REVOKED']);
    for (const id of left) expect(await reasonOf(id)).toBe('ACTIVE');
    expect(woken.toSorted()).toEqual([its, itsToo].toSorted());
    await takesBack(ada, app, { at: later(5) });
    expect(await told(its)).toMatchObject([{ data: { reason: 'CONSENT_REVOKED', ownerId: ada } }]);
  });

  it('has the devices removed that it registered for them, and no other’s', async () => {
    const [ada, bruno, app] = [newId('per'), newId('per'), newId('cli')];
    const its = await device(ada, app);
    const left = [await device(ada, undefined), await device(ada, newId('cli'))];
    const others = await device(bruno, app);
    await takesBack(ada, app);
    expect([await devicesOf(ada), await devicesOf(bruno)]).toEqual([left, [others]]);
    const removed = await service.connection.collection('outbox').find({ subject: its }).toArray();
    const type = 'millepiani.notifications.push-subscription.removed.v1';
    expect(removed).toMatchObject([{ type, data: { personId: ada, reason: 'APPLICATION_LET_OUT' } }]);
  });

  it('has nothing happen where it is one of our own, which has no endpoints of its own', async () => {
    const ada = newId('per');
    const id = await registered(actorOf({ sub: ada, scope: 'webhooks:write', client_id: 'web' }));
    expect(await endpoint(id)).toMatchObject({ registeredBy: undefined });
    await takesBack(ada, 'web', { at: later(5) });
    expect(await reasonOf(id)).toBe('ACTIVE');
  });

  it('enables one again alone, by themselves; it is the application’s still, and stops with it once more', async () => {
    const [ada, app] = [newId('per'), newId('cli')];
    const id = await registered(by(ada, app));
    await takesBack(ada, app, { at: later(5) });
    // Let in again: by a sign-in of later it may all that it might, but this.
    const again = by(ada, app, later(50));
    expect(codesOf(await call(enableEndpoint, again, id))).toEqual(['OWNER_ENABLES_ALONE']);
    expect(await reasonOf(id)).toBe('CONSENT_REVOKED');
    expect(codesOf(await call(enableEndpoint, by(ada), id))).toEqual([]);
    expect(await endpoint(id)).toMatchObject({ state: 'ACTIVE', registeredBy: app });
    await takesBack(ada, app, { at: later(100) });
    expect(await reasonOf(id)).toBe('CONSENT_REVOKED');
  });

  it('has that kept of one that was disabled already: the application does not enable it later', async () => {
    const [ada, app] = [newId('per'), newId('cli')];
    const id = await registered(by(ada, app));
    await call(disableEndpoint, by(ada, app), id);
    await takesBack(ada, app, { at: later(5) });
    expect(codesOf(await call(enableEndpoint, by(ada, app, later(50)), id))).toEqual(['OWNER_ENABLES_ALONE']);
  });

  it('has it register nothing more by sign-ins of before, however late it is asked; by one of later it does', async () => {
    const [ada, app] = [newId('per'), newId('cli')];
    const before = by(ada, app, later(-1_000));
    await takesBack(ada, app);
    expect(codesOf(await register(before))).toEqual(['APPLICATION_LET_OUT']);
    expect(codesOf(await register({ ...before, sessionId: undefined }))).toEqual(['APPLICATION_LET_OUT']);
    expect(codesOf(await register(by(ada, app, later(1_000))))).toEqual([]);
    expect(codesOf(await register(by(ada)))).toEqual([]);
    // Told late: it is no matter that an older word comes behind a newer one.
    await takesBack(ada, app, { at: later(-60_000) });
    expect(codesOf(await register(before))).toEqual(['APPLICATION_LET_OUT']);
  });

  it('leaves none behind that is registered at the same moment, on whichever replica', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [ada, app] = [newId('per'), newId('cli')];
      const actor = by(ada, app, later(-1_000));
      const [made] = await Promise.all([register(actor, other), takesBack(ada, app)]);
      const left = await service.notifications.endpoints.ofOwner(ada);
      expect(left.filter(({ state }) => state !== 'DISABLED')).toEqual([]);
      expect(made.ok || codesOf(made)).toEqual(made.ok || ['APPLICATION_LET_OUT']);
    }
  });
});

describe('an application that is revoked', () => {
  it('has all its endpoints stopped, whoever’s they are, part by part, and registers none', async () => {
    const [app, another] = [newId('cli'), newId('cli')];
    const owners = Array.from({ length: 60 }, () => newId('per'));
    const its = [];
    for (const owner of owners) its.push(await registered(by(owner, app)));
    const left = await registered(by(newId('per'), another));
    const [ada, bruno] = [newId('per'), newId('per')];
    const own = await device(ada, undefined);
    for (let nth = 0; nth < 120; nth += 1) await device(nth % 2 === 0 ? ada : bruno, app);
    service.hinted.length = 0;
    await isRevoked(app);
    expect(service.hinted).toMatchObject([{ name: 'stop-endpoints-of-client', payload: { clientId: app } }]);
    expect(codesOf(await register(by(newId('per'), app, later(1_000))))).toEqual(['APPLICATION_LET_OUT']);
    expect(await dueLettingOut(service.notifications)).toMatchObject([{ payload: { clientId: app } }]);
    await Promise.all([service, other].map(({ notifications }) => stopEndpointsOf(notifications, app)));
    for (const id of its) expect(await reasonOf(id)).toBe('CLIENT_REVOKED');
    expect(await reasonOf(left)).toBe('ACTIVE');
    expect([await devicesOf(ada), await devicesOf(bruno)]).toEqual([[own], []]);
    expect(await dueLettingOut(service.notifications)).toEqual([]);
    for (const id of its.slice(0, 3)) expect(await told(id)).toHaveLength(1);
  }, 60_000);

  it('is told once: who enables theirs afterwards, by themselves, keeps it', async () => {
    const [ada, app] = [newId('per'), newId('cli')];
    const id = await registered(by(ada, app));
    await isRevoked(app);
    await stopEndpointsOf(service.notifications, app);
    expect(codesOf(await call(enableEndpoint, by(ada, app, later(1_000)), id))).toEqual(['OWNER_ENABLES_ALONE']);
    await call(enableEndpoint, by(ada), id);
    await stopEndpointsOf(service.notifications, app);
    expect(await reasonOf(id)).toBe('ACTIVE');
  });

  it('leaves none behind that is registered at the same moment, on whichever replica', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [ada, app] = [newId('per'), newId('cli')];
      await Promise.all([register(by(ada, app), other), isRevoked(app)]);
      await stopEndpointsOf(service.notifications, app);
      const left = await service.notifications.endpoints.ofOwner(ada);
      expect(left.filter(({ state }) => state !== 'DISABLED')).toEqual([]);
    }
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { NameServer } from './name-server.ts';
import { askAgent, member, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';
import { Device, PushService } from './push-device.ts';
import { devicesOf, inputOf, register, registered } from './push-given.ts';

const vapidJwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const push = new PushService();
const names = new NameServer();
let service: ServiceUnderTest;
beforeAll(async () => {
  await push.start();
  await names.start();
  service = await startNotificationsUnderTest({
    env: {
      VAPID_PRIVATE_JWK: JSON.stringify(vapidJwk),
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
      NAME_SERVERS: names.address,
    },
  });
}, 60_000);
afterAll(async () => {
  await service?.close();
  await push.stop();
  await names.stop();
});

async function remove(subscriptionId: string, actor?: TestActor) {
  const mutation = `mutation ($input: RemovePushSubscriptionInput!) {
    removePushSubscription(input: $input) { removedId userErrors { code path } } }`;
  const { data } = await service.ask(mutation, { input: { idempotencyKey: newKey(), subscriptionId } }, actor);
  return data.removePushSubscription;
}

describe('registering a device', () => {
  it('shows it to its owner alone, without its address and its keys', async () => {
    const ada = newId('per');
    const device = new Device();
    const answer = await register(service, { ...inputOf(push, device), label: ' My  phone ' }, member(ada));
    expect(answer).toMatchObject({
      userErrors: [],
      subscription: { label: 'My phone', service: new URL(push.origin).host, owner: { id: ada } },
    });
    expect(await devicesOf(service, ada)).toEqual([
      { id: answer.subscription.id, label: 'My phone', service: new URL(push.origin).host },
    ]);
    expect(await devicesOf(service, ada, member())).toBeNull();
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PushSubscription { label } } }`;
    const of = [{ __typename: 'PushSubscription', id: answer.subscription.id }];
    expect((await service.ask(query, { of }, member(ada))).data._entities).toEqual([{ label: 'My phone' }]);
    expect((await service.ask(query, { of }, member())).data._entities).toEqual([null]);
  });

  it('says by which application, until its owner does it by themselves', async () => {
    const ada = newId('per');
    const clientId = newId('cli');
    const app = { ...member(ada), clientId, sessionId: newId('ses') };
    const device = new Device();
    const by = async () =>
      (await askAgent(service, ada, 'pushSubscriptions { registeredBy }', member(ada))).agent.pushSubscriptions;
    expect((await register(service, inputOf(push, device), app)).userErrors).toEqual([]);
    expect(await by()).toEqual([{ registeredBy: clientId }]);
    expect((await register(service, inputOf(push, device), { ...app, clientId: 'web' })).userErrors).toEqual([]);
    expect(await by()).toEqual([{ registeredBy: null }]);
  });

  it('again has it be the same one, with the keys that it has now', async () => {
    const ada = newId('per');
    const device = new Device();
    const first = await registered(service, push, ada, device);
    const input = { url: `${push.origin}${device.path}`, ...new Device().keys };
    const { subscription } = await register(service, input, member(ada));
    expect(subscription.id).toBe(first.id);
    expect(await devicesOf(service, ada)).toHaveLength(1);
  });

  it('again keeps its label, unless another is said', async () => {
    const ada = newId('per');
    const device = new Device();
    const labelled = async (change: object) =>
      (await register(service, { ...inputOf(push, device), ...change }, member(ada))).subscription.label;
    expect(await labelled({ label: 'Phone' })).toBe('Phone');
    expect(await labelled({})).toBe('Phone');
    expect(await labelled({ label: 'Old phone' })).toBe('Old phone');
    expect(await labelled({ label: ' ' })).toBeNull();
  });

  it('of somebody else without its secret takes it from nobody', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const { device } = await registered(service, push, ada);
    const { auth } = new Device().keys;
    const { subscription, userErrors } = await register(service, { ...inputOf(push, device), auth }, member(bruno));
    expect([subscription, userErrors]).toEqual([null, [{ code: 'DEVICE_OF_ANOTHER', path: ['input', 'auth'] }]]);
    expect(await devicesOf(service, ada)).toHaveLength(1);
  });

  it('has no name looked up for who may have none', async () => {
    const input = { ...inputOf(push, new Device()), url: 'https://looked-up.test/x' };
    const asker = { id: newId('per'), scopes: ['notifications:read'] };
    expect((await register(service, input, asker)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(names.questions('looked-up.test')).toBe(0);
    expect((await register(service, input, member())).userErrors).toMatchObject([{ code: 'HOST_NOT_FOUND' }]);
    expect(names.questions('looked-up.test')).toBeGreaterThan(0);
  });

  it.each([
    ['push', 'Expected the URL that the browser gives as `endpoint`.'],
    ['ftp://push.example/x', 'Devices are reached by https alone.'],
    ['https://ada:word@push.example/x', 'A push service is reached without credentials: leave them out.'],
  ])('by %s says in words of devices what is amiss', async (url, message) => {
    const mutation = `mutation ($input: RegisterPushSubscriptionInput!) {
      registerPushSubscription(input: $input) { userErrors { message } } }`;
    const input = { idempotencyKey: newKey(), ...inputOf(push, new Device()), url };
    const { data } = await service.ask(mutation, { input }, member());
    expect(data.registerPushSubscription.userErrors).toEqual([{ message }]);
  });

  it('by somebody else has whoever had it before told there no more', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const device = new Device();
    await registered(service, push, ada, device);
    await registered(service, push, bruno, device);
    expect(await devicesOf(service, ada)).toEqual([]);
    expect(await devicesOf(service, bruno)).toHaveLength(1);
  });

  it('is for ten at most, however many are registered at once', async () => {
    const ada = newId('per');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => register(service, inputOf(push, new Device()), member(ada))),
    );
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(['TOO_MANY_DEVICES', 'TOO_MANY_DEVICES']);
    expect(await devicesOf(service, ada)).toHaveLength(10);
  }, 30_000);

  it('ends by removing it, once', async () => {
    const ada = newId('per');
    const { id } = await registered(service, push, ada);
    const missing = [{ code: 'PUSH_SUBSCRIPTION_NOT_FOUND', path: ['input', 'subscriptionId'] }];
    expect((await remove(id, member())).userErrors).toEqual(missing);
    expect(await remove(id, member(ada))).toEqual({ removedId: id, userErrors: [] });
    expect((await remove(id, member(ada))).userErrors).toEqual(missing);
    expect((await remove('psh_1', member(ada))).userErrors).toMatchObject([{ code: 'INVALID_ID' }]);
    expect((await remove(id, { id: ada, scopes: ['notifications:read'] })).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  const good = () => inputOf(push, new Device());
  it.each<[string, () => object, string]>([
    ['INVALID_URL', () => ({ url: 'push' }), 'url'],
    ['URL_TOO_LONG', () => ({ url: `https://push.example/${'x'.repeat(2_000)}` }), 'url'],
    ['URL_NOT_HTTPS', () => ({ url: 'ftp://push.example/x' }), 'url'],
    ['URL_HAS_CREDENTIALS', () => ({ url: 'https://ada:word@push.example/x' }), 'url'],
    ['URL_HAS_FRAGMENT', () => ({ url: 'https://push.example/x#y' }), 'url'],
    ['PRIVATE_ADDRESS', () => ({ url: 'https://10.0.0.1/x' }), 'url'],
    ['PRIVATE_ADDRESS', () => ({ url: 'https://169.254.169.254/latest' }), 'url'],
    ['PRIVATE_ADDRESS', () => ({ url: 'https://[fe80::1]/x' }), 'url'],
    ['PRIVATE_ADDRESS', () => ({ url: 'https://2852039166/x' }), 'url'],
    ['HOST_NOT_FOUND', () => ({ url: 'https://nowhere.invalid/x' }), 'url'],
    ['INVALID_P256DH', () => ({ p256dh: 'AAAA' }), 'p256dh'],
    ['INVALID_P256DH', () => ({ p256dh: Buffer.alloc(65, 4).toString('base64url') }), 'p256dh'],
    ['INVALID_AUTH', () => ({ auth: '' }), 'auth'],
    ['LABEL_TOO_LONG', () => ({ label: 'x'.repeat(61) }), 'label'],
    ['INVALID_IDEMPOTENCY_KEY', () => ({ idempotencyKey: 'short' }), 'idempotencyKey'],
  ])('is refused: %s, and nothing is stored', async (code, change, path) => {
    const ada = newId('per');
    const { subscription, userErrors } = await register(service, { ...good(), ...change() }, member(ada));
    expect({ subscription, userErrors }).toEqual({ subscription: null, userErrors: [{ code, path: ['input', path] }] });
    expect(await devicesOf(service, ada)).toEqual([]);
  });

  it('is for who is signed in, with the scope', async () => {
    for (const actor of [undefined, { id: newId('per'), scopes: ['notifications:read'] }]) {
      expect((await register(service, good(), actor)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });
});

describe('where nobody is told on devices', () => {
  it('says so, and takes none', async () => {
    const other = await startNotificationsUnderTest();
    expect((await other.ask('{ vapidPublicKey }')).data).toEqual({ vapidPublicKey: null });
    const { userErrors } = await register(other, { ...new Device().keys, url: 'https://push.invalid/x' }, member());
    expect(userErrors).toMatchObject([{ code: 'PUSH_OFF' }]);
    await other.close();
  });
});

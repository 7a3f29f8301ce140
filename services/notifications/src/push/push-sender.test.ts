import { generateKeyPairSync } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Device, PushService, verifyVapid } from '../../test/push-device.ts';
import { Receiver } from '../../test/receiver.ts';
import type { PushContent } from './push-message.ts';
import { type Push, PushSender } from './push-sender.adapter.ts';
import { Vapid } from './vapid.adapter.ts';

const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const vapid = new Vapid({ jwk: { ...jwk, kty: 'EC' }, subject: 'mailto:post@c.example' });
const service = new PushService();
let sender: PushSender;
beforeAll(async () => {
  await service.start();
  sender = new PushSender({ vapid, allowedNetworks: ['127.0.0.0/8'] });
});
beforeEach(() => {
  service.answers = [];
  service.pushed.length = 0;
});
afterAll(async () => {
  await sender.close();
  await service.stop();
});

const device = new Device();
const content: PushContent = {
  title: 'Serve la tua risposta',
  body: 'Così è.',
  url: undefined,
  tag: 'com_1',
  kind: 'TEAM',
};
const push = (change: Partial<Push> = {}): Push => ({
  to: { url: `${service.origin}${device.path}`, ...device.keys },
  ...{ content, urgency: 'normal', ttl: 3_600, isPadded: true },
  ...change,
});

describe('a message to a device', () => {
  it('is read by the device, and by no other', async () => {
    expect(await sender.send(push())).toMatchObject({ error: undefined, status: 201 });
    const [arrived] = service.of(device);
    expect(device.read(arrived?.body ?? Buffer.of())).toEqual(JSON.parse(JSON.stringify(content)));
    expect(() => new Device().read(arrived?.body ?? Buffer.of())).toThrow();
    expect(arrived?.body.includes('risposta')).toBe(false);
  });

  it('says who sends, for how long it is good, how soon it is wanted, and what it replaces', async () => {
    await sender.send(push());
    await sender.send(push({ content: { ...content, tag: 'com_2' }, urgency: 'low', ttl: 60 }));
    const [one, other] = service.of(device);
    expect(one?.headers).toMatchObject({ ttl: '3600', urgency: 'normal', 'content-encoding': 'aes128gcm' });
    expect(one?.headers.topic).toMatch(/^[\w-]{32}$/);
    expect(other?.headers).toMatchObject({ ttl: '60', urgency: 'low' });
    expect(other?.headers.topic).not.toBe(one?.headers.topic);
    const claim = await verifyVapid(one?.headers.authorization, service.origin);
    expect(claim).toMatchObject({ sub: 'mailto:post@c.example', aud: service.origin });
    expect((claim.exp ?? 0) - Date.now() / 1_000).toBeLessThanOrEqual(86_400);
    await expect(verifyVapid(one?.headers.authorization, 'https://other.example')).rejects.toThrow();
  });

  it('has the public key that browsers are given', async () => {
    await sender.send(push());
    expect(service.of(device)[0]?.headers.authorization).toContain(`k=${vapid.publicKey}`);
    expect(Buffer.from(vapid.publicKey, 'base64url')).toHaveLength(65);
  });

  it('is as long as any other, unless it is to be short', async () => {
    await sender.send(push());
    await sender.send(push({ content: { ...content, body: 'x'.repeat(900) } }));
    await sender.send(push({ isPadded: false }));
    const [one, other, short] = service.of(device).map(({ body }) => body.length);
    expect(one).toBe(other);
    expect(one).toBeLessThanOrEqual(4_096);
    expect(short).toBeLessThan(400);
  });
});

describe('what a push service answers', () => {
  it.each([
    [404, { error: 'DEVICE_GONE', isGone: true, isFinal: true }],
    [410, { error: 'DEVICE_GONE', isGone: true, isFinal: true }],
    [413, { error: 'PAYLOAD_TOO_LARGE', isTooLong: true }],
    [403, { error: 'REJECTED', isFinal: true, excerpt: 'answered 403' }],
    [500, { error: 'STATUS' }],
    [307, { error: 'REDIRECT', isFinal: true }],
  ])('%i is told', async (status, expected) => {
    service.answers = [{ status, headers: { location: `${service.origin}/elsewhere` } }];
    expect(await sender.send(push())).toMatchObject({ ...expected, status });
    expect(service.pushed).toHaveLength(1);
  });

  it('is left alone for as long as it asks', async () => {
    service.answers = [{ status: 429, headers: { 'retry-after': '120' } }];
    expect(await sender.send(push())).toMatchObject({ error: 'STATUS', status: 429, retryAfterMs: 120_000 });
  });
});

describe('where nothing is sent', () => {
  it('is a private address, by itself or by a name, whatever it was before', async () => {
    const careful = new PushSender({ vapid, allowedNetworks: [], lookup: toLoopback });
    for (const url of [
      service.origin,
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://169.254.169.254/x',
      'https://push.example/x',
    ]) {
      expect(await careful.send(push({ to: { url, ...device.keys } }))).toMatchObject({
        error: 'ADDRESS_REFUSED',
        isFinal: true,
      });
    }
    await careful.close();
    expect(service.pushed).toEqual([]);
  });

  it('is who does not answer in time', async () => {
    const hanging = await new Receiver().start();
    hanging.answer = () => undefined;
    const hasty = new PushSender({ vapid, allowedNetworks: ['127.0.0.0/8'], totalTimeoutMs: 200 });
    expect(await hasty.send(push({ to: { url: hanging.url, ...device.keys } }))).toEqual({ error: 'TIMEOUT' });
    await hasty.close();
    await hanging.stop();
  });

  it('is where nobody listens', async () => {
    expect(await sender.send(push({ to: { url: 'http://127.0.0.1:1/x', ...device.keys } }))).toMatchObject({
      error: 'CONNECTION_FAILED',
    });
  });
});

const toLoopback: LookupFunction = (_host, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

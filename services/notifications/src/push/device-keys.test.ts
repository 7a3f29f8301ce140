import { createECDH, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parseKeys } from './device-keys.adapter.ts';
import { type PushSubscription, parseLabel, register } from './push-subscription.ts';

const ecdh = createECDH('prime256v1');
ecdh.generateKeys();
const point = ecdh.getPublicKey();
const p256dh = point.toString('base64url');
const auth = randomBytes(16).toString('base64url');

describe('a device’s keys', () => {
  it('are taken as browsers give them, in either base64', () => {
    expect(parseKeys({ p256dh, auth })).toEqual({ ok: true, value: { p256dh, auth } });
    const padded = { p256dh: point.toString('base64'), auth: Buffer.from(auth, 'base64url').toString('base64') };
    expect(parseKeys(padded)).toEqual({ ok: true, value: { p256dh, auth } });
  });

  it.each([
    ['nothing', ''],
    ['no base64', 'not a key!'],
    ['too short', point.subarray(0, 64).toString('base64url')],
    ['compressed', ecdh.getPublicKey('base64url', 'compressed')],
    ['not on the curve', Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url')],
    ['very long', 'A'.repeat(100_000)],
  ])('are refused where the point is %s', (_what, faulty) => {
    expect(parseKeys({ p256dh: faulty, auth })).toMatchObject({
      ok: false,
      error: [{ code: 'INVALID_P256DH', path: ['p256dh'] }],
    });
  });

  it.each(['', 'AAAA', randomBytes(17).toString('base64url'), '*'])('are refused where the secret is %j', (faulty) => {
    expect(parseKeys({ p256dh, auth: faulty })).toMatchObject({ error: [{ code: 'INVALID_AUTH', path: ['auth'] }] });
  });

  it('are refused for both at once', () => {
    expect(parseKeys({ p256dh: '', auth: '' })).toMatchObject({
      error: [{ code: 'INVALID_P256DH' }, { code: 'INVALID_AUTH' }],
    });
  });
});

describe('what a device is called', () => {
  it.each([
    [undefined, undefined],
    [null, undefined],
    ['  ', undefined],
    [' Ada’s \n phone ', 'Ada’s phone'],
  ])('%j is %j', (text, label) => expect(parseLabel(text)).toEqual({ ok: true, value: label }));

  it('has 60 characters at most', () => {
    expect(parseLabel('🏛'.repeat(60)).ok).toBe(true);
    expect(parseLabel('a'.repeat(61))).toMatchObject({ error: [{ code: 'LABEL_TOO_LONG', path: ['label'] }] });
  });
});

describe('a device that is registered again', () => {
  it('is the same one, with the keys that it has now', () => {
    const id = 'psh_00000000-0000-7000-8000-000000000001' as PushSubscription['id'];
    const personId = 'per_00000000-0000-7000-8000-000000000001' as PushSubscription['personId'];
    const at = new Date('2026-11-27T09:00:00Z');
    const its = { id, personId, registeredBy: undefined };
    const fresh = { ...its, url: 'https://push.example/1', p256dh, auth, label: undefined, registeredAt: at };
    const first = register(undefined, fresh);
    expect(first).toEqual({ ...fresh, version: 1 });
    const later = {
      ...fresh,
      id: id.replace('1', '2') as PushSubscription['id'],
      auth: 'other',
      registeredAt: new Date(0),
    };
    expect(register(first, later)).toEqual({ ...fresh, auth: 'other', version: 2 });
  });
});

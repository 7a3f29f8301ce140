import { createHmac, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { newKey, publicKeyOf, signatureOf } from './signature.adapter.ts';

const now = Math.floor(Date.now() / 1_000);
const newSecret = () => newKey('HMAC_SHA256');
const headersOf = (id: string, signature: string) => ({
  'webhook-id': id,
  'webhook-timestamp': String(now),
  'webhook-signature': signature,
});

/** Whether one of a header's `v1a` signatures is by the private half of this key: by node's own Ed25519. */
function isBy(publicKey: string, content: string, header: string): boolean {
  const x = Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return header
    .split(' ')
    .filter((one) => one.startsWith('v1a,'))
    .some((one) => verify(null, Buffer.from(content), key, Buffer.from(one.slice(4), 'base64')));
}

describe('signatures with a shared key', () => {
  it('property: are what the library of Standard Webhooks verifies, whatever is signed', () => {
    fc.assert(
      fc.property(fc.object(), (data) => {
        const [secret, body] = [newSecret(), JSON.stringify({ data })];
        const signature = signatureOf({ id: 'evt_1', timestamp: now, body }, [newKey('ED25519'), secret]);
        expect(new Webhook(secret).verify(body, headersOf('evt_1', signature))).toEqual(JSON.parse(body));
      }),
      { numRuns: 30 },
    );
  });

  it('are an HMAC of id, time and body, by the key that the secret holds', () => {
    const key = Buffer.from('0123456789abcdef0123456789abcdef');
    const signature = signatureOf({ id: 'a', timestamp: 7, body: '{}' }, [`whsec_${key.toString('base64')}`]);
    expect(signature).toBe(`v1,${createHmac('sha256', key).update('a.7.{}').digest('base64')}`);
  });

  it('are verified by the old secret and by the new one, while both are valid', () => {
    const [old, fresh, other] = [newSecret(), newSecret(), newSecret()];
    const signature = signatureOf({ id: 'evt_1', timestamp: now, body: '{"a":1}' }, [fresh, old]);
    for (const secret of [old, fresh]) {
      expect(new Webhook(secret).verify('{"a":1}', headersOf('evt_1', signature))).toEqual({ a: 1 });
    }
    const byOther = () => new Webhook(other).verify('{"a":1}', headersOf('evt_1', signature));
    expect(byOther).toThrow(WebhookVerificationError);
    expect(() => new Webhook(old).verify('{"a":2}', headersOf('evt_1', signature))).toThrow(WebhookVerificationError);
    expect(() => new Webhook(old).verify('{"a":1}', headersOf('evt_2', signature))).toThrow(WebhookVerificationError);
  });
});

describe('signatures with a pair of keys', () => {
  // RFC 8032, section 7.1, test 1: the seed and its public key.
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const shown = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');

  it('show the public half that RFC 8032 has for a private one', () => {
    expect(publicKeyOf(`whsk_${seed.toString('base64')}`)).toBe(`whpk_${shown.toString('base64')}`);
  });

  it('property: are known by the public half, and by no other key, for no other content', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (body, other) => {
        const key = newKey('ED25519');
        const header = signatureOf({ id: 'evt_1', timestamp: 7, body }, [newSecret(), key]);
        expect(isBy(publicKeyOf(key), `evt_1.7.${body}`, header)).toBe(true);
        expect(isBy(publicKeyOf(newKey('ED25519')), `evt_1.7.${body}`, header)).toBe(false);
        if (other !== body) expect(isBy(publicKeyOf(key), `evt_1.7.${other}`, header)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('are by the old pair and by the new one, each beside the shared keys', () => {
    const [old, fresh] = [newKey('ED25519'), newKey('ED25519')];
    const header = signatureOf({ id: 'a', timestamp: 7, body: '{}' }, [newSecret(), fresh, newSecret(), old]);
    expect(header.split(' ').map((one) => one.split(',')[0])).toEqual(['v1', 'v1a', 'v1', 'v1a']);
    for (const key of [old, fresh]) expect(isBy(publicKeyOf(key), 'a.7.{}', header)).toBe(true);
  });
});

describe('keys', () => {
  it('are of 32 bytes, none like another, and show by their prefix what they are', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    const pairs = Array.from({ length: 20 }, () => newKey('ED25519'));
    expect(new Set([...secrets, ...pairs]).size).toBe(120);
    expect(secrets.every((secret) => /^whsec_[A-Za-z0-9+/]{43}=$/.test(secret))).toBe(true);
    expect(pairs.every((key) => /^whsk_[A-Za-z0-9+/]{43}=$/.test(key))).toBe(true);
    expect(pairs.map(publicKeyOf).every((key) => /^whpk_[A-Za-z0-9+/]{43}=$/.test(key))).toBe(true);
  });
});

import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { newSecret, signatureOf } from './signature.adapter.ts';

const now = Math.floor(Date.now() / 1_000);
const headersOf = (id: string, signature: string) => ({
  'webhook-id': id,
  'webhook-timestamp': String(now),
  'webhook-signature': signature,
});

describe('signatures', () => {
  it('property: are what the library of Standard Webhooks verifies, whatever is signed', () => {
    fc.assert(
      fc.property(fc.object(), (data) => {
        const [secret, body] = [newSecret(), JSON.stringify({ data })];
        const signature = signatureOf({ id: 'evt_1', timestamp: now, body }, [secret]);
        expect(new Webhook(secret).verify(body, headersOf('evt_1', signature))).toEqual(JSON.parse(body));
      }),
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

  it('are made with keys of 32 bytes, none like another', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    expect(secrets.every((secret) => /^whsec_[A-Za-z0-9+/]{43}=$/.test(secret))).toBe(true);
  });
});

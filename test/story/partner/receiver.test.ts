import { afterEach, describe, expect, it } from '@jest/globals';
import { newKey, signatureOf } from '../../../services/notifications/src/deliveries/signature.adapter.ts';
import { Receiver } from './receiver.ts';

const open: Receiver[] = [];
afterEach(() => Promise.all(open.splice(0).map((receiver) => receiver.close())));

async function aReceiver(): Promise<{ receiver: Receiver; secret: string }> {
  const [receiver, secret] = [await Receiver.start(), newKey('HMAC_SHA256')];
  open.push(receiver);
  receiver.trust(secret);
  return { receiver, secret };
}

const event = { id: 'evt_1', type: 'millepiani.projects.commission.won.v1', subject: 'com_1' };
async function post(
  receiver: Receiver,
  secret: string,
  change: { id?: string; body?: string; timestamp?: number } = {},
) {
  const signed = { id: 'evt_1', timestamp: Math.floor(Date.now() / 1_000), body: JSON.stringify(event) };
  const headers = {
    'webhook-id': change.id ?? signed.id,
    'webhook-timestamp': String(change.timestamp ?? signed.timestamp),
    'webhook-signature': signatureOf(signed, [secret]),
  };
  const { status } = await fetch(receiver.url, { method: 'POST', headers, body: change.body ?? signed.body });
  return status;
}

describe('a partner’s receiver', () => {
  it('takes what is signed for it, and counts an event once however often it comes', async () => {
    const { receiver, secret } = await aReceiver();
    expect([await post(receiver, secret), await post(receiver, secret)]).toEqual([204, 204]);
    const { type, subject } = event;
    expect(receiver.received).toEqual([{ id: 'evt_1', type, subject, event }]);
    expect(receiver.deliveries).toBe(2);
  });

  it('refuses what is not: another secret, another id, another body, another time', async () => {
    const { receiver, secret } = await aReceiver();
    const statuses = [
      await post(receiver, newKey('HMAC_SHA256')),
      await post(receiver, secret, { id: 'evt_2' }),
      await post(receiver, secret, { body: '{}' }),
      await post(receiver, secret, { timestamp: Math.floor(Date.now() / 1_000) - 3_600 }),
    ];
    expect(statuses).toEqual([401, 401, 401, 401]);
    expect([receiver.received, receiver.refused]).toEqual([[], 4]);
  });

  it('is away and comes back where it was', async () => {
    const { receiver, secret } = await aReceiver();
    await receiver.goDown();
    await expect(post(receiver, secret)).rejects.toThrow();
    await receiver.comeUp();
    expect(await post(receiver, secret)).toBe(204);
  });
});

import type { LookupFunction } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Receiver } from '../../test/receiver.ts';
import { type SenderOptions, WebhookSender } from './webhook-sender.adapter.ts';

let receiver: Receiver;
const senders: WebhookSender[] = [];
const senderWith = (options: Partial<SenderOptions> = {}) => {
  const sender = new WebhookSender({ allowedNetworks: ['127.0.0.0/8'], ...options });
  senders.push(sender);
  return sender;
};
beforeEach(async () => {
  receiver = await new Receiver().start();
});
afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.close()));
  await receiver.stop();
});

const post = (sender: WebhookSender, url = receiver.url) =>
  sender.send({
    url: new URL(url),
    headers: { 'webhook-id': 'evt_1', 'content-type': 'application/json' },
    body: '{"a":1}',
  });

/** Names become these addresses, one after the other; the last one from then on. */
function resolving(...answers: string[]): LookupFunction & { readonly asked: string[] } {
  const asked: string[] = [];
  const lookup: LookupFunction = (hostname, options, callback) => {
    asked.push(hostname);
    const address = (answers.length > 1 ? answers.shift() : answers[0]) ?? '';
    const family = address.includes(':') ? 6 : 4;
    if (typeof options === 'object' && options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  return Object.assign(lookup, { asked });
}

describe('sending', () => {
  it('posts the body with its headers, and says what was answered', async () => {
    receiver.answer = (response) => void response.writeHead(202).end('thank you');
    expect(await post(senderWith())).toEqual({ error: undefined, status: 202, excerpt: 'thank you' });
    expect(receiver.arrived).toMatchObject([{ body: '{"a":1}', headers: { 'webhook-id': 'evt_1' } }]);
  });

  it.each([
    [500, 'STATUS'],
    [410, 'STATUS'],
    [404, 'STATUS'],
    [302, 'REDIRECT'],
    [308, 'REDIRECT'],
  ])('takes %i for a failure, and follows no redirect', async (status, error) => {
    receiver.answer = (response) => void response.writeHead(status, { location: receiver.url }).end('no');
    expect(await post(senderWith())).toMatchObject({ error, status, excerpt: 'no' });
    expect(receiver.arrived).toHaveLength(1);
  });

  it('hears for how long it is to wait, in seconds or until a date, a day at most', async () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const answers: number[] = [];
    for (const retryAfter of ['120', inAMinute, '999999999', 'soon']) {
      receiver.answer = (response) => void response.writeHead(429, { 'retry-after': retryAfter }).end();
      answers.push((await post(senderWith())).retryAfterMs ?? -1);
    }
    expect([answers[0], answers[2], answers[3]]).toEqual([120_000, 86_400_000, -1]);
    expect(answers[1]).toBeGreaterThan(50_000);
    expect(answers[1]).toBeLessThanOrEqual(60_000);
  });

  it('keeps of an answer nothing that would do something to whoever looks at it', async () => {
    receiver.answer = (response) => void response.writeHead(500).end('\u0000\u001b[31mno\u202e\nmore');
    expect(await post(senderWith())).toMatchObject({ error: 'STATUS', excerpt: '[31mno\nmore' });
  });

  it('reads little of an answer, however much there is', async () => {
    let written = 0;
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = () => {
        if (response.destroyed) return;
        written += 16_384;
        if (written > 50_000_000) response.end();
        else if (response.write('x'.repeat(16_384))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    };
    expect(await post(senderWith())).toEqual({ error: undefined, status: 200, excerpt: 'x'.repeat(500) });
    expect(written).toBeLessThan(20_000_000);
  });

  it('has heard the status of an answer that trickles for ever', async () => {
    receiver.answer = (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    };
    const begun = performance.now();
    expect(await post(senderWith({ totalTimeoutMs: 600 }))).toMatchObject({ error: undefined, status: 200 });
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it('gives up on who does not answer', async () => {
    receiver.answer = () => undefined;
    expect(await post(senderWith({ totalTimeoutMs: 300 }))).toMatchObject({ error: 'TIMEOUT' });
  });

  it('says that nobody is there', async () => {
    const { url } = receiver;
    await receiver.stop();
    expect(await post(senderWith(), url)).toMatchObject({ error: 'CONNECTION_REFUSED' });
  });
});

describe('where nothing is sent', () => {
  it.each(['http://127.0.0.1', 'https://127.0.0.1', 'http://[::1]', 'https://[::ffff:127.0.0.1]'])(
    'is a private address that is written out: %s',
    async (start) => {
      const sender = senderWith({ allowedNetworks: [] });
      expect(await post(sender, `${start}:${receiver.port}/`)).toEqual({ error: 'ADDRESS_REFUSED' });
      expect(await sender.judge(new URL(start))).toBe('PRIVATE_ADDRESS');
      expect(receiver.connections).toBe(0);
    },
  );

  it('is a name that stands for a private address', async () => {
    const lookup = resolving('127.0.0.1');
    const sender = senderWith({ allowedNetworks: [], lookup });
    expect(await sender.judge(new URL('https://partner.example/'))).toBe('PRIVATE_ADDRESS');
    expect(await post(sender, `https://partner.example:${receiver.port}/`)).toEqual({ error: 'ADDRESS_REFUSED' });
    expect(receiver.connections).toBe(0);
  });

  it('is a name that stands for a public address when it is looked at, and for a private one when it is connected to', async () => {
    const lookup = resolving('93.184.216.34', '127.0.0.1');
    const sender = senderWith({ allowedNetworks: [], lookup });
    expect(await sender.judge(new URL('https://partner.example/'))).toBeUndefined();
    expect(await post(sender, `https://partner.example:${receiver.port}/`)).toEqual({ error: 'ADDRESS_REFUSED' });
    expect(lookup.asked).toEqual(['partner.example', 'partner.example']);
    expect(receiver.connections).toBe(0);
  });

  it.each(['169.254.169.254', '10.0.0.1', '::1', 'fd00:ec2::254', '64:ff9b::7f00:1'])(
    'is a name that stands for %s',
    async (address) => {
      const sender = senderWith({ lookup: resolving(address) });
      expect(await post(sender, 'https://metadata.partner.example/')).toEqual({ error: 'ADDRESS_REFUSED' });
    },
  );

  it('is http, to any public address', async () => {
    const sender = senderWith({ lookup: resolving('93.184.216.34') });
    expect(await sender.judge(new URL('http://partner.example/'))).toBe('PRIVATE_ADDRESS');
  });

  it('is a name that does not exist', async () => {
    const lookup: LookupFunction = (_hostname, _options, callback) =>
      callback(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), '', 0);
    const sender = senderWith({ lookup });
    expect(await sender.judge(new URL('https://partner.example/'))).toBe('HOST_NOT_FOUND');
    expect(await post(sender, 'https://partner.example/')).toEqual({ error: 'HOST_NOT_FOUND' });
  });

  it('is not an address that is allowed in development, by its name too', async () => {
    const sender = senderWith({ lookup: resolving('127.0.0.1') });
    expect(await sender.judge(new URL('http://partner.example/'))).toBeUndefined();
    expect(await post(sender, `http://partner.example:${receiver.port}/`)).toMatchObject({ status: 204 });
  });
});

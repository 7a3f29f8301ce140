import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NameServer } from '../../test/name-server.ts';
import { Receiver } from '../../test/receiver.ts';
import { Names, type NamesOptions } from './names.adapter.ts';
import { WebhookSender } from './webhook-sender.adapter.ts';

const server = new NameServer();
beforeAll(async () => void (await server.start()));
const open: Names[] = [];
afterAll(async () => {
  for (const names of open) names.close();
  await server.stop();
});

function namesBy(options: NamesOptions = {}): Names {
  const names = new Names({ servers: [server.address], hosts: '', ...options });
  open.push(names);
  return names;
}
const addressesOf = (names: Names, name: string) =>
  new Promise<readonly string[]>((resolve, reject) => {
    names.lookup(name, { all: true }, (error, found) => {
      if (error) reject(error);
      else resolve((found as LookupAddress[]).map(({ address }) => address));
    });
  });

describe('a name', () => {
  it('stands for its addresses of both families', async () => {
    server.set('both.test', { addresses: ['192.0.2.1', '2001:db8::1'] });
    expect(await addressesOf(namesBy(), 'Both.test.')).toEqual(['192.0.2.1', '2001:db8::1']);
  });

  it('is kept for its time to live, and asked for again where it has none', async () => {
    const names = namesBy();
    server.set('kept.test', { addresses: ['192.0.2.1'], ttl: 300 }, { addresses: ['192.0.2.2'] });
    server.set('new.test', { addresses: ['192.0.2.1'] }, { addresses: ['192.0.2.2'] });
    for (const _ of [1, 2]) expect(await addressesOf(names, 'kept.test')).toEqual(['192.0.2.1']);
    expect(await addressesOf(names, 'new.test')).toEqual(['192.0.2.1']);
    expect(await addressesOf(names, 'new.test')).toEqual(['192.0.2.2']);
  });

  it('that does not exist is not found, and one that nobody answers for is given up', async () => {
    server.hush('silent.test');
    await expect(addressesOf(namesBy(), 'none.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(addressesOf(namesBy({ timeoutMs: 200 }), 'silent.test')).rejects.toMatchObject({ code: 'EAI_AGAIN' });
  });

  it('is asked for once, however many want it at once', async () => {
    const names = namesBy();
    server.set('once.test', { addresses: ['192.0.2.1'] });
    await Promise.all(Array.from({ length: 50 }, () => addressesOf(names, 'once.test')));
    expect(server.questions('once.test')).toBe(2);
  });

  it('is one that this machine knows by itself: nobody is asked', async () => {
    const names = namesBy({
      hosts: '# ours\n127.0.0.1 localhost\n::1 localhost\n10.0.0.7\tdocker.internal other # x\n',
    });
    expect(await addressesOf(names, 'localhost')).toEqual(['127.0.0.1', '::1']);
    expect(await addressesOf(names, 'other')).toEqual(['10.0.0.7']);
    expect(await addressesOf(namesBy(), 'a.localhost')).toEqual(['127.0.0.1', '::1']);
    expect(await addressesOf(namesBy(), '192.0.2.9')).toEqual(['192.0.2.9']);
    await expect(addressesOf(namesBy(), 'x.invalid')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    expect(await addressesOf(new Names({ servers: [server.address] }), 'localhost')).toContain('127.0.0.1');
  });
});

describe('silent name servers', () => {
  it('keep nobody from being sent to meanwhile', async () => {
    const receiver = await new Receiver().start();
    const sender = new WebhookSender({ allowedNetworks: ['127.0.0.0/8'], lookup: namesBy().lookup });
    server.set('good.test', { addresses: ['127.0.0.1'] });
    const slow = Array.from({ length: 20 }, (_, nth) => `slow${nth}.test`);
    for (const name of slow) server.hush(name);
    const post = (host: string) =>
      sender.send({ url: new URL(`http://${host}:${receiver.port}/`), headers: {}, body: '{}', by: host });
    let over = 0;
    const others = slow.map(async (host) => {
      const outcome = await post(host);
      over += 1;
      return outcome.error;
    });
    for (const _ of [1, 2, 3]) expect(await post('good.test')).toMatchObject({ status: 204 });
    expect(over).toBe(0);
    expect(new Set(await Promise.all(others))).toEqual(new Set(['HOST_NOT_FOUND']));
    await sender.close();
    await receiver.stop();
  });

  it('have one person’s questions wait for each other, and nobody else’s, and no question for long', async () => {
    const lookup = namesBy({ timeoutMs: 400 }).lookup;
    const sender = new WebhookSender({ allowedNetworks: [], lookup, judgeTimeoutMs: 1_000 });
    server.set('public.test', { addresses: ['93.184.216.34'] });
    const slow = Array.from({ length: 10 }, (_, nth) => `hushed${nth}.test`);
    for (const name of slow) server.hush(name);
    const judged = Promise.all(slow.map((name) => sender.judge(new URL(`https://${name}/`), 'per_1')));
    expect(await sender.judge(new URL('https://public.test/'), 'per_2')).toBeUndefined();
    expect(new Set(await judged)).toEqual(new Set(['HOST_NOT_FOUND']));
    // Those whose turn did not come in time were not asked for.
    expect(server.questions(slow.at(-1) ?? '')).toBe(0);
    expect(await sender.judge(new URL('https://public.test/'), 'per_1')).toBeUndefined();
    await sender.close();
  });
});

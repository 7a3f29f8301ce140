import { once } from 'node:events';
import { type AddressInfo, connect, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Agent, request } from 'undici';
import { headerOf, leanServer, type Post } from './lean-server.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.close();
  if (server) await once(server, 'close');
  server = undefined;
});

async function listening(take: (post: Post) => number): Promise<number> {
  server = leanServer(take);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return (address as AddressInfo).port;
}

/** What comes back on a connection on which this was sent, part by part. */
async function exchange(port: number, parts: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const closed = once(socket, 'close');
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  for (const part of parts) {
    socket.write(part);
    await new Promise((wake) => setTimeout(wake, 5));
  }
  socket.end();
  await closed;
  return text;
}

describe('a lean server', () => {
  it('takes what a real client posts, and answers as it is told', async () => {
    const taken: Post[] = [];
    const port = await listening((post) => {
      taken.push({ head: post.head, body: Buffer.from(post.body) });
      return taken.length === 2 ? 500 : 204;
    });
    const statuses: number[] = [];
    const dispatcher = new Agent();
    for (const body of ['{"a":"è"}', '', 'x'.repeat(300_000)]) {
      const answer = await request(`http://127.0.0.1:${port}/a`, {
        method: 'POST',
        body,
        headers: { 'webhook-id': 'evt_1' },
        dispatcher,
      });
      await answer.body.dump();
      statuses.push(answer.statusCode);
    }
    await dispatcher.close();
    expect(statuses).toEqual([204, 500, 204]);
    expect(taken.map(({ body }) => body.toString())).toEqual(['{"a":"è"}', '', 'x'.repeat(300_000)]);
    expect(headerOf(taken[0]?.head ?? '', 'Webhook-Id')).toBe('evt_1');
    expect(headerOf(taken[0]?.head ?? '', 'webhook')).toBeUndefined();
  });

  it('takes what comes in any parts, and several at once', async () => {
    const taken: string[] = [];
    const port = await listening(({ body }) => taken.push(body.toString()) && 204);
    const one = 'POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc';
    expect((await exchange(port, [...one])).match(/204/g)).toHaveLength(1);
    expect((await exchange(port, [one + one + one.slice(0, 10), one.slice(10)])).match(/204/g)).toHaveLength(3);
    expect(taken).toEqual(Array(4).fill('abc'));
  });

  it('refuses what does not say its length', async () => {
    const port = await listening(() => 204);
    expect(await exchange(port, ['POST / HTTP/1.1\r\n\r\n'])).toMatch(/^HTTP\/1\.1 411/);
    expect(await exchange(port, ['POST / HTTP/1.1\r\ncontent-length: 99999999\r\n\r\n'])).toMatch(/^HTTP\/1\.1 413/);
  });
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { ExampleProcess } from './example-process.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe.each(['receiver.ts', 'receiver.py'])('%s, before anybody at all', (file) => {
  let example: ExampleProcess;
  let url: URL;
  beforeAll(async () => {
    example = new ExampleProcess(file, { WEBHOOK_SECRET: secret, PORT: '0', BODY_SECONDS: '2' });
    url = new URL(await example.url());
  }, 60_000);
  afterAll(() => example.end());

  /** Sends the head of a request, and what there is of its body; answers with what came back once the other side has closed. */
  async function begin(lines: readonly string[], body = ''): Promise<{ socket: Socket; answered: () => string }> {
    const socket = connect(Number(url.port), url.hostname);
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`${['POST / HTTP/1.1', 'host: x', ...lines].join('\r\n')}\r\n\r\n${body}`);
    return { socket, answered: () => text };
  }
  const statusOf = (text: string) => /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
  const isAlive = async () => (await fetch(url, { method: 'POST', body: '{}' })).status === 401;

  it.each([
    ['by a reset', (socket: Socket) => socket.resetAndDestroy()],
    ['by an end', (socket: Socket) => socket.end()],
  ])(
    'goes on after a body that was broken off %s',
    async (_how, breakOff) => {
      const { socket } = await begin(['content-length: 1000'], '{"specversion"');
      await new Promise((done) => setTimeout(done, 100));
      breakOff(socket);
      await waitFor('it to be gone', async () => socket.destroyed || socket.readableEnded);
      expect(await isAlive()).toBe(true);
      expect(example.errors).toBe('');
      socket.destroy();
    },
    30_000,
  );

  it.each(['-1', 'abc', '1e3', '+5', ''])('refuses a body of %j bytes', async (length) => {
    const { socket, answered } = await begin([`content-length: ${length}`], 'x'.repeat(100));
    const status = await waitFor('an answer', async () => statusOf(answered()));
    expect([status, await isAlive(), example.errors]).toEqual(['400', true, '']);
    socket.destroy();
  });

  it('refuses more than it takes before it is there', async () => {
    const { socket, answered } = await begin(['content-length: 1048577']);
    expect(await waitFor('an answer', async () => statusOf(answered()))).toBe('413');
    socket.destroy();
  });

  it('waits for no body without end', async () => {
    const { socket } = await begin(['content-length: 1000'], 'x');
    const drip = setInterval(() => socket.writable && socket.write('x'), 200);
    await waitFor('it to be closed', async () => socket.destroyed || socket.readableEnded, 20_000);
    clearInterval(drip);
    expect([await isAlive(), example.errors]).toEqual([true, '']);
  }, 30_000);

  it('takes headers that are no signature for what they are', async () => {
    const nasty = [
      { 'webhook-id': 'a', 'webhook-timestamp': '²', 'webhook-signature': 'v1,AAAA v1a,AAAA' },
      { 'webhook-id': 'a', 'webhook-timestamp': String(Math.floor(Date.now() / 1_000)), 'webhook-signature': 'v1,é' },
      { 'webhook-id': 'a', 'webhook-timestamp': String(Math.floor(Date.now() / 1_000)), 'webhook-signature': 'v1' },
    ];
    for (const headers of nasty) {
      expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(401);
    }
    expect(example.errors).toBe('');
  });
});

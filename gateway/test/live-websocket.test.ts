import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Community, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';

// Planning subscriptions needs a planner of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
const denied = new Set<string>();
const clients: Client[] = [];
const sockets: WebSocket[] = [];
beforeAll(async () => {
  community = await startCommunity({
    live: { pollMs: 20, retryMs: 20, initMs: 500 },
    isDenied: ({ actorId }) => denied.has(actorId),
    config: { STREAM_HEARTBEAT: 100, STREAMS_PER_ACTOR: 3 },
  });
});
afterAll(() => community.close());
beforeEach(() => {
  eventLog.clear();
  denied.clear();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  for (const socket of sockets.splice(0)) socket.terminate();
});

const address = () => `${community.gateway.address.replace('http', 'ws')}/graphql`;
const QUERY =
  'subscription ($id: ID!, $after: String) { projectEvents(commissionId: $id, after: $after) { id cursor } }';

/** What a client of the protocol was told: results, errors, pings with a place, and how it was closed. */
class Told {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into results by hand.
  readonly results: any[] = [];
  readonly places: unknown[] = [];
  readonly closes: unknown[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  error: any;
  isComplete = false;
  leave: () => void = () => undefined;

  async take(count: number) {
    await waitFor(`${count} results`, async () => this.results.length >= count);
    return this.results.splice(0, count);
  }
}

/** A client as others write it, which subscribes. */
function subscribe(
  connectionParams: Record<string, unknown> | undefined,
  { query = QUERY, variables = { id: 'com_1' } }: { query?: string; variables?: Record<string, unknown> } = {},
): Told {
  const told = new Told();
  const client = createClient({
    url: address(),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(connectionParams === undefined ? {} : { connectionParams }),
    on: {
      ping: (isReceived, payload) => void (isReceived && told.places.push(payload)),
      closed: (event) => void told.closes.push((event as { code: number }).code),
    },
  });
  clients.push(client);
  told.leave = client.subscribe(
    { query, variables },
    {
      next: (result) => void told.results.push(result),
      error: (error) => {
        told.error = error;
      },
      complete: () => {
        told.isComplete = true;
      },
    },
  );
  return told;
}
const begun = (told: Told) => waitFor('it begins', async () => told.places.length > 0);
const failed = async (told: Told) => {
  await waitFor('it fails', async () => told.error !== undefined);
  return [told.error]
    .flat()
    .map((error: { code?: number; extensions?: { code: string } }) => error.extensions?.code ?? error.code);
};

describe('live events over a WebSocket', () => {
  it('come each once, in order, with their cursor beside, and with a place before there is any', async () => {
    eventLog.tell();
    const told = subscribe({ authorization: `Bearer ${await community.token()}` });
    await begun(told);
    expect(told.places).toEqual([{ id: expect.any(String), cursor: '1' }]);
    for (let count = 0; count < 3; count += 1) eventLog.tell();
    expect(await told.take(3)).toEqual(
      ['2', '3', '4'].map((n) => ({
        data: { projectEvents: { id: `evt_${n}`, cursor: n } },
        extensions: { cursor: n },
      })),
    );
    expect(new Set(eventLog.askedAbout.flat())).toEqual(new Set(['per_ada']));
  });

  it('resume behind a cursor, and whoever says no token is nobody', async () => {
    for (let count = 0; count < 70; count += 1) eventLog.tell();
    const told = subscribe(undefined, { variables: { id: 'com_1', after: '3' } });
    expect((await told.take(67)).map(({ extensions }) => extensions.cursor)).toEqual(
      Array.from({ length: 67 }, (_, index) => String(index + 4)),
    );
    expect(new Set(eventLog.askedAbout.flat())).toEqual(new Set([null]));
    const none = subscribe(undefined, { variables: { id: 'com_2' } });
    expect(await failed(none)).toEqual(['COMMISSION_NOT_FOUND']);
  });

  it('end when their client leaves, and its connection with it', async () => {
    const told = subscribe({ token: await community.token() });
    await begun(told);
    told.leave();
    await waitFor('it is closed', async () => told.closes.length > 0);
    expect([told.isComplete, told.error]).toEqual([true, undefined]);
    const lines = community.lines.filter(({ msg }) => msg === 'a live stream closed');
    expect(lines.length).toBeGreaterThan(0);
  });

  it.each([
    ['a query', '{ motto }', 'SUBSCRIPTION_EXPECTED'],
    ['no such field', 'subscription { projectEvents(commissionId: "com_1") { colour } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no cursor', 'subscription { projectEvents(commissionId: "com_1", after: "x") { id } }', 'CURSOR_INVALID'],
    ['an old cursor', 'subscription { projectEvents(commissionId: "com_1", after: "9") { id } }', 'CURSOR_EXPIRED'],
    [
      'a document that is too deep',
      `subscription { projectEvents(commissionId: "com_1") { ${'commission { client { '.repeat(9)} id ${'} } '.repeat(9)} } }`,
      'DEPTH_LIMIT_EXCEEDED',
    ],
  ])('are refused for %s, and the connection stays', async (_what, query, code) => {
    const told = subscribe({ token: await community.token() }, { query, variables: {} });
    expect(await failed(told)).toEqual([code]);
  });

  it('are so many of one member, by whichever transport', async () => {
    const token = await community.token('', { claims: { sub: 'per_many' } });
    const three = [1, 2, 3].map(() => subscribe({ token }));
    for (const told of three) await begun(told);
    const fourth = subscribe({ token });
    expect(await failed(fourth)).toEqual(['TOO_MANY_STREAMS']);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query: QUERY, variables: { id: 'com_1' } });
    const sse = await fetch(`${community.gateway.address}/graphql/stream`, { method: 'POST', headers, body });
    expect(sse.status).toBe(429);
    three[0]?.leave();
    await waitFor('room', async () => {
      const again = subscribe({ token });
      await waitFor('an answer', async () => again.error !== undefined || again.places.length > 0);
      return again.error === undefined;
    });
  });

  it('end with the token, with where to go on, and the connection after them', async () => {
    await begun(subscribe(undefined));
    const token = await community.token('', { claims: { exp: Math.floor(Date.now() / 1_000) + 3 } });
    const told = subscribe({ token });
    await begun(told);
    eventLog.tell();
    await told.take(1);
    expect(await failed(told)).toEqual(['TOKEN_EXPIRED']);
    expect(told.error[0].extensions.cursor).toBe('1');
    await waitFor('it is closed', async () => told.closes.length > 0);
    expect(told.closes).toEqual([4403]);
  });

  it('end before the next event for whom the session was ended, and are opened to them no more', async () => {
    const token = await community.token();
    const told = subscribe({ token });
    await begun(told);
    denied.add('per_ada');
    eventLog.tell();
    expect(await failed(told)).toEqual(['UNAUTHENTICATED']);
    expect(await failed(subscribe({ token }))).toEqual([4403]);
  });
});

describe('a WebSocket', () => {
  async function raw(protocol: string | undefined = 'graphql-transport-ws') {
    const socket = new WebSocket(address(), protocol === '' ? undefined : protocol);
    sockets.push(socket);
    const messages: unknown[] = [];
    socket.on('message', (data) => void messages.push(JSON.parse(String(data))));
    await once(socket, 'open');
    const closed = once(socket, 'close').then(([code]) => code as number);
    return { socket, messages, closed, say: (message: unknown) => socket.send(JSON.stringify(message)) };
  }

  it('of another protocol is closed', async () => {
    expect(await (await raw('')).closed).toBe(4406);
  });

  it('is closed whose client does not say in time who it is, says it twice, or asks before', async () => {
    expect(await (await raw()).closed).toBe(4408);
    const twice = await raw();
    twice.say({ type: 'connection_init' });
    twice.say({ type: 'connection_init' });
    expect(await twice.closed).toBe(4429);
    const before = await raw();
    before.say({ type: 'subscribe', id: '1', payload: { query: QUERY } });
    expect(await before.closed).toBe(4401);
    const wrong = await raw();
    wrong.say({ type: 'connection_init', payload: { token: 'none' } });
    expect(await wrong.closed).toBe(4403);
  });

  it.each([
    ['no JSON', 'no'],
    ['no message', '{"type":"colour"}'],
    ['what servers say', '{"type":"connection_ack"}'],
    ['no query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['an array', '[]'],
    ['null', 'null'],
  ])('is closed that is sent %s', async (_what, text) => {
    const { socket, closed } = await raw();
    socket.send(text);
    expect(await closed).toBe(4400);
  });

  it('is closed that is sent bytes, or too much', async () => {
    const bytes = await raw();
    bytes.socket.send(Buffer.from('{"type":"ping"}'));
    expect(await bytes.closed).toBe(4400);
    const large = await raw();
    large.socket.send(`{"type":"ping","payload":{"a":"${'x'.repeat(200_000)}"}}`);
    expect(await large.closed).toBe(1009);
  });

  it('answers a ping, and takes one id once at a time', async () => {
    const { messages, closed, say } = await raw();
    say({ type: 'ping', payload: { a: 1 } });
    await waitFor('a pong', async () => messages.length > 0);
    expect(messages).toEqual([{ type: 'pong' }]);
    say({ type: 'connection_init' });
    await waitFor('an acknowledgement', async () => messages.length > 1);
    const subscribeAs = (id: string) =>
      say({ type: 'subscribe', id, payload: { query: QUERY, variables: { id: 'com_1' } } });
    subscribeAs('1');
    say({ type: 'complete', id: '1' });
    subscribeAs('1');
    subscribeAs('2');
    await waitFor(
      'both begin',
      async () => messages.filter((one) => (one as { type: string }).type === 'ping').length >= 2,
    );
    subscribeAs('2');
    expect(await closed).toBe(4409);
  });

  it('is cut off whose other end is gone without a word', async () => {
    const { socket, closed } = await raw();
    socket.send('{"type":"connection_init"}');
    const cutOff = () =>
      community.lines.filter(({ msg, code }) => msg === 'a WebSocket closed' && code === 1006).length;
    const before = cutOff();
    // Answers nothing any more, not even the pings of the protocol below.
    socket.pause();
    await waitFor('it is cut off', async () => cutOff() > before);
    socket.resume();
    expect(await closed).toBe(1006);
  });

  it('is for /graphql alone, and what is no upgrade is told so', async () => {
    const elsewhere = new WebSocket(`${address()}/elsewhere`, 'graphql-transport-ws');
    sockets.push(elsewhere);
    const [error] = (await once(elsewhere, 'error')) as [Error];
    expect(error.message).toContain('404');
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Community, type CommunityOptions, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';
import { WsClient } from './support/ws-client.ts';

jest.setTimeout(60_000);

let community: Community;
let limited: string[];
const aborts: AbortController[] = [];
const sockets: WsClient[] = [];
const start = async (config: CommunityOptions['config']) => {
  limited = [];
  community = await startCommunity({
    live: { pollMs: 20, retryMs: 20 },
    config: { STREAMS_PER_ACTOR: 100, ...config },
    observer: { rateLimited: (by) => void limited.push(by) },
  });
};
beforeEach(() => eventLog.clear());
afterEach(async () => {
  for (const abort of aborts.splice(0)) abort.abort();
  for (const socket of sockets.splice(0)) socket.cut();
  await community.close();
});

const query = 'subscription { projectEvents(commissionId: "com_1") { id commission { title } } }';
const transports = {
  sse: { path: '/graphql/stream', accept: 'text/event-stream' },
  multipart: { path: '/graphql', accept: 'multipart/mixed;subscriptionSpec=1.0, application/json' },
} as const;

async function open(
  transport: keyof typeof transports,
  token: string | undefined,
  headers: Record<string, string> = {},
) {
  const { path, accept } = transports[transport];
  const abort = new AbortController();
  aborts.push(abort);
  return await fetch(`${community.gateway.address}${path}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept, ...headers },
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
    signal: abort.signal,
  });
}

/** Opens until it is refused; how many were opened, and the refusal. */
async function openAll(transport: keyof typeof transports, token: string | undefined) {
  for (let opened = 0; opened < 40; opened += 1) {
    const response = await open(transport, token);
    if (response.status !== 200) return { opened, response };
  }
  throw new RangeError('nobody was held up');
}

async function overSocket(token: string | undefined) {
  const socket = await WsClient.open(community.gateway.address, token);
  sockets.push(socket);
  return await new Promise<Record<string, unknown> | undefined>((resolve) => {
    socket.subscribe(query, {}, { next: () => undefined, place: () => resolve({ code: 'BEGUN' }), end: resolve });
  });
}

describe('who subscribes to too much in a minute', () => {
  it('is told when to come back, over whichever transport, and others are not held up', async () => {
    await start({ ACTOR_COST_PER_MINUTE: 600 });
    const [ada, bruno] = [await community.token(), await community.token('', { claims: { sub: 'per_bruno' } })];
    const { opened, response } = await openAll('sse', ada);
    expect(opened).toBeGreaterThanOrEqual(1);
    expect(response.status).toBe(429);
    const extensions = {
      ...{ code: 'RATE_LIMITED', by: 'actor', retryAfterSeconds: expect.any(Number) },
    };
    const told = (await response.json()) as { errors: { extensions: { retryAfterSeconds: number } }[] };
    expect(told).toMatchObject({ errors: [{ extensions }] });
    expect(response.headers.get('retry-after')).toBe(String(told.errors[0]?.extensions.retryAfterSeconds));
    const multipart = await openAll('multipart', ada);
    expect([multipart.response.status, multipart.response.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ]);
    expect(await multipart.response.json()).toMatchObject({ errors: [{ extensions }] });
    expect(await overSocket(ada)).toMatchObject(extensions);
    expect(limited).toEqual(['actor', 'actor', 'actor']);
    expect(await overSocket(bruno)).toEqual({ code: 'BEGUN' });
    expect((await open('sse', bruno)).status).toBe(200);
    expect((await open('multipart', bruno)).status).toBe(200);
  });

  it('is counted by network address, too, with what is asked there otherwise', async () => {
    await start({ ADDRESS_COST_PER_MINUTE: 600, TRUSTED_PROXIES: ['127.0.0.0/8'] });
    const here = { 'x-forwarded-for': '203.0.113.9' };
    for (let round = 0; round < 30; round += 1) {
      await community.ask('{ motto }', { headers: here });
    }
    const refused = await open('sse', undefined, here);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', by: 'address' } }] });
    expect((await open('sse', undefined, { 'x-forwarded-for': '203.0.113.10' })).status).toBe(200);
  });
});

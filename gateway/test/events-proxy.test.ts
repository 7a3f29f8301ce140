import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createVerify } from '@millepiani/internal-token/verify';
import { waitFor } from '@millepiani/testing/wait-for';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { type Community, startCommunity } from './support/community.ts';

const BATCH = 'application/cloudevents-batch+json; charset=utf-8';
const ETAG = '"of-this-page"';

let notifications: FastifyInstance;
let community: Community;
let token: string;
const asked: Pick<FastifyRequest, 'url' | 'headers'>[] = [];
/** Those that wait, until a test lets them go. */
let waiting: (() => void)[] = [];
let hungUp = 0;

async function log(request: FastifyRequest, reply: FastifyReply) {
  asked.push({ url: request.url, headers: request.headers });
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) hungUp += 1;
  });
  if (request.url.includes('wait=')) await new Promise<void>((done) => waiting.push(done));
  reply.headers({ etag: ETAG, link: '</v1/events?after=c>; rel="next"', 'events-cursor': 'c', 'events-more': 'true' });
  reply.headers({ 'cache-control': 'private, no-cache', vary: 'authorization', 'set-cookie': 'a=b' });
  if (request.headers['if-none-match'] === ETAG) return reply.code(304).send();
  if (request.url.includes('after=gone')) {
    return reply.code(410).type('application/problem+json').send('{"code":"CURSOR_EXPIRED"}');
  }
  return reply.type(BATCH).send('[{"id":"evt_1"}]');
}

beforeAll(async () => {
  notifications = fastify({ forceCloseConnections: true });
  notifications.get('/v1/events', log);
  notifications.get('/health/ready', () => ({ status: 'ok' }));
  notifications.get('/events', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'")
      .send('<h1>Events</h1>'),
  );
  notifications.get('/events/schemas/:file', (request, reply) =>
    reply.type('application/schema+json').send(request.url),
  );
  notifications.get('/events/asyncapi.yaml', (_request, reply) =>
    reply.type('application/yaml').send('asyncapi: 3.0.0'),
  );
  const url = await notifications.listen({ host: '127.0.0.1', port: 0 });
  community = await startCommunity({ config: { NOTIFICATIONS_URL: url, REQUEST_BUDGET: 2_000 } });
  token = await community.token('events:read');
});
beforeEach(() => void asked.splice(0));
afterEach(() => {
  for (const go of waiting) go();
  waiting = [];
});
afterAll(async () => {
  await community.close();
  await notifications.close();
});

const get = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${community.gateway.address}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers }, ...init });

describe('the log of events', () => {
  it('is read by notifications, on behalf of who asks, and told as it was answered', async () => {
    const response = await get('/v1/events?types=a,b&filter=a%20%3D%3D%201', { cookie: 'a=b', accept: '*/*' });
    expect([response.status, await response.text()]).toEqual([200, '[{"id":"evt_1"}]']);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      ...{ 'content-type': BATCH, etag: ETAG, 'events-cursor': 'c', 'events-more': 'true' },
      link: '</v1/events?after=c>; rel="next"',
      'cache-control': 'private, no-cache',
      'x-request-id': expect.any(String),
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(asked[0]?.url).toBe('/v1/events?types=a,b&filter=a%20%3D%3D%201');
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    const verify = createVerify({ publicJwk: community.internalKey, subgraph: 'notifications' });
    const shown = await verify(asked[0]?.headers.authorization?.replace('Bearer ', ''));
    expect(shown).toMatchObject({ ok: true, value: { actorId: 'per_ada', scopes: ['events:read'] } });
  });

  it('is known again by its tag, and a refusal is handed on', async () => {
    const same = await get('/v1/events', { 'if-none-match': ETAG });
    expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, ETAG, '']);
    const gone = await get('/v1/events?after=gone');
    expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'application/problem+json; charset=utf-8']);
    expect(await gone.json()).toEqual({ code: 'CURSOR_EXPIRED' });
  });

  it('is asked for its head alone, and a page that is known bears no type', async () => {
    const head = await get('/v1/events', {}, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, BATCH, '']);
    const known = await get('/v1/events', { 'if-none-match': ETAG });
    expect([known.status, known.headers.get('content-type')]).toEqual([304, null]);
  });

  it('is nobody’s without a good token: told as a problem, and notifications is not asked', async () => {
    for (const authorization of ['', 'Bearer x', 'Basic x']) {
      const response = await get('/v1/events', { authorization });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        401,
        'application/problem+json; charset=utf-8',
      ]);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await response.json()).toMatchObject({
        status: 401,
        title: 'Nobody is signed in',
        code: 'UNAUTHENTICATED',
        requestId: expect.any(String),
      });
    }
    expect(asked).toEqual([]);
  });

  it('is read and nothing else', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await get('/v1/events', {}, { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
      expect(await response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED', title: 'Not to be had so' });
    }
    expect(asked).toEqual([]);
  });

  it('may be waited for longer than any other answer', async () => {
    const answer = get('/v1/events?wait=25');
    await waitFor('it to wait', async () => waiting.length === 1);
    await new Promise((done) => setTimeout(done, 2_500));
    for (const go of waiting.splice(0)) go();
    expect((await answer).status).toBe(200);
  });

  it('is waited for by a few at once of one person, and a place is free again when one is done or gone', async () => {
    const before = hungUp;
    const gone = new AbortController();
    const held = Array.from({ length: 8 }, () => get('/v1/events?wait=25', {}, { signal: gone.signal }));
    for (const one of held) one.catch(() => undefined);
    await waitFor('all to wait', async () => waiting.length === 8);
    const refused = await get('/v1/events');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_STREAMS' });
    gone.abort();
    await waitFor('notifications to be told', async () => hungUp === before + 8);
    expect((await get('/v1/events')).status).toBe(200);
  });
});

describe('the catalogue for partners', () => {
  it('is for everybody, and nobody’s token is handed on', async () => {
    const page = await get('/events', { accept: 'text/html' });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect((await get('/events/', { accept: 'text/html' })).status).toBe(200);
    const schema = await get('/events/schemas/projects.commission.won.v1.json');
    expect([schema.status, await schema.text()]).toEqual([200, '/events/schemas/projects.commission.won.v1.json']);
    expect(await (await get('/events/asyncapi.yaml')).text()).toBe('asyncapi: 3.0.0');
  });

  it.each(['/events/x', '/events/schemas/', '/events/schemas/%2e%2e%2fgraphql', '/events/schemas/a.json/b'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

it('where notifications is away, that is said: to programs as a problem, to people as a page', async () => {
  const alone = await startCommunity({ config: { NOTIFICATIONS_URL: 'http://127.0.0.1:9' } });
  try {
    const headers = { authorization: `Bearer ${await alone.token('events:read')}` };
    const response = await fetch(`${alone.gateway.address}/v1/events`, { headers });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await response.json()).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    const page = await fetch(`${alone.gateway.address}/events`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  } finally {
    await alone.close();
  }
});

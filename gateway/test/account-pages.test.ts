import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createVerify, type Verify } from '@millepiani/internal-token/verify';
import type { FastifyRequest } from 'fastify';
import { type Community, startCommunity } from './support/community.ts';

let community: Community;
let verify: Verify;
let asked: Pick<FastifyRequest, 'method' | 'url' | 'body' | 'headers'>[] = [];
beforeAll(async () => {
  community = await startCommunity();
  verify = createVerify({ publicJwk: community.internalKey, subgraph: 'members' });
});
afterAll(() => community.close());

const page = '<!doctype html><title>A page</title>';
beforeEach(() => {
  asked = [];
  community.services.members.fault = ({ method, url, body, headers }, reply) => {
    // Its health is asked for besides.
    if (!url.startsWith('/account')) return undefined;
    asked.push({ method, url, body, headers });
    return reply
      .code(url.includes('gone') ? 410 : 200)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'referrer-policy': 'no-referrer',
        'set-cookie': 'tracked=1',
        'x-internal': 'of members',
      })
      .send(page);
  };
});

const get = (path: string, init: RequestInit = {}) => fetch(`${community.gateway.address}${path}`, init);
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

describe('the pages about accounts', () => {
  it('are handed on as members has them, with what guards them and nothing else', async () => {
    const response = await get('/account/verify?token=a-token', { headers: { 'accept-language': 'it' } });
    expect([response.status, await response.text()]).toEqual([200, page]);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect([headers.get('x-internal'), headers.get('set-cookie')]).toEqual([null, null]);
    expect(headers.get('x-request-id')).toMatch(/./);
    expect(asked).toMatchObject([{ method: 'GET', url: '/account/verify?token=a-token' }]);
    expect(asked[0]?.headers['accept-language']).toBe('it');
    expect((await get('/account/gone')).status).toBe(410);
  });

  it('get what a form says, and from where it comes, in the gateway’s word', async () => {
    const forged = { 'x-client-address': '198.51.100.1', authorization: 'Bearer nothing', cookie: 'a=b' };
    await get('/account/reset', { ...form({ token: 'a-token', password: 'à & b' }), headers: forged });
    const [request] = asked;
    expect(new URLSearchParams(String(request?.body)).get('password')).toBe('à & b');
    expect(request?.headers).toMatchObject({ 'x-client-address': '127.0.0.1' });
    expect(request?.headers.cookie).toBeUndefined();
    const token = request?.headers.authorization?.replace('Bearer ', '');
    expect(await verify(token)).toMatchObject({ ok: true, value: { scopes: [] } });
  });

  it('learn from where a form comes', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    await get('/account/verify', { ...form({ token: 'a-token' }), headers });
    expect(asked[0]?.headers).toMatchObject(headers);
  });

  it.each(['/account/Nope', '/account/', '/oidc'])(
    'are pages for people, too, where there is none: %s',
    async (path) => {
      const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'it' };
      const response = await get(path, { headers });
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).toContain('Qui non c’è nessuna pagina così');
      const plain = await get(path, { headers: { accept: 'application/json' } });
      expect([plain.status, await plain.json()]).toMatchObject([
        404,
        { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
      ]);
    },
  );

  it('have their tokens in no line of the log', async () => {
    await get('/account/verify?token=a-secret-token');
    expect(JSON.stringify(community.lines)).toContain('/account/verify');
    expect(JSON.stringify(community.lines)).not.toContain('a-secret-token');
  });

  it.each([
    '/account/',
    '/account/Verify',
    '/account/verify/more',
    '/account/verify?token=a+b',
    `/account/verify?token=${'a'.repeat(1_001)}`,
    `/account/${'a'.repeat(33)}`,
  ])('are none by another name: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('take forms alone, and small ones', async () => {
    const json = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'token=x' };
    expect((await get('/account/reset', json)).status).toBe(415);
    expect((await get('/account/reset', form({ password: 'x'.repeat(20_000) }))).status).toBe(413);
    expect((await get('/account/reset', { method: 'PUT', body: new URLSearchParams() })).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('are away while members is, and a form is never sent twice', async () => {
    community.services.members.fault = (request, reply) => {
      if (!request.url.startsWith('/account')) return undefined;
      asked.push(request);
      reply.raw.destroy();
      return reply;
    };
    const page = await get('/account/reset', { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('away just now')]);
    for (const init of [{}, form({ token: 'x' })]) {
      const response = await get('/account/reset', init);
      expect([response.status, await response.json()]).toMatchObject([
        503,
        { errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] },
      ]);
    }
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

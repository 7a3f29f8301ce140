import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Community, startCommunity } from './support/community.ts';
import { createKeys, signToken } from './support/issuer.ts';

type Seen = { method: string; url: string; headers: Record<string, unknown>; body: string };

let community: Community;
let seen: Seen[] = [];
beforeAll(async () => {
  community = await startCommunity();
});
afterAll(() => community.close());
beforeEach(() => {
  seen = [];
  community.services.members.issuer = (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body.toString('latin1') : '';
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    return reply.send({ ok: true });
  };
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${community.gateway.address}${path}`, { redirect: 'manual', ...init });
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('what is asked of the issuer', () => {
  it('gets there as it came, with what the gateway vouches for', async () => {
    const body = 'grant_type=refresh_token&x=%C3%A0+%00';
    const response = await ask('/oidc/token?a=b%20c', {
      method: 'POST',
      body,
      headers: {
        ...form,
        authorization: 'Basic eDp5',
        cookie: 'a=b; a.sig=c',
        origin: 'https://web.example',
        'accept-language': 'it',
      },
    });
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    expect(seen).toMatchObject([
      {
        ...{ method: 'POST', url: '/oidc/token?a=b%20c', body },
        headers: {
          ...{
            authorization: 'Basic eDp5',
            cookie: 'a=b; a.sig=c',
            origin: 'https://web.example',
            'accept-language': 'it',
          },
          'x-client-address': '127.0.0.1',
          'x-gateway-token': expect.stringMatching(/^eyJ/),
          'x-request-id': response.headers.get('x-request-id'),
        },
      },
    ]);
  });

  it('does not bear what a client says of itself and of hosts', async () => {
    await ask('/oidc/auth', {
      headers: {
        'x-client-address': '203.0.113.9',
        'x-gateway-token': 'forged',
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        forwarded: 'host=evil.example',
        'x-anything': 'x',
      },
    });
    const [{ headers } = { headers: {} }] = seen;
    expect(headers).toMatchObject({
      'x-client-address': '127.0.0.1',
      'x-gateway-token': expect.stringMatching(/^eyJ/),
    });
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-anything']) {
      expect(headers).not.toHaveProperty([name]);
    }
    expect(JSON.stringify(headers)).not.toContain('evil');
  });

  it.each([
    ['JSON', '{}', { 'content-type': 'application/json' }, 415],
    ['another kind of body', 'x', { 'content-type': 'text/plain' }, 415],
    ['a form in another charset', 'x=y', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' }, 415],
    ['a form that is too big', `x=${'y'.repeat(17_000)}`, form, 413],
  ])('%s stays at the gateway', async (_what, body, headers, status) => {
    const response = await ask('/oidc/token', { method: 'POST', body, headers: headers as Record<string, string> });
    expect(response.status).toBe(status);
    expect(seen).toEqual([]);
  });

  it('is a page, a form or a preflight, below its own root', async () => {
    expect((await ask('/oidc/token', { method: 'OPTIONS' })).status).toBe(200);
    for (const [method, path] of [
      ['PUT', '/oidc/token'],
      ['DELETE', '/oidc/token'],
      ['HEAD', '/oidc/auth'],
      ['GET', '/internal/denials?since=0'],
      ['GET', '/oidc/../internal/denials?since=0'],
    ] as const) {
      expect([method, path, (await ask(path, { method })).status]).toEqual([method, path, 404]);
    }
    // The gateway's own, not members'.
    await ask('/metrics');
    expect(seen.map(({ method }) => method)).toEqual(['OPTIONS']);
  });
});

describe('what the issuer answers', () => {
  it('comes back as it is, cookies and places included, and nothing that is not for clients', async () => {
    community.services.members.issuer = (_request, reply) =>
      reply
        .code(303)
        .header('set-cookie', ['a=1; path=/oidc; httponly', 'a.sig=2; path=/oidc; httponly'])
        .headers({ location: '/oidc/interaction/x', 'content-security-policy': "default-src 'none'", vary: 'Origin' })
        .headers({ 'x-powered-by': 'koa', server: 'x', 'x-secret': 'x' })
        .type('text/html; charset=utf-8')
        .send('<p>Sì</p>');
    const response = await ask('/oidc/auth');
    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie()).toEqual(['a=1; path=/oidc; httponly', 'a.sig=2; path=/oidc; httponly']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ location: '/oidc/interaction/x', 'content-security-policy': "default-src 'none'", vary: 'Origin' },
      ...{
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
    for (const name of ['x-powered-by', 'server', 'x-secret']) {
      expect(response.headers.has(name)).toBe(false);
    }
    expect(await response.text()).toBe('<p>Sì</p>');
  });

  it('is asked for once: what broke on its way is for the client to send again', async () => {
    let times = 0;
    community.services.members.issuer = (request) => {
      times += 1;
      request.raw.socket.destroy();
      return new Promise(() => undefined);
    };
    const response = await ask('/oidc/token', { method: 'POST', body: 'x=y', headers: form });
    expect([response.status, response.headers.get('retry-after'), times]).toEqual([503, '1', 1]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
  });
});

describe('whom members shuts out', () => {
  it('the gateway does, though the token is good', async () => {
    const [token, other] = await Promise.all(
      ['ses_out', 'ses_in'].map((sid) => signToken(community.keys, { claims: { sid, client_id: 'web' } })),
    );
    const status = async (bearer = '') => (await community.ask('{ me { id } }', { token: bearer })).status;
    expect([await status(token), await status(other)]).toEqual([200, 200]);
    community.services.members.denials = [{ subject: 'ses_out', at: Date.now() }];
    await waitFor('the refusal', async () => (await status(token)) === 401);
    expect(await status(other)).toBe(200);
    community.services.members.denials = [];
    await new Promise((wake) => setTimeout(wake, 1_300));
    expect(await status(token)).toBe(401);
    expect(await status(await signToken(await createKeys('ES256', 'other')))).toBe(401);
  });
});

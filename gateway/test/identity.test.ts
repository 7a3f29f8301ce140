import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { type Community, startCommunity } from './support/community.ts';
import { createKeys, ISSUER, type Keys, signToken } from './support/issuer.ts';

const QUERY = '{ me { id } }';
let community: Community;
let stranger: Keys;
const denied = new Set<string>();

beforeAll(async () => {
  community = await startCommunity({ isDenied: (actor) => denied.has(actor.sessionId ?? '') });
  stranger = await createKeys('EdDSA', 'key-1');
});
beforeEach(() => {
  community.services.members.received.length = 0;
});
afterAll(() => community.close());

describe('a good token', () => {
  it('makes the request its subject’s, and reaches each service as a token for that one alone', async () => {
    const token = await community.token('billing:read members:read');
    const { body, headers } = await community.ask('{ me { id commissions { invoices { number } } } }', {
      token,
      headers: {
        'x-request-id': 'request-0001',
        'x-client-address': '10.9.8.7',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    });
    expect(body.data.me.id).toBe('per_ada');
    expect(headers.get('x-request-id')).toBe('request-0001');
    for (const name of ['members', 'projects', 'billing'] as const) {
      const received = community.services[name].received.at(-1);
      expect(received?.actor).toEqual({
        actorId: 'per_ada',
        scopes: ['billing:read', 'members:read'],
        sessionId: 'ses_1',
      });
      const sent = received?.headers.authorization?.slice('Bearer '.length) ?? '';
      expect(sent).not.toBe(token);
      expect(decodeJwt(sent).aud).toBe(name);
      expect(decodeProtectedHeader(sent).typ).toBe('internal+jwt');
      expect(received?.headers['x-request-id']).toBe('request-0001');
      expect(received?.headers['x-client-address']).toBe('127.0.0.1');
      expect(received?.headers.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)/);
    }
  });

  it('says by which application, where it was issued to one', async () => {
    const token = await community.token('', { claims: { client_id: 'cli_1' } });
    await community.ask(QUERY, { token });
    expect(community.services.members.received.at(-1)?.actor).toEqual({
      ...{ actorId: 'per_ada', scopes: [], sessionId: 'ses_1' },
      clientId: 'cli_1',
    });
  });

  it('may end a moment ago by the gateway’s clock', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const token = await community.token('', { claims: { exp: now - 2 } });
    expect((await community.ask(QUERY, { token })).status).toBe(200);
  });

  it('is refused once its session is denied, although it was accepted before', async () => {
    const token = await community.token('', { claims: { sid: 'ses_denied' } });
    expect((await community.ask(QUERY, { token })).status).toBe(200);
    denied.add('ses_denied');
    expect((await community.ask(QUERY, { token })).status).toBe(401);
  });
});

describe('no token', () => {
  it('is an anonymous request, and so is it for the services', async () => {
    expect((await community.ask('{ motto }')).body).toEqual({ data: { motto: 'A thousand floors' } });
    expect(community.services.members.received[0]?.actor).toEqual({ scopes: [] });
  });
});

describe('a token that is not good', () => {
  const refuse = async (authorization: string) => {
    const answer = await community.ask('{ motto }', { headers: { authorization } });
    expect([authorization.slice(0, 60), answer.status]).toEqual([authorization.slice(0, 60), 401]);
    expect(answer.body).toEqual({
      errors: [
        {
          message: 'The access token is not valid.',
          extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
        },
      ],
    });
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
    expect(community.services.members.received).toEqual([]);
  };

  it('is no token at all', async () => {
    for (const header of [
      'Bearer',
      'Bearer ',
      'Bearer a b',
      'Basic YTpi',
      'token',
      'Bearer a.b.c',
      'Bearer ..',
      'Bearer null',
      `Bearer ${'a'.repeat(5_000)}`,
    ]) {
      await refuse(header);
    }
  });

  it('has the wrong issuer, audience, type or time, or lacks a claim', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = [
      { iss: 'https://evil.example' },
      { iss: `${ISSUER}/` },
      { iss: undefined },
      { aud: 'projects' },
      { aud: undefined },
      { exp: now - 10 },
      { exp: undefined },
      { iat: undefined },
      { iat: 'now' },
      { iat: now - 620, exp: now + 300 },
      { iat: now - 86_400, exp: now + 86_400 },
      { iat: now + 60, exp: now + 300 },
      { nbf: now + 60 },
      { sub: undefined },
      { sub: '' },
      { sub: 7 },
      { scope: undefined },
      { scope: ['admin'] },
    ];
    for (const overrides of claims) {
      await refuse(`Bearer ${await community.token('', { claims: { scope: '', ...overrides } })}`);
    }
    for (const header of [{ typ: 'JWT' }, { typ: undefined }, { typ: 'internal+jwt' }, { typ: 'id+jwt' }]) {
      await refuse(`Bearer ${await community.token('', { header: header as { typ: string } })}`);
    }
  });

  it('is signed by another key under a known name, or names one that there is not', async () => {
    await refuse(`Bearer ${await signToken(stranger)}`);
    for (const kid of ['key-2', '../../dev/null', "' or 1=1 --", '']) {
      await refuse(`Bearer ${await signToken(stranger, { header: { kid } })}`);
    }
    // Keys and addresses that the token brings along are not even looked at.
    const embedded = { jwk: stranger.publicJwk, jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/cert' };
    await refuse(`Bearer ${await signToken(stranger, { header: embedded as never })}`);
  });

  it('is unsigned, or signed with the public key as if it were a shared secret', async () => {
    const good = await community.token();
    const [, payload, signature] = good.split('.');
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    for (const alg of ['none', 'None', 'NONE', 'HS256']) {
      await refuse(`Bearer ${encode({ alg, typ: 'at+jwt', kid: 'key-1' })}.${payload}.`);
      await refuse(`Bearer ${encode({ alg, typ: 'at+jwt', kid: 'key-1' })}.${payload}.${signature}`);
    }
    const claims = decodeJwt(good);
    for (const secret of [JSON.stringify(community.keys.publicJwk), community.keys.publicJwk.x ?? '']) {
      const confused = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'key-1' })
        .sign(new TextEncoder().encode(secret));
      await refuse(`Bearer ${confused}`);
    }
    await refuse(
      `Bearer ${encode({ alg: 'EdDSA', typ: 'at+jwt', kid: 'key-1', crit: ['b64'], b64: false })}.${payload}.${signature}`,
    );
  });

  it('was changed after it was signed', async () => {
    const [header, , signature] = (await community.token('')).split('.');
    const [, better] = (await community.token('admin')).split('.');
    await refuse(`Bearer ${header}.${better}.${signature}`);
  });

  it('is the gateway’s own for a service', async () => {
    await community.ask(QUERY, { token: await community.token() });
    const internal = community.services.members.received.at(-1)?.headers.authorization ?? '';
    expect(internal).toMatch(/^Bearer ey/);
    community.services.members.received.length = 0;
    await refuse(internal);
  });
});

describe('a service asked directly', () => {
  const direct = async (authorization?: string) =>
    await fetch(`${community.services.members.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      body: JSON.stringify({
        query:
          '{ _entities(representations: [{ __typename: "Person", id: "per_ada" }]) { ... on Person { taxCode } } }',
      }),
    });

  it('refuses no token, an access token, and the gateway’s token for another service', async () => {
    expect((await direct()).status).toBe(401);
    expect((await direct(`Bearer ${await community.token('tax:read')}`)).status).toBe(401);
    await community.ask('{ total }', { token: await community.token() });
    expect((await direct(community.services.billing.received.at(-1)?.headers.authorization)).status).toBe(401);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import { createMint } from './mint.ts';
import { createVerify } from './verify.ts';

const HEADER = { alg: 'EdDSA', typ: 'internal+jwt' };
const START = Date.UTC(2030, 0, 1);
const actor = { actorId: 'per_1', scopes: ['commissions:read', 'members:read'], sessionId: 'ses_1' };

async function keyPair(): Promise<{ privateJwk: JWK; publicJwk: JWK }> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  return { privateJwk: await exportJWK(pair.privateKey), publicJwk: await exportJWK(pair.publicKey) };
}

async function setUp() {
  const keys = await keyPair();
  const clock = { at: START };
  const now = () => clock.at;
  return {
    keys,
    clock,
    mint: createMint({ privateJwk: keys.privateJwk, now, maxEntries: 3 }),
    verify: createVerify({ publicJwk: keys.publicJwk, subgraph: 'projects', now }),
  };
}

describe('the internal token', () => {
  it('carries the actor to the one subgraph it was made for', async () => {
    const { mint, verify } = await setUp();
    const token = await mint(actor, 'projects');
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'internal+jwt' });
    expect(decodeJwt(token)).toEqual({
      iss: 'millepiani-gateway',
      aud: 'projects',
      sub: 'per_1',
      scope: 'commissions:read members:read',
      sid: 'ses_1',
      iat: START / 1000,
      exp: START / 1000 + 30,
    });
    expect(await verify(token)).toEqual({ ok: true, value: actor });
    expect(await verify(await mint(actor, 'billing'))).toEqual({ ok: false, error: 'WRONG_CLAIM' });
  });

  it('says of the gateway’s own questions that they are, and of no other', async () => {
    const { keys, mint, verify } = await setUp();
    const own = await mint({ scopes: [], isGateway: true }, 'projects');
    expect(await verify(own)).toEqual({ ok: true, value: { scopes: [], isGateway: true } });
    expect(await verify(await mint({ scopes: [] }, 'projects'))).toEqual({ ok: true, value: { scopes: [] } });
    const key = await importJWK(keys.privateJwk, 'EdDSA');
    const claims = { iss: 'millepiani-gateway', aud: 'projects', scope: '', own: 'true' };
    const odd = new SignJWT({ ...claims, iat: START / 1000, exp: START / 1000 + 30 }).setProtectedHeader(HEADER);
    expect(await verify(await odd.sign(key))).toEqual({ ok: false, error: 'WRONG_CLAIM' });
  });

  it('has no subject for an anonymous caller', async () => {
    const { mint, verify } = await setUp();
    const token = await mint({ scopes: [] }, 'projects');
    expect(decodeJwt(token).sub).toBeUndefined();
    expect(await verify(token)).toEqual({ ok: true, value: { scopes: [] } });
  });

  it('is made once per actor, scopes, session and subgraph, until 5 s before its end', async () => {
    const { mint, clock } = await setUp();
    const first = await mint(actor, 'projects');
    expect(await mint({ ...actor, scopes: [...actor.scopes].reverse() }, 'projects')).toBe(first);
    clock.at += 24_999;
    expect(await mint(actor, 'projects')).toBe(first);
    clock.at += 1;
    expect(await mint(actor, 'projects')).not.toBe(first);
    const others = [
      mint({ ...actor, actorId: 'per_2' }, 'projects'),
      mint({ ...actor, scopes: [] }, 'projects'),
      mint({ ...actor, sessionId: 'ses_2' }, 'projects'),
      mint(actor, 'members'),
    ];
    expect(new Set(await Promise.all(others)).size).toBe(4);
  });

  it('ends after 30 s and 5 s of leeway, for a check that has seen it before too', async () => {
    const { mint, verify, keys, clock } = await setUp();
    const token = await mint(actor, 'projects');
    expect((await verify(token)).ok).toBe(true);
    clock.at += 34_000;
    const fresh = createVerify({ publicJwk: keys.publicJwk, subgraph: 'projects', now: () => clock.at });
    expect((await fresh(token)).ok).toBe(true);
    clock.at += 2_000;
    expect(await verify(token)).toEqual({ ok: false, error: 'EXPIRED' });
    expect(await fresh(token)).toEqual({ ok: false, error: 'EXPIRED' });
  });
});

describe('what is refused', () => {
  const claims = { scope: '', sub: 'per_1' };
  const at = START / 1000;
  const good = (payload: Record<string, unknown> = claims, header: JWTHeaderParameters = HEADER) =>
    new SignJWT(payload)
      .setProtectedHeader(header)
      .setIssuer('millepiani-gateway')
      .setAudience('projects')
      .setIssuedAt(at)
      .setExpirationTime(at + 30);

  it('is a token with anything but the right type, issuer, audience, claims and lifetime', async () => {
    const { verify, keys } = await setUp();
    const key = await importJWK(keys.privateJwk, 'EdDSA');
    expect((await verify(await good().sign(key))).ok).toBe(true);
    const bad = [
      good(claims, { alg: 'EdDSA', typ: 'at+jwt' }),
      good(claims, { alg: 'EdDSA' }),
      good().setIssuer('someone'),
      good().setAudience('members'),
      good().setAudience(['projects', 'members']),
      good().setIssuedAt(at - 60),
      good().setIssuedAt(at + 60),
      good().setExpirationTime(at - 10),
      good({ sub: 'per_1' }),
      good({ scope: 7 }),
      good({ scope: '', sub: 7 }),
      good({ scope: '', sid: '' }),
    ];
    for (const token of bad) {
      expect((await verify(await token.sign(key))).ok).toBe(false);
    }
  });

  it('is a token of another key or algorithm', async () => {
    const { verify, keys } = await setUp();
    const other = await generateKeyPair('EdDSA');
    expect(await verify(await good().sign(other.privateKey))).toEqual({ ok: false, error: 'INVALID' });
    const confused = new TextEncoder().encode(keys.publicJwk.x ?? '');
    const hs256 = await good(claims, { ...HEADER, alg: 'HS256' }).sign(confused);
    expect(await verify(hs256)).toEqual({ ok: false, error: 'INVALID' });
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const none = `${encode({ alg: 'none', typ: 'internal+jwt' })}.${encode({ ...claims, iss: 'millepiani-gateway', aud: 'projects', iat: at, exp: at + 30 })}.`;
    expect(await verify(none)).toEqual({ ok: false, error: 'INVALID' });
  });

  it('is whatever is no token at all, without a throw', async () => {
    const { verify } = await setUp();
    expect(await verify(undefined)).toEqual({ ok: false, error: 'MISSING' });
    expect(await verify('')).toEqual({ ok: false, error: 'MISSING' });
    expect(await verify('x'.repeat(10_000))).toEqual({ ok: false, error: 'TOO_LONG' });
    for (const junk of ['a', 'a.b.c', '..', '{}', '\u0000', 'ä.ö.ü', 'eyJhbGciOiJFZERTQSJ9.e30.AA']) {
      expect(await verify(junk)).toEqual({ ok: false, error: 'INVALID' });
    }
  });

  it('is everything, when the key itself cannot be read', async () => {
    const { mint } = await setUp();
    const verify = createVerify({ publicJwk: { kty: 'OKP', crv: 'Ed25519', x: '!' }, subgraph: 'projects' });
    expect(await verify(await mint(actor, 'projects'))).toEqual({ ok: false, error: 'INVALID' });
    await expect(createMint({ privateJwk: { kty: 'oct' } })(actor, 'projects')).rejects.toThrow();
  });
});

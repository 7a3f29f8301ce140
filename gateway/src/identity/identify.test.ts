import { describe, expect, it } from '@jest/globals';
import type { JSONWebKeySet } from 'jose';
import { createKeys, ISSUER, type Keys, signToken } from '../../test/support/issuer.ts';
import { createIdentify } from './identify.ts';
import { RemoteKeySet } from './key-set.ts';

class OutOfReachError extends Error {}

/** An issuer whose keys can change, and which can be out of reach. */
function issuer(...keys: Keys[]) {
  const state = { keys, isUp: true, fetches: 0, at: Date.now() };
  const fetchKeys = (): Promise<JSONWebKeySet> => {
    state.fetches += 1;
    return state.isUp
      ? Promise.resolve({ keys: state.keys.map(({ publicJwk }) => publicJwk) })
      : Promise.reject(new OutOfReachError());
  };
  const now = () => state.at;
  const identify = createIdentify({ keys: new RemoteKeySet({ fetchKeys, now }), issuer: ISSUER, now });
  return { state, identify: async (token: string) => await identify(`Bearer ${token}`) };
}

describe('the issuer’s keys', () => {
  it('may be ES256 or EdDSA, and are fetched once for many tokens', async () => {
    const [es, ed] = [await createKeys('ES256', 'es'), await createKeys('EdDSA', 'ed')];
    const { state, identify } = issuer(es, ed);
    const tokens = await Promise.all([signToken(es), signToken(ed), signToken(es, { claims: { sub: 'per_x' } })]);
    const results = await Promise.all(tokens.map(identify));
    const [issuedAt, expiresAt] = [expect.any(Number), expect.any(Number)];
    expect(results.map((result) => result.ok && result.value)).toEqual([
      { kind: 'signed-in', actorId: 'per_ada', scopes: new Set(), sessionId: 'ses_1', issuedAt, expiresAt },
      { kind: 'signed-in', actorId: 'per_ada', scopes: new Set(), sessionId: 'ses_1', issuedAt, expiresAt },
      { kind: 'signed-in', actorId: 'per_x', scopes: new Set(), sessionId: 'ses_1', issuedAt, expiresAt },
    ]);
    expect(state.fetches).toBe(1);
  });

  it('are fetched anew for one that is not known, but not for each that asks', async () => {
    const [old, fresh] = [await createKeys('EdDSA', 'old'), await createKeys('EdDSA', 'fresh')];
    const { state, identify } = issuer(old);
    expect((await identify(await signToken(old))).ok).toBe(true);
    state.keys = [old, fresh];
    state.at += 1_000;
    expect((await identify(await signToken(fresh))).ok).toBe(true);
    const forged = await createKeys('EdDSA', 'forged');
    for (let count = 0; count < 20; count += 1) {
      const token = await signToken(forged, { header: { kid: `forged-${count}` } });
      expect(await identify(token)).toMatchObject({ ok: false, error: 'INVALID_TOKEN' });
    }
    expect(state.fetches).toBe(2);
  });

  it('out of reach: known ones serve on, and for others nobody can say', async () => {
    const [known, other] = [await createKeys('EdDSA', 'known'), await createKeys('EdDSA', 'other')];
    const { state, identify } = issuer(known);
    state.isUp = false;
    expect(await identify(await signToken(known))).toMatchObject({ ok: false, error: 'KEYS_UNAVAILABLE' });
    state.isUp = true;
    state.at += 1_000;
    expect((await identify(await signToken(known))).ok).toBe(true);
    state.isUp = false;
    state.at += 700_000;
    const later = Math.floor(state.at / 1_000);
    const token = await signToken(known, { claims: { sub: 'per_b', iat: later, exp: later + 300 } });
    expect((await identify(token)).ok).toBe(true);
    expect(await identify(await signToken(other))).toMatchObject({ ok: false, error: 'KEYS_UNAVAILABLE' });
  });
});

describe('a token that was checked', () => {
  it('is remembered until it ends, and no longer', async () => {
    const keys = await createKeys('EdDSA', 'key');
    const { state, identify } = issuer(keys);
    const token = await signToken(keys);
    expect((await identify(token)).ok).toBe(true);
    state.keys = [];
    state.at += 200_000;
    expect((await identify(token)).ok).toBe(true);
    state.at += 106_000;
    expect(await identify(token)).toMatchObject({ ok: false, error: 'INVALID_TOKEN' });
  });

  it('is remembered for ten minutes at most, whatever it says of its end', async () => {
    const keys = await createKeys('EdDSA', 'key');
    const { state, identify } = issuer(keys);
    const token = await signToken(keys, { claims: { exp: Math.floor(state.at / 1_000) + 86_400 } });
    expect((await identify(token)).ok).toBe(true);
    state.at += 595_000;
    expect((await identify(token)).ok).toBe(true);
    state.at += 15_000;
    expect(await identify(token)).toMatchObject({ ok: false, error: 'INVALID_TOKEN' });
  });
});

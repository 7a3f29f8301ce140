import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

export const ISSUER = 'https://millepiani.example';

/** A key pair in both its forms. */
export type Keys = { privateJwk: JWK; publicJwk: JWK };

export async function createKeys(alg: 'EdDSA' | 'ES256', kid?: string): Promise<Keys> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const extra = { alg, ...(kid === undefined ? {} : { kid }) };
  return {
    privateJwk: { ...(await exportJWK(pair.privateKey)), ...extra },
    publicJwk: { ...(await exportJWK(pair.publicKey)), ...extra },
  };
}

/** What of an access token can be made otherwise than it should be; `undefined` leaves a claim out. */
export type TokenOverrides = {
  header?: Partial<JWTHeaderParameters>;
  claims?: Record<string, unknown>;
};

/** Signs an access token as members does, but for the overrides. */
export async function signToken(keys: Keys, overrides: TokenOverrides = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: ISSUER,
    aud: 'millepiani',
    sub: 'per_ada',
    scope: '',
    sid: 'ses_1',
    iat: now,
    exp: now + 300,
    ...overrides.claims,
  };
  const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  const header = { alg: keys.privateJwk.alg ?? 'EdDSA', typ: 'at+jwt', kid: keys.privateJwk.kid, ...overrides.header };
  return await new SignJWT(given).setProtectedHeader(header as JWTHeaderParameters).sign(keys.privateJwk);
}

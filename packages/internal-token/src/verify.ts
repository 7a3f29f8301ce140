import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import { errors, importJWK, type JWK, jwtVerify } from 'jose';
import { ALGORITHM, type InternalActor, ISSUER, LEEWAY_SECONDS, LIFETIME_SECONDS, TOKEN_TYPE } from './claims.ts';

/** Why a token is not good enough; for logs, the caller is told no more than "refused". */
export type InternalTokenError = 'MISSING' | 'TOO_LONG' | 'EXPIRED' | 'WRONG_CLAIM' | 'INVALID';

/** The actor that a token speaks for, or why it speaks for nobody. */
export type VerifyResult = { ok: true; value: InternalActor } | { ok: false; error: InternalTokenError };

/** Checks a token; never throws, whatever it is given. */
export type Verify = (token: string | undefined) => Promise<VerifyResult>;

/** What a check needs. */
export type VerifyOptions = {
  /** The gateway's Ed25519 public key. */
  publicJwk: JWK;
  /** The name of the subgraph that checks: a token for another one is refused. */
  subgraph: string;
  /** Milliseconds since the epoch; the system's clock unless told. */
  now?: () => number;
};

const MS = 1_000;
const MAX_TOKEN_LENGTH = 8_192;
const MAX_ENTRIES = 5_000;

type Verified = { actor: InternalActor; expiresAt: number };

function reasonOf(error: unknown): InternalTokenError {
  if (error instanceof errors.JWTExpired) {
    return 'EXPIRED';
  }
  return error instanceof errors.JWTClaimValidationFailed ? 'WRONG_CLAIM' : 'INVALID';
}

function optionalText(claim: unknown): string | undefined | false {
  return claim === undefined || (typeof claim === 'string' && claim !== '') ? claim : false;
}

/** The actor in a checked payload; undefined where a claim has not the form that the mint gives it. */
function readActor(payload: Record<string, unknown>): InternalActor | undefined {
  const actorId = optionalText(payload.sub);
  const sessionId = optionalText(payload.sid);
  const { scope, own } = payload;
  if (typeof scope !== 'string' || actorId === false || sessionId === false || (own !== undefined && own !== true)) {
    return;
  }
  return {
    scopes: scope === '' ? [] : scope.split(' '),
    ...(actorId === undefined ? {} : { actorId }),
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(own === true ? { isGateway: true } : {}),
  };
}

/**
 * A check of the gateway's tokens for one subgraph: signature, algorithm, type, issuer, audience, lifetime. A token that
 * passed is remembered until it ends, since the gateway sends the same one for some seconds.
 */
export function createVerify(options: VerifyOptions): Verify {
  const { now = Date.now, subgraph } = options;
  const key = importJWK(options.publicJwk, ALGORITHM);
  key.catch(() => undefined);
  const passed = new ExpiringCache<InternalActor>({ maxEntries: MAX_ENTRIES });

  const check = async (token: string, at: number): Promise<Verified | InternalTokenError> => {
    const { payload } = await jwtVerify(token, await key, {
      algorithms: [ALGORITHM],
      typ: TOKEN_TYPE,
      issuer: ISSUER,
      audience: subgraph,
      requiredClaims: ['iss', 'aud', 'iat', 'exp', 'scope'],
      // Besides `exp`: a token that somebody made to live long is as bad as one that has ended.
      maxTokenAge: LIFETIME_SECONDS,
      clockTolerance: LEEWAY_SECONDS,
      currentDate: new Date(at),
    });
    const actor = payload.aud === subgraph ? readActor(payload) : undefined;
    return actor === undefined ? 'WRONG_CLAIM' : { actor, expiresAt: (payload.exp ?? 0) * MS };
  };

  return async (token) => {
    if (token === undefined || token === '') {
      return { ok: false, error: 'MISSING' };
    }
    if (token.length > MAX_TOKEN_LENGTH) {
      return { ok: false, error: 'TOO_LONG' };
    }
    const at = now();
    const known = passed.get(token, at);
    if (known !== undefined) {
      return { ok: true, value: known };
    }
    try {
      const verified = await check(token, at);
      if (typeof verified === 'string') {
        return { ok: false, error: verified };
      }
      passed.set(token, verified.actor, verified.expiresAt);
      return { ok: true, value: verified.actor };
    } catch (error) {
      return { ok: false, error: reasonOf(error) };
    }
  };
}

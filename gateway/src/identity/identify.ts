import { hash as digest } from 'node:crypto';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import { type JWTPayload, jwtVerify } from 'jose';
import { type Actor, ANONYMOUS, type SignedInActor } from './actor.ts';
import { KeysUnavailableError, type RemoteKeySet } from './key-set.ts';

/** Who asks, or why that cannot be said. `INVALID_TOKEN`: refuse (401). `KEYS_UNAVAILABLE`: try again later (503). */
export type IdentifyResult =
  | { ok: true; value: Actor }
  | { ok: false; error: 'INVALID_TOKEN' | 'KEYS_UNAVAILABLE'; cause?: unknown };

/** Reads an `Authorization` header. */
export type Identify = {
  (authorization: string | undefined): Promise<IdentifyResult>;
  /** The same at once, where there is nothing to be looked up or refused; undefined where there is. */
  known: (authorization: string | undefined) => Actor | undefined;
};

/** What identification needs. */
export type IdentifyOptions = {
  keys: RemoteKeySet;
  issuer: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Whether a session or member was shut out since the token was issued; asked on every request. */
  isDenied?: (actor: SignedInActor) => boolean;
};

const AUDIENCE = 'millepiani';
const ACCESS_TOKEN_TYPE = 'at+jwt';
const ALGORITHMS = ['ES256', 'EdDSA'];
const LEEWAY_SECONDS = 5;
/** How old a token may grow whatever it says of its end: what shuts a member out must not wait for longer. */
const MAX_AGE_SECONDS = 600;
const MAX_TOKEN_LENGTH = 4_096;
const MAX_REMEMBERED = 10_000;
const MS = 1_000;

// RFC 6750: one token of these characters; the scheme's case does not matter.
const BEARER = /^bearer +([\w~+/.-]+=*)$/i;

function readActor(payload: JWTPayload): SignedInActor | undefined {
  const { sub, scope, sid, client_id: clientId, exp = 0, iat = 0 } = payload;
  if (typeof sub !== 'string' || sub === '' || typeof scope !== 'string') {
    return;
  }
  return {
    kind: 'signed-in',
    actorId: sub,
    scopes: new Set(scope.split(' ').filter((name) => name !== '')),
    ...(typeof sid === 'string' ? { sessionId: sid } : {}),
    ...(typeof clientId === 'string' ? { clientId } : {}),
    issuedAt: iat * MS,
    expiresAt: Math.min(exp, iat + MAX_AGE_SECONDS) * MS,
  };
}

/**
 * Identification by access token (RFC 9068, checked as RFC 8725 advises). A header that is there is never ignored: if its
 * token is not good, the request is refused, not treated as anonymous. A good token is remembered by its hash until it
 * ends, since checking a signature costs more than a small query.
 */
export function createIdentify(options: IdentifyOptions): Identify {
  const { keys, issuer, now, isDenied = () => false } = options;
  const verified = new ExpiringCache<SignedInActor>({ maxEntries: MAX_REMEMBERED });

  const verify = async (token: string, hash: string): Promise<SignedInActor | undefined> => {
    const at = now();
    const { payload } = await jwtVerify(token, keys.key, {
      algorithms: ALGORITHMS,
      issuer,
      audience: AUDIENCE,
      typ: ACCESS_TOKEN_TYPE,
      requiredClaims: ['sub', 'exp', 'scope'],
      clockTolerance: LEEWAY_SECONDS,
      // Asks for `iat`, too, and that it is not to come.
      maxTokenAge: MAX_AGE_SECONDS,
      currentDate: new Date(at),
    });
    const actor = readActor(payload);
    if (actor !== undefined) {
      verified.set(hash, actor, actor.expiresAt);
    }
    return actor;
  };

  const tokenOf = (authorization: string): string | undefined => {
    const token = BEARER.exec(authorization)?.[1];
    return token === undefined || token.length > MAX_TOKEN_LENGTH ? undefined : token;
  };

  const identify = async (authorization: string | undefined): Promise<IdentifyResult> => {
    if (authorization === undefined) {
      return { ok: true, value: ANONYMOUS };
    }
    const token = tokenOf(authorization);
    if (token === undefined) {
      return { ok: false, error: 'INVALID_TOKEN' };
    }
    const hash = digest('sha256', token, 'base64');
    try {
      const actor = verified.get(hash, now()) ?? (await verify(token, hash));
      return actor === undefined || isDenied(actor)
        ? { ok: false, error: 'INVALID_TOKEN' }
        : { ok: true, value: actor };
    } catch (error) {
      const code = error instanceof KeysUnavailableError ? 'KEYS_UNAVAILABLE' : 'INVALID_TOKEN';
      return { ok: false, error: code, cause: error };
    }
  };

  const known: Identify['known'] = (authorization) => {
    if (authorization === undefined) {
      return ANONYMOUS;
    }
    const token = tokenOf(authorization);
    const actor = token === undefined ? undefined : verified.get(digest('sha256', token, 'base64'), now());
    return actor === undefined || isDenied(actor) ? undefined : actor;
  };

  return Object.assign(identify, { known });
}

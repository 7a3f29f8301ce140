import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import { importJWK, type JWK, SignJWT } from 'jose';
import { ALGORITHM, type InternalActor, ISSUER, LIFETIME_SECONDS, TOKEN_TYPE } from './claims.ts';

/** Makes the token with which the gateway speaks to one subgraph on behalf of one actor. */
export type Mint = (actor: InternalActor, subgraph: string) => Promise<string>;

/** What a mint needs. */
export type MintOptions = {
  /** An Ed25519 private key. */
  privateJwk: JWK;
  /** Milliseconds since the epoch; the system's clock unless told. */
  now?: () => number;
  /** How many tokens are remembered. */
  maxEntries?: number;
};

const MS = 1_000;
const MAX_ENTRIES = 20_000;
/** A remembered token is given out until this long before its end, so that it does not end on its way. */
const RENEW_BEFORE_SECONDS = 5;

function cacheKey(actor: InternalActor, subgraph: string): string {
  return JSON.stringify([
    subgraph,
    actor.actorId ?? null,
    actor.sessionId ?? null,
    [...actor.scopes].sort(),
    actor.isGateway ?? false,
  ]);
}

/**
 * A mint that remembers what it made: signing costs more than a small fetch, and one query may fetch many times from one
 * subgraph. Callers at the same moment share one signature.
 */
export function createMint(options: MintOptions): Mint {
  const { now = Date.now, maxEntries = MAX_ENTRIES } = options;
  const key = importJWK(options.privateJwk, ALGORITHM);
  // A key that cannot be read must fail whoever first mints, not the process by an unhandled rejection.
  key.catch(() => undefined);
  const minted = new ExpiringCache<Promise<string>>({ maxEntries });

  const sign = async (actor: InternalActor, subgraph: string, issuedAt: number): Promise<string> => {
    const token = new SignJWT({
      scope: actor.scopes.join(' '),
      ...(actor.sessionId === undefined ? {} : { sid: actor.sessionId }),
      ...(actor.isGateway === true ? { own: true } : {}),
    })
      .setProtectedHeader({ alg: ALGORITHM, typ: TOKEN_TYPE })
      .setIssuer(ISSUER)
      .setAudience(subgraph)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_SECONDS);
    if (actor.actorId !== undefined) {
      token.setSubject(actor.actorId);
    }
    return await token.sign(await key);
  };

  return (actor, subgraph) => {
    const at = now();
    const id = cacheKey(actor, subgraph);
    const known = minted.get(id, at);
    if (known !== undefined) {
      return known;
    }
    const made = sign(actor, subgraph, Math.floor(at / MS));
    minted.set(id, made, at + (LIFETIME_SECONDS - RENEW_BEFORE_SECONDS) * MS);
    return made;
  };
}

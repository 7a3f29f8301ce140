import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { importJWK, type JWK, SignJWT } from 'jose';

/** Seconds that an access token lives: what it says may be that old. */
const lifetimeSeconds = 300;

/** What tokens are for; the gateway takes no other audience. */
const audience = 'millepiani';

/** A token and its end. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Issues access tokens (RFC 9068) and publishes the key that checks them. */
export class TokenIssuer {
  readonly #issuer: string;
  readonly #privateJwk: JWK;

  constructor(options: { issuer: string; privateJwk: JWK }) {
    this.#issuer = options.issuer;
    this.#privateJwk = options.privateJwk;
  }

  /** A token for a person who has just signed in. */
  async issue(personId: PersonId, scopes: readonly string[], now: Date): Promise<AccessToken> {
    const issuedAt = Math.floor(now.getTime() / 1_000);
    const key = await importJWK(this.#privateJwk, 'ES256');
    const token = await new SignJWT({ scope: scopes.join(' '), client_id: 'first-party', sid: newId('ses') })
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'at+jwt',
        ...(this.#privateJwk.kid ? { kid: this.#privateJwk.kid } : {}),
      })
      .setIssuer(this.#issuer)
      .setAudience(audience)
      .setSubject(personId)
      .setJti(crypto.randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(key);
    return { token, expiresAt: new Date((issuedAt + lifetimeSeconds) * 1_000) };
  }

  /** The JSON Web Key Set (RFC 7517) with public members only. */
  keySet(): { keys: JWK[] } {
    const { kty, crv, x, y, kid } = this.#privateJwk;
    return { keys: [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' } as JWK] };
  }
}

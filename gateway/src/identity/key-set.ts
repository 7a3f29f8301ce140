import { createLocalJWKSet, type FlattenedJWSInput, type JSONWebKeySet, type JWTHeaderParameters } from 'jose';

/** The issuer's keys cannot be had, and none at hand fits: nobody can say whether the token is good. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

/** Where keys come from, and how often they are asked for. */
export type RemoteKeySetOptions = {
  /** Fetches the JWKS; rejects where it cannot. */
  fetchKeys: () => Promise<JSONWebKeySet>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** How long a set is good without asking again, in milliseconds. */
  freshFor?: number;
  /** The least time between two fetches because of a key that is not known, in milliseconds. */
  cooldown?: number;
};

const FRESH_FOR_MS = 600_000;
const COOLDOWN_MS = 1_000;

type Local = ReturnType<typeof createLocalJWKSet>;
type Key = Awaited<ReturnType<Local>>;

/**
 * The issuer's public keys. Unlike jose's own remote set, one that has grown old is still used while the issuer is away:
 * who is signed in stays so. A key that is not known makes it ask again, not more often than the cooldown allows.
 */
export class RemoteKeySet {
  readonly #options: Required<RemoteKeySetOptions>;
  #local: Local | undefined;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #lastFailure: unknown;
  #pending: Promise<void> | undefined;

  constructor(options: RemoteKeySetOptions) {
    this.#options = { freshFor: FRESH_FOR_MS, cooldown: COOLDOWN_MS, ...options };
  }

  /**
   * The key for a token, in the form that jose's `jwtVerify` takes.
   * @throws KeysUnavailableError where no key fits and the issuer cannot be asked; jose's errors where it has none.
   */
  readonly key = async (header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<Key> => {
    const isStale = this.#options.now() - this.#fetchedAt >= this.#options.freshFor;
    if (this.#local !== undefined) {
      if (isStale) {
        void this.#refresh();
      }
      const known = await this.#find(this.#local, header, token);
      if (known !== undefined) {
        return known;
      }
    }
    await this.#refresh();
    if (this.#lastFailure !== undefined || this.#local === undefined) {
      throw new KeysUnavailableError('the issuer’s keys cannot be fetched', { cause: this.#lastFailure });
    }
    return await this.#local(header, token);
  };

  async #find(local: Local, header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<Key | undefined> {
    try {
      return await local(header, token);
    } catch {
      return;
    }
  }

  /** Asks the issuer, unless it was just asked; never rejects. Callers at the same moment share one fetch. */
  #refresh(): Promise<void> {
    const at = this.#options.now();
    if (this.#pending === undefined && at - this.#triedAt >= this.#options.cooldown) {
      this.#triedAt = at;
      this.#pending = this.#fetch(at).finally(() => {
        this.#pending = undefined;
      });
    }
    return this.#pending ?? Promise.resolve();
  }

  async #fetch(at: number): Promise<void> {
    try {
      this.#local = createLocalJWKSet(await this.#options.fetchKeys());
      this.#fetchedAt = at;
      this.#lastFailure = undefined;
    } catch (error) {
      this.#lastFailure = error;
    }
  }
}

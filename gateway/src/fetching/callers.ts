import type { InternalActor } from '@millepiani/internal-token/claims';
import type { Mint } from '@millepiani/internal-token/mint';
import type { Actor } from '../identity/actor.ts';

type Known = { key: string; held: Map<string, { authorization: string; until: number }> };

/** Shorter than what a token that is handed out is good for at least. */
const HELD_MS = 1_000;

/** Who asks, as subgraphs are told. */
export function internalActor(actor: Actor): InternalActor {
  return actor.kind === 'anonymous'
    ? { scopes: [] }
    : {
        actorId: actor.actorId,
        scopes: [...actor.scopes],
        ...(actor.sessionId === undefined ? {} : { sessionId: actor.sessionId }),
        ...(actor.clientId === undefined ? {} : { clientId: actor.clientId }),
      };
}

/** Those on whose behalf subgraphs are asked: told apart by a key, vouched for by a token. An actor is the same object as long as it is remembered. */
export class Callers {
  readonly #mint: Mint;
  readonly #now: () => number;
  readonly #known = new WeakMap<Actor, Known>();

  constructor(mint: Mint, now: () => number) {
    this.#mint = mint;
    this.#now = now;
  }

  /** The same for two whom subgraphs are told the same of. */
  key(actor: Actor): string {
    return this.#of(actor).key;
  }

  /** The `Authorization` that vouches for an actor; at once where it did within the last second. */
  authorization(actor: Actor, service: string): string | Promise<string> {
    const held = this.#of(actor).held.get(service);
    return held !== undefined && held.until > this.#now() ? held.authorization : this.#minted(actor, service);
  }

  async #minted(actor: Actor, service: string): Promise<string> {
    const authorization = `Bearer ${await this.#mint(internalActor(actor), service)}`;
    this.#of(actor).held.set(service, { authorization, until: this.#now() + HELD_MS });
    return authorization;
  }

  #of(actor: Actor): Known {
    let known = this.#known.get(actor);
    if (known === undefined) {
      const { scopes, ...who } = internalActor(actor);
      const key = JSON.stringify([who, [...scopes].sort()]);
      known = { key, held: new Map() };
      this.#known.set(actor, known);
    }
    return known;
  }
}

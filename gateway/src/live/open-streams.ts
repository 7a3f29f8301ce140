import type { Actor } from '../identity/actor.ts';
import { addressKey } from '../rates/address-key.ts';

/** How many streams may be open on this replica: in all, and of one actor or one network address (of IPv6, one network of those that one gets). */
export type StreamLimits = { total: number; perActor: number; perAddress: number };

/** Who opens a stream. */
export type StreamOwner = { actor: Actor; clientAddress: string };

/** The open streams, counted by whose they are. */
export class OpenStreams<Stream> {
  readonly #limits: StreamLimits;
  readonly #streams = new Set<Stream>();
  readonly #counts = new Map<string, number>();

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** Whether one more may be opened; which limit is reached where not. */
  check(owner: StreamOwner): keyof StreamLimits | undefined {
    const { total, perActor, perAddress } = this.#limits;
    if (this.#streams.size >= total) {
      return 'total';
    }
    const [ofAddress, ofActor] = keysOf(owner);
    if (ofActor !== undefined && this.#count(ofActor) >= perActor) {
      return 'perActor';
    }
    return this.#count(ofAddress) >= perAddress ? 'perAddress' : undefined;
  }

  /** Counts one in, until the answer is called. */
  add(stream: Stream, owner: StreamOwner): () => void {
    this.#streams.add(stream);
    this.#change(owner, 1);
    return () => {
      if (this.#streams.delete(stream)) {
        this.#change(owner, -1);
      }
    };
  }

  /** All of them. */
  [Symbol.iterator](): Iterator<Stream> {
    return [...this.#streams].values();
  }

  #count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  #change(owner: StreamOwner, by: number): void {
    for (const key of keysOf(owner)) {
      const count = key === undefined ? 0 : this.#count(key) + by;
      if (key !== undefined && count > 0) {
        this.#counts.set(key, count);
      } else if (key !== undefined) {
        this.#counts.delete(key);
      }
    }
  }
}

function keysOf({ actor, clientAddress }: StreamOwner): [string, string | undefined] {
  return [`address ${addressKey(clientAddress)}`, actor.kind === 'anonymous' ? undefined : `actor ${actor.actorId}`];
}

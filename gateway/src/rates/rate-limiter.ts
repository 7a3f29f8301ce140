import type { Actor } from '../identity/actor.ts';
import { addressKey } from './address-key.ts';
import { TokenBucket } from './token-bucket.ts';

/** How much a minute, in units of cost (ADR 10). */
export type RateLimits = { perActor: number; perAddress: number };

/** Whose turn it is not yet. */
export type RateRefusal = { by: 'actor' | 'address'; waitMs: number };

/** Who asks, and from where. */
export type Asking = { actor: Actor; clientAddress: string };

/** What one replica has used up of a bucket since it last told the others. */
export type Spent = { key: string; amount: number; capacity: number };

type Held = { bucket: TokenBucket; unsaid: number };

const MAX_BUCKETS = 50_000;

/**
 * Bounds what one actor, and one network address, may have the community do in a minute. It decides at once, by what this replica
 * knows: what others know comes in when they say it.
 */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #now: () => number;
  readonly #held = new Map<string, Held>();

  constructor(limits: RateLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Charges what a request costs; where there is not enough left, nothing is charged, and it must wait. */
  charge(asking: Asking, amount: number): RateRefusal | undefined {
    const now = this.#now();
    const { actor, clientAddress } = asking;
    const address = this.#of(`address:${addressKey(clientAddress)}`, this.#limits.perAddress, now);
    const own = actor.kind === 'anonymous' ? undefined : this.#of(`actor:${actor.actorId}`, this.#limits.perActor, now);
    const ownWaitMs = own?.bucket.waitMs(amount, now) ?? 0;
    if (ownWaitMs > 0) {
      return { by: 'actor', waitMs: ownWaitMs };
    }
    const waitMs = address.bucket.waitMs(amount, now);
    if (waitMs > 0) {
      return { by: 'address', waitMs };
    }
    for (const held of own === undefined ? [address] : [own, address]) {
      held.bucket.take(amount, now);
      held.unsaid += amount;
    }
    return;
  }

  #of(key: string, perMinute: number, now: number): Held {
    const known = this.#held.get(key);
    const held = known ?? { bucket: new TokenBucket(perMinute, now), unsaid: 0 };
    // Put back, it is the one used last.
    this.#held.delete(key);
    this.#held.set(key, held);
    if (this.#held.size > MAX_BUCKETS) {
      this.#forgetOne();
    }
    return held;
  }

  #forgetOne(): void {
    const [oldest] = this.#held.keys();
    if (oldest !== undefined) {
      this.#held.delete(oldest);
    }
  }

  /** What was used up since the last time, at most so many buckets' worth; it counts as said from here on. */
  unsaid(atMost: number): Spent[] {
    const spent: Spent[] = [];
    for (const [key, held] of this.#held) {
      if (held.unsaid > 0) {
        spent.push({ key, amount: held.unsaid, capacity: held.bucket.capacity });
        held.unsaid = 0;
      }
      if (spent.length >= atMost) {
        break;
      }
    }
    return spent;
  }

  /** All replicas together have left this much of a bucket, what was said of this one's included. */
  settle(key: string, level: number): void {
    const held = this.#held.get(key);
    held?.bucket.settle(level - held.unsaid, this.#now());
  }

  /** What could not be said is to be said again. */
  takeBack(spent: readonly Spent[]): void {
    for (const { key, amount } of spent) {
      const held = this.#held.get(key);
      if (held !== undefined) {
        held.unsaid += amount;
      }
    }
  }
}

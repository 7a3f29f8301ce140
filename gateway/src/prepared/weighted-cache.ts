type Entry<Value> = { value: Value; weight: number };

/** How much a cache holds at most. */
export type CacheBounds = { entries: number; weight: number };

/** A cache in memory that is bounded by how many values it holds and by what they weigh together; who was used longest ago goes first. */
export class WeightedCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #bounds: CacheBounds;
  #weight = 0;

  constructor(bounds: CacheBounds) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#entries.size;
  }

  get weight(): number {
    return this.#weight;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      return;
    }
    // A Map iterates in the order of insertion: put back, it is the one used last.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** What is held, what was used last first. */
  latest(): Value[] {
    return [...this.#entries.values()].map(({ value }) => value).reverse();
  }

  /** Takes a value in; one that is heavier than all together may be is not kept. */
  set(key: string, value: Value, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#bounds.entries && this.#weight <= this.#bounds.weight) {
        return;
      }
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}

type Entry<Value> = { value: Value; expiresAt: number };

/**
 * A bounded in-memory cache whose entries end at a time of their own. When full, the entry that was used longest ago goes.
 * Time is an argument (milliseconds since the epoch), so that it needs no clock of its own.
 */
export class ExpiringCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #maxEntries: number;

  constructor(options: { maxEntries: number }) {
    this.#maxEntries = options.maxEntries;
  }

  /** How many entries are held, ended ones that nobody asked for since included. */
  get size(): number {
    return this.#entries.size;
  }

  get(key: string, now: number): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      return;
    }
    this.#entries.delete(key);
    if (entry.expiresAt <= now) {
      return;
    }
    // A Map iterates in the order of insertion: put back, it is the most recently used.
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, expiresAt: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expiresAt });
    if (this.#entries.size > this.#maxEntries) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest as string);
    }
  }
}

const MINUTE_MS = 60_000;
/** Less than this is what adding up leaves over. */
const NOTHING = 1e-6;

/** What somebody may use up: as much at once as in a minute, and then as much a minute. */
export class TokenBucket {
  readonly capacity: number;
  #level: number;
  #at: number;

  /** `now`: milliseconds since the epoch, here and below. */
  constructor(perMinute: number, now: number) {
    this.capacity = perMinute;
    this.#level = perMinute;
    this.#at = now;
  }

  /** What is left. */
  level(now: number): number {
    this.#refill(now);
    return this.#level;
  }

  /** How long until this much may be used; 0: now. More than fits in is let through when it is full. */
  waitMs(amount: number, now: number): number {
    this.#refill(now);
    const lacking = Math.min(amount, this.capacity) - this.#level;
    return lacking <= NOTHING ? 0 : Math.ceil((lacking * MINUTE_MS) / this.capacity);
  }

  /** Uses it up. What is used without asking is owed, up to as much again as fits in. */
  take(amount: number, now: number): void {
    this.#refill(now);
    this.#level = Math.max(this.#level - amount, -this.capacity);
  }

  /** Takes over what others know of it. */
  settle(level: number, now: number): void {
    this.#level = Math.max(Math.min(level, this.capacity), -this.capacity);
    this.#at = now;
  }

  #refill(now: number): void {
    // A clock that is set back gives nothing, and takes nothing away.
    const passed = Math.max(now - this.#at, 0);
    this.#level = Math.min(this.capacity, this.#level + (passed * this.capacity) / MINUTE_MS);
    this.#at = now;
  }
}

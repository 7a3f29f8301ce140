/** Whether a service is asked: `half-open` is when one request tries whether it is there again. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** When a service is left alone. */
export type BreakerOptions = {
  /** Milliseconds that never go back. */
  now: () => number;
  /** So many failures at least, */
  minFailures?: number;
  /** and this part of all requests, */
  share?: number;
  /** within so many milliseconds. */
  windowMs?: number;
  /** How long it is left alone until it is tried again. */
  openMs?: number;
  onChange?: (state: BreakerState) => void;
};

/** What lets a request through, to be handed back with how it went. */
export type Passage = number;

const MIN_FAILURES = 20;
const SHARE = 0.5;
const WINDOW_MS = 10_000;
const OPEN_MS = 1_000;

/**
 * Leaves a service alone that does not answer, so that whoever asks is told at once instead of waiting for the deadline each time,
 * and so that it can recover. After a while one request tries it; by how that went all are let through again, or none.
 */
export class CircuitBreaker {
  readonly #options: Required<Omit<BreakerOptions, 'onChange'>>;
  readonly #onChange: BreakerOptions['onChange'];
  #state: BreakerState = 'closed';
  /** Counts the changes: what was sent before the last one says nothing of now. */
  #epoch = 0;
  #windowEnds = 0;
  #failures = 0;
  #requests = 0;
  #opensUntil = 0;
  #isTrying = false;

  constructor({ onChange, ...options }: BreakerOptions) {
    this.#options = { minFailures: MIN_FAILURES, share: SHARE, windowMs: WINDOW_MS, openMs: OPEN_MS, ...options };
    this.#onChange = onChange;
  }

  get state(): BreakerState {
    return this.#state;
  }

  /** Lets a request through, or not. */
  admit(): Passage | undefined {
    if (this.#state === 'closed') {
      return this.#epoch;
    }
    if (this.#state === 'open' && this.#options.now() >= this.#opensUntil) {
      this.#changeTo('half-open');
    }
    if (this.#state === 'open' || this.#isTrying) {
      return;
    }
    this.#isTrying = true;
    return this.#epoch;
  }

  /** It was answered, whatever the answer says. */
  succeeded(passage: Passage): void {
    if (passage !== this.#epoch) {
      return;
    }
    if (this.#state === 'half-open') {
      this.#changeTo('closed');
      return;
    }
    this.#count(0);
  }

  /** It was not answered, not in time, or with a fault of the server's. */
  failed(passage: Passage): void {
    if (passage !== this.#epoch) {
      return;
    }
    if (this.#state === 'half-open') {
      this.#open();
      return;
    }
    this.#count(1);
    const { minFailures, share } = this.#options;
    if (this.#failures >= minFailures && this.#failures >= share * this.#requests) {
      this.#open();
    }
  }

  /** Nobody waited for the answer any more: it says nothing. */
  forgotten(passage: Passage): void {
    if (passage === this.#epoch) {
      this.#isTrying = false;
    }
  }

  #count(failures: number): void {
    const now = this.#options.now();
    if (now >= this.#windowEnds) {
      this.#windowEnds = now + this.#options.windowMs;
      this.#failures = 0;
      this.#requests = 0;
    }
    this.#requests += 1;
    this.#failures += failures;
  }

  #open(): void {
    this.#opensUntil = this.#options.now() + this.#options.openMs;
    this.#changeTo('open');
  }

  #changeTo(state: BreakerState): void {
    this.#state = state;
    this.#epoch += 1;
    this.#isTrying = false;
    this.#windowEnds = 0;
    this.#onChange?.(state);
  }
}

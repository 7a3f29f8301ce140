/** How much may be sent twice. */
export type RetryBudgetOptions = {
  /** How many retries may be saved up. */
  most?: number;
  /** What each request adds. */
  perRequest?: number;
};

const MOST = 100;
const PER_REQUEST = 0.2;

/**
 * Bounds what retries add to a service's load: a hundred at once when its connections break, as they do when it is restarted, and
 * a fifth of all requests in the long run. Without it, whoever is overloaded would get twice as much.
 */
export class RetryBudget {
  readonly #most: number;
  readonly #perRequest: number;
  #left: number;

  constructor({ most = MOST, perRequest = PER_REQUEST }: RetryBudgetOptions = {}) {
    this.#most = most;
    this.#perRequest = perRequest;
    this.#left = most;
  }

  /** A request is sent for the first time. */
  earn(): void {
    this.#left = Math.min(this.#most, this.#left + this.#perRequest);
  }

  /** Whether one may be sent again; if so, it is. */
  spend(): boolean {
    if (this.#left < 1) {
      return false;
    }
    this.#left -= 1;
    return true;
  }
}

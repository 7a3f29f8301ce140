import type { SubgraphPool } from '../fetching/subgraph-pool.ts';
import { type PartStatus, type Readiness, readiness, readPartStatus } from './part-status.ts';

/** Whom to ask, and how often. */
export type HealthPollerOptions = {
  pools: ReadonlyMap<string, SubgraphPool>;
  /** Milliseconds between two rounds. */
  intervalMs?: number;
  timeoutMs?: number;
  /** Whether the gateway itself has all that it wants; it does unless this says otherwise. */
  isGatewayWhole?: () => boolean;
};

const INTERVAL_MS = 1_000;
const TIMEOUT_MS = 800;

/** Asks every subgraph how it is, in the background, so that asking the gateway costs nothing. */
export class HealthPoller {
  readonly #options: Required<HealthPollerOptions>;
  readonly #latest: Map<string, PartStatus | undefined>;
  readonly #silent: Set<string>;
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;

  constructor(options: HealthPollerOptions) {
    this.#options = { intervalMs: INTERVAL_MS, timeoutMs: TIMEOUT_MS, isGatewayWhole: () => true, ...options };
    const names = [...options.pools.keys()];
    this.#latest = new Map(names.map((name) => [name, undefined]));
    this.#silent = new Set(names);
  }

  /** Begins to ask; the first round starts at once. */
  start(): void {
    void this.#round();
  }

  /** From here on the gateway is not ready; nobody is asked any more. */
  stop(): void {
    this.#isStopping = true;
    clearTimeout(this.#timer);
  }

  state(): Readiness {
    return readiness({
      subgraphs: this.#latest,
      haveAllAnswered: this.#silent.size === 0,
      isStopping: this.#isStopping,
      isGatewayWhole: this.#options.isGatewayWhole(),
    });
  }

  async #round(): Promise<void> {
    await Promise.all([...this.#options.pools].map(([name, pool]) => this.#ask(name, pool)));
    if (!this.#isStopping) {
      this.#timer = setTimeout(() => void this.#round(), this.#options.intervalMs);
      this.#timer.unref();
    }
  }

  async #ask(name: string, pool: SubgraphPool): Promise<void> {
    const result = await pool.request({
      method: 'GET',
      path: '/health/ready',
      headers: { accept: 'application/json' },
      timeoutMs: this.#options.timeoutMs,
      isRepeatable: true,
    });
    const status = result.ok ? readPartStatus(result.value.body) : 'down';
    this.#latest.set(name, status);
    if (status !== 'down') {
      this.#silent.delete(name);
    }
  }
}

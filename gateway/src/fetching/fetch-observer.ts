import type { BreakerState } from './circuit-breaker.ts';
import type { FetchFailure } from './failure.ts';
import type { GatewayContext } from './request-context.ts';

/** One fetch that is over. */
export type FetchRecord = {
  service: string;
  kind: 'query' | 'mutation' | 'subscription';
  /** `errors`: it was answered, with errors of the subgraph's. */
  outcome: 'ok' | 'errors' | FetchFailure['code'];
  /** Milliseconds from asking to the answer that was read. */
  ms: number;
  /** How many entities were asked for. */
  entities: number;
  /** Whether another one's fetch answered it, that was in flight. */
  isShared: boolean;
};

/** Told of fetches: for metrics, traces and whoever wants a plan explained. */
export type FetchObserver = {
  fetched?: (record: FetchRecord, context: GatewayContext) => void;
  retried?: (service: string) => void;
  breaker?: (service: string, state: BreakerState) => void;
};

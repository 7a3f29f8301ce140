import type { EndpointTally } from './tally.ts';

/** How a receiver is to be. */
export interface ReceiverOptions {
  readonly endpoints: number;
  /** How many events are to come to each. */
  readonly events: number;
  /** Of so many posts one is answered 500, by chance; 0: none is. */
  readonly refusesOneIn: number;
  /** Of so many posts the signature of one is looked at, by chance. */
  readonly checksOneIn: number;
  readonly seed: number;
  /** Whether it is to know when each came. */
  readonly isTimed: boolean;
}

/** To a receiver. */
export type ToReceiver =
  | { readonly open: ReceiverOptions }
  /** By which each endpoint's posts are signed, in the endpoints' order. */
  | { readonly trust: readonly string[] }
  | { readonly ask: 'progress' | 'report' | 'moments' };

/** What came so far. */
export interface Progress {
  /** Different events, of all endpoints. */
  readonly distinct: number;
  readonly posts: number;
}

/** All that came. */
export interface ReceiverReport extends Progress {
  readonly endpoints: readonly (EndpointTally & { readonly missing: readonly number[] })[];
  /** Posts that were answered 500 on purpose. */
  readonly refused: number;
  /** Posts that were no event of those that are counted. */
  readonly unknown: number;
  readonly signatures: { readonly checked: number; readonly wrong: number };
}

/** When events came for the first time: each by its number, to an endpoint, by the machine's monotonic clock in milliseconds. */
export interface Moments {
  readonly events: Uint32Array;
  readonly endpoints: Uint16Array;
  readonly at: Float64Array;
}

/** From a receiver. */
export type FromReceiver =
  | { readonly ports: readonly number[] }
  | { readonly trusted: true }
  | { readonly progress: Progress }
  | { readonly report: ReceiverReport }
  | { readonly moments: Moments };

/** The machine's monotonic clock in milliseconds: the same in all its processes. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;

import type { SubgraphName } from './catalogue/subgraphs.ts';

/** To be the subgraphs, at these ports; `keys` is the issuer's key set, which is served beside them. */
export interface FrontOrder {
  readonly ports: Readonly<Record<SubgraphName, number>>;
  readonly keys: string;
}

/** One span of load: each client asks, waits for its answer, and asks again. */
export interface LoadOrder {
  readonly port: number;
  /** The request's body. */
  readonly body: string;
  /** What all answers are to be, to the byte; those that differ are held against its data. */
  readonly expected: string;
  /** One for each client. */
  readonly tokens: readonly (string | undefined)[];
  readonly seconds: number;
}

/** What came of it. Times are in milliseconds. */
export interface LoadTaken {
  readonly answers: number;
  /** From the first question to the last answer. */
  readonly ms: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Answers that are not what was expected, and the first of them. */
  readonly different: number;
  readonly firstDifferent?: string | undefined;
  /** Connections that broke, which are opened anew. */
  readonly broken: number;
}

/** To a process. */
export type ToProcess = { readonly front: FrontOrder } | { readonly load: LoadOrder } | { readonly ask: 'fetches' };

/** From a process: one answer to each message. */
export type FromProcess =
  | { readonly ready: true }
  | { readonly taken: LoadTaken }
  /** Requests to subgraphs so far. */
  | { readonly fetches: number }
  | { readonly failed: string };

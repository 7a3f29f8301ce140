import type { LoopOptions, Taken } from './closed-loop.ts';

/** Where the process that asks finds what it asks. */
export interface Order {
  /** The members service, process by process. */
  readonly urls: readonly string[];
  /** The service's own database, by its own user. */
  readonly mongodbUri: string;
  /** With which the gateway signs what it sends. */
  readonly privateJwk: Readonly<Record<string, string>>;
  /** The day, ISO 8601. */
  readonly today: string;
}

/** What it asks next. */
export interface Task extends LoopOptions {
  readonly figure: string;
  readonly who: 'service' | 'plain';
  readonly seed: number;
  readonly warmUp: number;
}

/** To the process that asks. */
export type ToProcess = { readonly order: Order } | { readonly task: Task };

/** From it. */
export type FromProcess =
  | { readonly ready: true }
  | { readonly taken: Taken }
  /** An answer was wrong, or there was none. */
  | { readonly failed: string };

/** Where a process of the measurement works, and what it does. */
export interface Order {
  readonly role: 'load' | 'relay' | 'reader' | 'worker';
  /** The database that commands write, and the one that effects write. */
  readonly commandsUri: string;
  readonly effectsUri: string;
  readonly redisUrl: string;
  /** Begins the keys in Redis. */
  readonly prefix: string;
}

/** How commands come. */
export type Pace =
  /** This many clients, each with its next command as soon as its last one is answered, while fewer than `window` wait for their effect. */
  | { readonly kind: 'saturate'; readonly clients: number; readonly window: number }
  /** Open loop: one after the other at a fixed distance, whether or not the last ones are answered. */
  | { readonly kind: 'paced'; readonly perSecond: number };

/**
 * What commands are followed by: nothing; the effect's transaction, by the same client (both); an event in their
 * transaction that nobody reads (outbox), or that is read (spine); a job put in a queue after it.
 */
export type Variant = 'raw' | 'both' | 'outbox' | 'spine' | 'queue';

/** What the load is told. */
export interface Task {
  readonly variant: Variant;
  readonly pace: Pace;
  readonly seconds: number;
  /** Chooses the aggregates. */
  readonly seed: number;
  readonly aggregates: number;
}

/**
 * A commit or an effect: the command's number, and when its process knew of it by the machine's monotonic clock, in
 * milliseconds. A process that is busy knows late: of a commit that makes the way to the effect look shorter.
 */
export type Moment = readonly [command: number, at: number];

/** To a process. */
export type ToProcess =
  | { readonly order: Order }
  | { readonly task: Task }
  | { readonly effects: number }
  | { readonly ask: 'moments' };

/** From a process. */
export type FromProcess =
  | { readonly ready: true }
  /** Effects so far. */
  | { readonly effects: number }
  | { readonly moments: readonly Moment[]; readonly cpuMs: number; readonly failed: number };

/** The machine's monotonic clock in milliseconds: the same in all its processes. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;

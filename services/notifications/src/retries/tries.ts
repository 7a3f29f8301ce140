import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { type Pace, pauseAfter } from './schedule.ts';

/** One try to deliver something. */
export interface Attempt {
  readonly at: Instant;
  readonly durationMs: number;
  /** What the other end answered: a status of HTTP or of SMTP. */
  readonly status: number | undefined;
  /** Why it failed, upper snake case; undefined: it did not. */
  readonly error: string | undefined;
  /** How the answer began. */
  readonly excerpt: string | undefined;
}

/** What there is besides how it stands. */
interface Kept {
  /** Failures since it was due for the first time, or since it was replayed. */
  readonly failures: number;
  /** The last ones, oldest first. */
  readonly attempts: readonly Attempt[];
}

/** Something that waits to be delivered, for the first time or again. */
export interface Open extends Kept {
  readonly state: 'PENDING' | 'RETRYING';
  readonly dueAt: Instant;
}

/** Something that was delivered, or given up. */
export interface Over extends Kept {
  readonly state: 'DELIVERED' | 'DEAD';
  readonly endedAt: Instant;
}

/** How the delivery of something stands: pending → delivered, or retrying → dead → replayed. */
export type Tries = Open | Over;

/** What became of an attempt. */
export interface Outcome {
  /** Why it failed; undefined: it did not. */
  readonly error: string | undefined;
  readonly status?: number | undefined;
  readonly excerpt?: string | undefined;
  /** The other end asks to be left alone for so long, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** There is no use in trying again. */
  readonly isFinal?: boolean | undefined;
}

/** What else an attempt is made of. */
export interface Trying {
  readonly at: Instant;
  readonly durationMs: number;
  /** From 0 to below 1. */
  readonly chance: number;
  readonly pace: Pace;
}

const mostKept = 25;

/** Something that is due from `dueAt` on, and was never tried. */
export const firstDue = (dueAt: Instant): Open => ({ state: 'PENDING', dueAt, failures: 0, attempts: [] });

/** How it stands after an attempt. Throws {@link NotOpen} for what is over. */
export function afterAttempt(before: Tries, outcome: Outcome, { at, durationMs, chance, pace }: Trying): Tries {
  if (!isOpen(before)) throw new NotOpen(before.state);
  const { error, status, excerpt } = outcome;
  const attempts = [...before.attempts, { at, durationMs, status, error, excerpt }].slice(-mostKept);
  const endedAt = plusMs(at, durationMs);
  if (error === undefined) return { state: 'DELIVERED', endedAt, failures: before.failures, attempts };
  const failures = before.failures + 1;
  const pause = outcome.isFinal ? undefined : pauseAfter(failures, chance, pace);
  if (pause === undefined) return { state: 'DEAD', endedAt, failures, attempts };
  const dueAt = plusMs(endedAt, Math.max(pause, outcome.retryAfterMs ?? 0));
  return { state: 'RETRYING', dueAt, failures, attempts };
}

/**
 * How it stands after an attempt that nobody answered while the other end was out of reach for everything: that is not its own failure,
 * and does not bring it nearer to being given up. Throws {@link NotOpen} for what is over.
 */
export function afterProbe(
  before: Tries,
  { error, status, excerpt }: Outcome,
  { at, durationMs }: Pick<Trying, 'at' | 'durationMs'>,
  dueAt: Instant,
): Open {
  if (!isOpen(before)) throw new NotOpen(before.state);
  const attempts = [...before.attempts, { at, durationMs, status, error, excerpt }].slice(-mostKept);
  return { state: 'RETRYING', dueAt, failures: before.failures, attempts };
}

/** It is to be delivered again, whatever became of it: as if it were new, but for what was tried. */
export const replayed = ({ attempts }: Tries, dueAt: Instant): Open => ({ ...firstDue(dueAt), attempts });

/** Whether it is still to be delivered. */
export const isOpen = (tries: Tries): tries is Open => tries.state === 'PENDING' || tries.state === 'RETRYING';

/** An attempt at what is over: a bug of whoever made it. */
export class NotOpen extends TypeError {
  constructor(state: Tries['state']) {
    super(`An attempt at something that is ${state}.`);
  }
}

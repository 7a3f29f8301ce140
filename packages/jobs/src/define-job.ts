import { UnrecoverableError } from 'bullmq';
import type { ZodType } from 'zod';

/**
 * A kind of job: its name, what it is given, how often it is tried. A job is a hint that something is due; what is due
 * is said by the store, and every job is safe when it runs twice.
 */
export interface JobDefinition<T> {
  /** Unique in the service, kebab-case. */
  readonly name: string;
  /** What it is given: JSON. A field added later is optional, with a comment that says why. */
  readonly payload: ZodType<T>;
  /** Tries in all, before the reconciler's next round takes it up again. */
  readonly attempts: number;
  /** The pause before the second try, in milliseconds; it doubles from there. */
  readonly backoffMs: number;
}

/** Declares a kind of job. */
export const defineJob = <T>(definition: JobDefinition<T>): JobDefinition<T> => definition;

/** A job to be done, now or later. */
export interface DueJob {
  readonly name: string;
  /** The same id is never twice in the queue: `<name>-<what it is about>`. */
  readonly id: string;
  readonly payload: unknown;
  readonly delayMs: number;
  readonly attempts: number;
  readonly backoffMs: number;
}

/** Makes a job of a kind. `payload` is checked when it runs; its type is checked here. */
export function due<T>(definition: JobDefinition<T>, about: string, payload: T, delayMs = 0): DueJob {
  const { name, attempts, backoffMs } = definition;
  return { name, id: `${name}-${about}`, payload, delayMs: Math.max(0, delayMs), attempts, backoffMs };
}

/** What does a kind of job. */
export interface JobImplementation {
  readonly name: string;
  run(payload: unknown): Promise<void>;
}

/** Binds a kind of job to what does it. A payload of another form fails the job for good: it is a bug of who made it. */
export function implementJob<T>(
  definition: JobDefinition<T>,
  handler: (payload: T) => Promise<void>,
): JobImplementation {
  const run = async (payload: unknown) => {
    const parsed = definition.payload.safeParse(payload);
    if (!parsed.success)
      throw new UnrecoverableError(`The payload of ${definition.name} has another form: ${parsed.error.message}`);
    await handler(parsed.data);
  };
  return { name: definition.name, run };
}

/** A kind of job that is due by the clock. */
export interface JobSchedule {
  readonly name: string;
  /** Cron, five or six fields. */
  readonly pattern: string;
  /** IANA time zone. */
  readonly timeZone: string;
  readonly payload: unknown;
}

import { UnrecoverableError } from 'bullmq';
import type { ZodType } from 'zod';

/** A job says what it is about; what there is to know of that, the store knows. */
const maxPayloadBytes = 16_384;

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

/** Makes a job of a kind. Its payload's type is checked here, and its values when it is enqueued and when it runs. */
export function due<T>(definition: JobDefinition<T>, about: string, payload: T, delayMs = 0): DueJob {
  const { name, attempts, backoffMs } = definition;
  return { name, id: `${name}-${about}`, payload, delayMs: Math.max(0, delayMs), attempts, backoffMs };
}

/** A payload is not what its kind of job takes: a bug of who made it, which trying again does not mend. */
export class PayloadRefused extends UnrecoverableError {
  constructor(why: string, options?: ErrorOptions) {
    super(`The payload is refused: ${why}`);
    this.cause = options?.cause;
  }
}

/** The payload as a queue carries it. @throws PayloadRefused */
function asCarried(payload: unknown): unknown {
  let json: string | undefined;
  try {
    json = JSON.stringify(payload);
  } catch (error) {
    throw new PayloadRefused('it is no JSON', { cause: error });
  }
  if (json === undefined) throw new PayloadRefused('it is no JSON');
  if (Buffer.byteLength(json) > maxPayloadBytes) throw new PayloadRefused(`more than ${maxPayloadBytes} bytes`);
  return JSON.parse(json);
}

/** What does a kind of job. */
export interface JobImplementation {
  readonly name: string;
  /** Refuses a payload that would fail the job. @throws PayloadRefused */
  check(payload: unknown): void;
  /** @throws PayloadRefused, and whatever doing it throws */
  run(payload: unknown): Promise<void>;
}

/** Binds a kind of job to what does it. A payload of another form is not enqueued, and fails a job for good. */
export function implementJob<T>(
  definition: JobDefinition<T>,
  handler: (payload: T) => Promise<void>,
): JobImplementation {
  const parse = (payload: unknown): T => {
    const parsed = definition.payload.safeParse(payload);
    if (!parsed.success) throw new PayloadRefused(parsed.error.message);
    return parsed.data;
  };
  return {
    name: definition.name,
    check: (payload) => void parse(asCarried(payload)),
    run: async (payload) => handler(parse(payload)),
  };
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

import { Schema } from 'mongoose';
import { type Attempt, isOpen, type Tries } from './tries.ts';

/** An attempt as it lies in a store. */
interface AttemptDocument {
  at: Date;
  durationMs: number;
  status?: number;
  error?: string;
  excerpt?: string;
}

/** How a delivery stands, as it lies in a store, beside what is delivered. */
export interface TriesDocument {
  state: string;
  /** Whether it is to be delivered still: indexes hold no others. */
  isOpen: boolean;
  dueAt?: Date;
  endedAt?: Date;
  failures: number;
  attempts: AttemptDocument[];
}

const number = { type: Number, required: true } as const;

/** Its fields in a schema. */
export const triesFields = {
  state: { type: String, required: true },
  isOpen: { type: Boolean, required: true },
  dueAt: Date,
  endedAt: Date,
  failures: number,
  attempts: [
    new Schema<AttemptDocument>(
      { at: { type: Date, required: true }, durationMs: number, status: Number, error: String, excerpt: String },
      { _id: false },
    ),
  ],
} as const;

/** Something lies in a store without what its state needs: the store was written by something else. */
class CorruptTries extends TypeError {
  constructor(state: string) {
    super(`It is no ${state} delivery.`);
  }
}

/** To the store. */
export function toTriesDocument(tries: Tries): TriesDocument {
  const { state, failures } = tries;
  const attempts = tries.attempts.map(({ at, durationMs, status, error, excerpt }) => ({
    ...{ at, durationMs },
    ...(status === undefined ? {} : { status }),
    ...(error === undefined ? {} : { error }),
    ...(excerpt === undefined ? {} : { excerpt }),
  }));
  return isOpen(tries)
    ? { state, isOpen: true, dueAt: tries.dueAt, failures, attempts }
    : { state, isOpen: false, endedAt: tries.endedAt, failures, attempts };
}

/** The update by which something that was claimed stands as it does after a try, and others may take it up. */
export function afterTry(tries: Tries, now: Date) {
  const { dueAt, endedAt, ...fields } = toTriesDocument(tries);
  return {
    $set: { ...fields, claimedUntil: now, ...(dueAt ? { dueAt } : {}), ...(endedAt ? { endedAt } : {}) },
    $unset: { ...(dueAt ? {} : { dueAt: true }), ...(endedAt ? {} : { endedAt: true }) },
    ...(tries.state === 'DEAD' ? { $inc: { deaths: 1 } } : {}),
  };
}

/** From the store. Throws {@link CorruptTries}. */
export function toTries({ state, dueAt, endedAt, failures, attempts }: TriesDocument): Tries {
  const kept = { failures: Number(failures), attempts: attempts.map(toAttempt) };
  if ((state === 'PENDING' || state === 'RETRYING') && dueAt) return { ...kept, state, dueAt };
  if ((state === 'DELIVERED' || state === 'DEAD') && endedAt) return { ...kept, state, endedAt };
  throw new CorruptTries(state);
}

const toAttempt = ({ at, durationMs, status, error, excerpt }: AttemptDocument): Attempt => ({
  at,
  durationMs: Number(durationMs),
  status: status === undefined ? undefined : Number(status),
  ...{ error, excerpt },
});

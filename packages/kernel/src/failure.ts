import { err } from './result.ts';

/** Where in the input something is wrong, from the mutation's `input` downwards: `['slots', 0, 'hours']`. */
export type FailurePath = readonly (string | number)[];

/** An expected failure: shown to the caller as a `userError`. Codes are part of the published interface. */
export interface Failure {
  /** Upper snake case, stable: clients switch on it. */
  readonly code: string;
  /** One sentence in English for a developer or an administrator; clients show their own text by code. */
  readonly message: string;
  readonly path: FailurePath;
}

/** Several failures of one command, at least one. */
export type Failures = readonly Failure[];

/** A failed result with one failure. */
export const fail = (code: string, message: string, path: FailurePath = []) => err<Failures>([{ code, message, path }]);

/** The same failures, told from further out: each path gets `prefix` in front. */
export const within = (prefix: FailurePath, failures: Failures): Failures =>
  failures.map((failure) => ({ ...failure, path: [...prefix, ...failure.path] }));

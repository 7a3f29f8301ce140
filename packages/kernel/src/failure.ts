import { err, ok, type Result } from './result.ts';

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

type Values<R> = { readonly [K in keyof R]: R[K] extends Result<infer T, unknown> ? T : never };

/** Gathers named results: all their values under the same names, or every failure found, in order. */
export function gather<R extends Readonly<Record<string, Result<unknown, Failures>>>>(
  results: R,
): Result<Values<R>, Failures> {
  const errors: Failure[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, result] of Object.entries(results)) {
    if (result.ok) values[name] = result.value;
    else errors.push(...result.error);
  }
  return errors.length > 0 ? err(errors) : ok(values as Values<R>);
}

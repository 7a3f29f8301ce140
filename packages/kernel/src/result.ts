/** What a decision answers: a value, or an expected failure as data. Bugs throw; expected failures never do. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** An expected failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

type Values<R> = { readonly [K in keyof R]: R[K] extends Result<infer T, unknown> ? T : never };

/** Gathers named results: all their values under the same names, or every failure found, in order. */
export function gather<E, R extends Readonly<Record<string, Result<unknown, readonly E[]>>>>(
  results: R,
): Result<Values<R>, readonly E[]> {
  const errors: E[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, result] of Object.entries(results)) {
    if (result.ok) values[name] = result.value;
    else errors.push(...result.error);
  }
  return errors.length > 0 ? err(errors) : ok(values as Values<R>);
}

/** What lies in a payload at a path, such as `commission`, `slots`, `0`, `id`; undefined where there is nothing. */
export const valueAt = (payload: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined,
    payload,
  );

/** An id there; undefined where there is none. */
export function idAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(payload, ...path, 'id');
  return typeof found === 'string' ? found : undefined;
}

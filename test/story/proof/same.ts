const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Whether two answers are the same, whole: plain values, lists and objects, whatever made them. Node's own comparison takes two for
 * different that were made by two globals, as a test's and `fetch`'s are.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (!(isObject(a) && isObject(b))) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ofA, ofB] = [Object.keys(a), Object.keys(b)];
  return ofA.length === ofB.length && ofA.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** A value as an export has it: instants as RFC 3339, 64-bit integers in digits, which JSON's numbers do not hold; what is not there is left out. */
export function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([name, inner]) => [name === '_id' ? 'id' : name, toJson(inner)]));
}

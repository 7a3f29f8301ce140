const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * The fields that data has and its contract does not know, each by its path: parsing left them out. A reader passes them
 * over, for they may be of a later version; a writer has none.
 */
export function undeclared(data: unknown, parsed: unknown, path = 'data'): readonly string[] {
  if (!(isObject(data) && isObject(parsed))) return [];
  return Object.entries(data).flatMap(([field, value]) => {
    const at = `${path}.${field}`;
    return Object.hasOwn(parsed, field) ? undeclared(value, parsed[field], at) : [`${at}: not declared`];
  });
}

const texts = new WeakMap<object, string>();
const heads = new WeakMap<object, Readonly<Record<string, string>>>();

/**
 * `data` that is JSON text already, as a thing that Apollo Server takes and hands on without looking into it. Whoever writes the
 * answer asks for the text.
 */
export function rawData(text: string, headers: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  texts.set(data, text);
  heads.set(data, headers);
  return data;
}

/** What the answer's head says of raw data. */
export function dataHeaders(data: object | null | undefined): Readonly<Record<string, string>> {
  return (data && heads.get(data)) ?? {};
}

/** The JSON text of `data`, raw or not. */
export function dataText(data: Record<string, unknown> | null): string {
  return (data === null ? undefined : texts.get(data)) ?? JSON.stringify(data);
}

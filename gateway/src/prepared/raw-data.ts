const texts = new WeakMap<object, string>();

/**
 * `data` that is JSON text already, as a thing that Apollo Server takes and hands on without looking into it. Whoever writes the
 * answer asks for the text.
 */
export function rawData(text: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  texts.set(data, text);
  return data;
}

/** The JSON text of `data`, raw or not. */
export function dataText(data: Record<string, unknown> | null): string {
  return (data === null ? undefined : texts.get(data)) ?? JSON.stringify(data);
}

/** A request's header that asks for an explanation. */
export const EXPLAIN_HEADER = 'x-explain';

const YES = /^(1|true|yes)$/i;

/** Whether a request asks to be told how it was answered: by a header, or by `extensions.explain`. */
export function isExplainAsked(header: string | string[] | undefined, extensions: unknown): boolean {
  if (typeof header === 'string' && YES.test(header)) {
    return true;
  }
  return typeof extensions === 'object' && extensions !== null && Reflect.get(extensions, 'explain') === true;
}

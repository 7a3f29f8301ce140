/** Whole numbers of any size are marked, for JSON has none. */
const mark = '$n';

const isMarked = (value: unknown): value is Readonly<Record<typeof mark, string>> =>
  typeof value === 'object' && value !== null && mark in value;

/** A value as JSON text, its whole numbers exact. What is undefined is left out. */
export const encodeExact = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? { [mark]: part.toString() } : part));

/** The inverse of {@link encodeExact}, of what this service encoded itself. */
export const decodeExact = (text: string): unknown =>
  JSON.parse(text, (_key, part: unknown) => (isMarked(part) ? BigInt(part[mark]) : part));

import type { Content } from '../documents/document.ts';

/** Whole numbers of any size are marked, for JSON has none. */
const mark = '$n';

const isMarked = (value: unknown): value is Readonly<Record<typeof mark, string>> =>
  typeof value === 'object' && value !== null && mark in value;

/** A document's content as text: what was reckoned is kept, and never reckoned again by rules of another day. */
export const encodeContent = (content: Content): string =>
  JSON.stringify(content, (_key, value: unknown) => (typeof value === 'bigint' ? { [mark]: value.toString() } : value));

/** The inverse of {@link encodeContent}. */
export const decodeContent = (text: string): Content =>
  JSON.parse(text, (_key, value: unknown) => (isMarked(value) ? BigInt(value[mark]) : value)) as Content;

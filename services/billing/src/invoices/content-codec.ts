import type { Content } from '../documents/document.ts';
import { plainNature } from '../documents/document-type.ts';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';

/** A document's content as text: what was reckoned is kept, and never reckoned again by rules of another day. */
export const encodeContent = (content: Content): string => encodeExact(content);

/** The inverse of {@link encodeContent}. */
export const decodeContent = (text: string): Content => ({ ...plainNature, ...(decodeExact(text) as Content) });

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AgreementContent } from './agreement.ts';
import { contentJson } from './content.ts';

/** What is signed, as its one canonical text: JSON by RFC 8785. */
export function canonicalContent(content: AgreementContent): string {
  const text = canonicalize(contentJson(content));
  if (text === undefined) throw new TypeError('What is agreed is no JSON.');
  return text;
}

/** The hash that whoever signs names: `sha256:` and 64 hexadecimal digits, of the canonical text in UTF-8. */
export const contentHashOf = (content: AgreementContent): string =>
  `sha256:${createHash('sha256').update(canonicalContent(content), 'utf8').digest('hex')}`;

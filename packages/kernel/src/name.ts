import { type FailurePath, type Failures, fail } from './failure.ts';
import type { Result } from './result.ts';
import { parseText, type TextRule } from './text.ts';

/** A host with something behind it: `evil.example/pay`, `192.0.2.1:80`. One that stands alone is what many a studio is called. */
const host = String.raw`(?:(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+|(?:\p{N}{1,3}\.){3}\p{N}{1,3})`;
const address = new RegExp(String.raw`${host}(?::\p{N}|[/?#][^\s)])`, 'u');
/** With what else programs make a link of a text that has none. */
const beginning = /:\/\/|(?<![\p{L}\p{N}])www\./iu;

/** Whether whatever shows a text would make a link of it. Full-width twins of marks, and other dots, count as these. */
function hasLink(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll('。', '.');
  return beginning.test(plain) || address.test(plain);
}

/**
 * Reads what somebody or something is called. It stands in mails and on pages that others trust, so that it is no link. Fails with
 * `LINK_IN_NAME`, and as {@link parseText} does.
 */
export function parseName(raw: string, rule: Pick<TextRule, 'max'>, path: FailurePath): Result<string, Failures> {
  const text = parseText(raw, rule, path);
  if (!(text.ok && hasLink(text.value))) return text;
  return fail('LINK_IN_NAME', 'A name has no address of a page in it.', path);
}

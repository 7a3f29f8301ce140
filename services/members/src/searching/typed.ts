import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { wordsOf } from './words.ts';

const longestText = 100;
/** As many words as the longest names of skills have. */
const mostWords = 12;

/**
 * Reads what somebody typed to look for something, as every search of the service does: its different words, each the beginning of one,
 * without case and accents. Undefined where nothing but blanks was typed, which asks for nothing; none where there is no letter or digit
 * in it, which nothing has. Fails with `TOO_LONG` (over 100 characters), `TOO_MANY_WORDS` (over 12) or `FORBIDDEN_CHARACTER`.
 */
export function parseTyped(
  typed: string | null | undefined,
  path: FailurePath,
): Result<readonly string[] | undefined, Failures> {
  const read = parseText(typed ?? '', { min: 0, max: longestText }, path);
  if (!read.ok) return read;
  if (read.value === '') return ok(undefined);
  const words = wordsOf(read.value);
  return words.length > mostWords ? fail('TOO_MANY_WORDS', `At most ${mostWords} words.`, path) : ok(words);
}

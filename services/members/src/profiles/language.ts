import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** Two letters, or three where ISO 639-1 has none. */
const form = /^[a-z]{2,3}$/;

/** A language's one code, as BCP 47 has it: `it` of `ita`, `he` of `iw`. */
const codeOf = (code: string): string => new Intl.Locale(code).language;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Reads a language by its code, in any case: of ISO 639-1, or of ISO 639-3 where that has none, so that each language has one. Fails with
 * `UNKNOWN_LANGUAGE`.
 */
export function parseLanguage(text: string, path: FailurePath): Result<string, Failures> {
  const code = text.length > 8 ? '' : text.trim().toLowerCase();
  if (!form.test(code) || names.of(code) === undefined)
    return fail('UNKNOWN_LANGUAGE', 'Expected an ISO 639 code such as "it".', path);
  const own = codeOf(code);
  return own === code ? ok(code) : fail('UNKNOWN_LANGUAGE', `Expected "${own}", which is that language’s code.`, path);
}

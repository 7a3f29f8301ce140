import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** Two letters, or three where ISO 639-1 has none. */
const form = /^[a-z]{2,3}$/;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Reads a language by its ISO 639 code, in any case. Fails with `UNKNOWN_LANGUAGE`. */
export function parseLanguage(text: string, path: FailurePath): Result<string, Failures> {
  const code = text.length > 8 ? '' : text.trim().toLowerCase();
  if (form.test(code) && names.of(code) !== undefined) return ok(code);
  return fail('UNKNOWN_LANGUAGE', 'Expected an ISO 639 code such as it.', path);
}

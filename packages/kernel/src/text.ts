import { type FailurePath, type Failures, fail } from './failure.ts';
import { ok, type Result } from './result.ts';

/** What a text may be. Lengths count Unicode code points after normalisation. */
export interface TextRule {
  readonly min?: number;
  readonly max: number;
  /** Whether line feeds are allowed. */
  readonly multiline?: boolean;
}

// Unassigned, private and control characters; those that turn the direction of text, and those that show nothing: by either
// one text passes for another (Unicode TR 36 and 39). ZWNJ and ZWJ (U+200C, U+200D) stay: scripts need them.
const forbidden =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u{00AD}\u{061C}\u{115F}\u{1160}\u{200B}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2060}-\u{206F}\u{2800}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}-\u{FFFB}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|\u{034F}|\u{17B4}|\u{17B5}|[\u{180B}-\u{180F}]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Reads a text that people will see: trimmed and brought to NFC, so that look-alike twins are one.
 * Fails with `TOO_SHORT`, `TOO_LONG` or `FORBIDDEN_CHARACTER`.
 */
export function parseText(raw: string, rule: TextRule, path: FailurePath): Result<string, Failures> {
  // Four code units a code point and some slack: nothing longer can pass, so nothing longer is normalised.
  if (raw.length > rule.max * 4 + 64) return fail('TOO_LONG', `At most ${rule.max} characters.`, path);
  const text = raw.replaceAll('\r\n', '\n').normalize('NFC').trim();
  const length = [...text].length;
  const min = rule.min ?? 1;
  if (length < min) return fail('TOO_SHORT', `At least ${min} character${min === 1 ? '' : 's'}.`, path);
  if (length > rule.max) return fail('TOO_LONG', `At most ${rule.max} characters.`, path);
  const checked = rule.multiline ? text.replaceAll('\n', '') : text;
  if (!text.isWellFormed() || forbidden.test(checked)) {
    return fail(
      'FORBIDDEN_CHARACTER',
      'Control characters, and characters that show nothing or turn the direction of text, are refused.',
      path,
    );
  }
  if (min > 0 && !visible.test(text)) return fail('TOO_SHORT', 'Something that can be seen.', path);
  return ok(text);
}

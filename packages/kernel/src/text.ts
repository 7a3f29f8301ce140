import { type FailurePath, type Failures, fail } from './failure.ts';
import { ok, type Result } from './result.ts';

/** What a text may be. Lengths count Unicode code points after normalisation. */
export interface TextRule {
  readonly min?: number;
  readonly max: number;
  /** Whether line feeds are allowed. */
  readonly multiline?: boolean;
}

// Unassigned, private and control characters, and those that turn the direction of text: they let one name pass for
// another (Unicode TR 36, "bidirectional text spoofing"). ZWJ and ZWNJ stay: scripts need them.
const forbidden =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u{061C}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}]/u;

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
      'Control characters and characters that turn the direction of text are refused.',
      path,
    );
  }
  return ok(text);
}

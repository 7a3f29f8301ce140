import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseRuleText } from '@millepiani/sharing/parse-rule';

/** A sharing rule's document, as JSON has it. */
export type RuleDocument = Readonly<Record<string, unknown>>;

/**
 * Checks a sharing rule by the reader by which billing runs it, and answers with the document as it was written: that is what
 * is signed. Fails with that reader's codes and the place in the document.
 */
export function parseSharingRule(text: string, parties: ReadonlySet<AgentId>): Result<RuleDocument, Failures> {
  const rule = parseRuleText(text, parties);
  // A rule that was read is an object.
  return rule.ok ? ok(JSON.parse(text) as RuleDocument) : err(rule.error);
}

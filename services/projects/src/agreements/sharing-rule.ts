import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseRuleText } from '@millepiani/sharing/parse-rule';
import type { SharingRule } from '@millepiani/sharing/rule';
import type { AgreementContent } from './agreement.ts';

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

/** The sharing rule of a version; undefined where it is none that is read today: what was signed is law all the same. */
export function ruleOf({ rule, parties }: Pick<AgreementContent, 'rule' | 'parties'>): SharingRule | undefined {
  const read = parseRuleText(rule, new Set(parties));
  return read.ok ? read.value : undefined;
}

import type { AgentId } from '@millepiani/kernel/id';
import { describeRule, type RuleLanguage } from '@millepiani/sharing/describe-rule';
import { parseRuleText } from '@millepiani/sharing/parse-rule';
import { calling } from '../names/calling.ts';
import type { AgreementContent } from './agreement.ts';

/**
 * A version's sharing rule in plain words, a paragraph for each of its tiers, with every figure of it. Undefined where the rule
 * is none that is read today: what was signed is law, but it cannot be said.
 */
export function inWords(
  { rule, parties }: Pick<AgreementContent, 'rule' | 'parties'>,
  language: RuleLanguage,
  names: ReadonlyMap<AgentId, string>,
): readonly string[] | undefined {
  const read = parseRuleText(rule, new Set(parties));
  return read.ok ? describeRule(read.value, { language, nameOf: calling(parties, names) }) : undefined;
}

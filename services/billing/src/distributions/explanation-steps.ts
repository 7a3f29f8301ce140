import type { AgentId } from '@millepiani/kernel/id';
import { explain } from '@millepiani/sharing/explain';
import type { Explanation } from '@millepiani/sharing/explanation';
import { readRule } from './computing.ts';
import type { DistributionRun } from './distribution-run.ts';

/** One step of an explanation, in a list: what it is made of comes right behind it, one deeper. */
export interface ExplanationStep extends Omit<Explanation, 'parts' | 'at'> {
  readonly depth: number;
  /** The place in the rule's document, joined by dots: `shares.parts.0.component`; empty where it is no one place. */
  readonly at: string;
}

/** How an agent's entitlement came to be, step by step; undefined where the run has nothing of theirs. */
export function explanationOf(
  { basis, outcome }: Pick<DistributionRun, 'basis' | 'outcome'>,
  agent: AgentId,
): readonly ExplanationStep[] | undefined {
  const isTheirs = outcome.run.settlements.some((settlement) => settlement.agent === agent);
  const rule = readRule(basis.rule, basis.parties);
  if (!(isTheirs && rule.ok)) return undefined;
  const tree = explain({ rule: rule.value, inputs: basis.inputs, distribution: outcome.distribution }, agent);
  return flatten(tree, 0);
}

function flatten({ parts, at, ...step }: Explanation, depth: number): readonly ExplanationStep[] {
  return [{ ...step, at: at.join('.'), depth }, ...parts.flatMap((part) => flatten(part, depth + 1))];
}

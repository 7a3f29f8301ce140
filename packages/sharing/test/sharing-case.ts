import type { AgentId } from '@millepiani/kernel/id';
import { distribute } from '../src/distribute.ts';
import { type Distribution, entitlementsOf } from '../src/distribution.ts';
import type { SharingInputs } from '../src/inputs.ts';
import { parseRule } from '../src/parse-rule.ts';
import type { SharingRule } from '../src/rule.ts';
import { parties } from './community.ts';

/** How often each property is tried. */
export const thousand = { numRuns: 1000 };

/** The rule of a document that is valid. */
export function read(document: unknown): SharingRule {
  const rule = parseRule(document, parties);
  if (!rule.ok) throw new TypeError(JSON.stringify(rule.error));
  return rule.value;
}

/** The distribution of inputs that are valid. */
export function share(rule: SharingRule, inputs: SharingInputs): Distribution {
  const distribution = distribute(rule, inputs);
  if (!distribution.ok) throw new TypeError(JSON.stringify(distribution.error));
  return distribution.value;
}

/** A rule, its inputs and what comes of them. */
export function shareCase({ document, inputs }: { document: unknown; inputs: SharingInputs }) {
  const rule = read(document);
  return { rule, inputs, distribution: share(rule, inputs) };
}

/** A total of minor units. */
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

/** What an agent gets at tiers 4 and 5 together: what caps bind. */
export function earned(distribution: Distribution, agent: AgentId): bigint {
  const entitlement = entitlementsOf(distribution).find((one) => one.agent === agent);
  return entitlement === undefined ? 0n : entitlement.minimum + entitlement.share;
}

/** Whether anybody has a part in the shares. */
export const hasContributors = ({ shares }: Distribution): boolean =>
  shares.shares.some(({ weight }) => weight.numerator > 0n);

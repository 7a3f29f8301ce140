import { configurator, page, type StoryCommission } from '../cast/commissions.ts';
import type { Contribution } from '../cast/contributions.ts';
import { agreedBy, collectedBy, firstRule, type PutIn, pageRule, type StoryRule, secondRule } from '../cast/rules.ts';
import { cents } from './exact.ts';
import { entitlements, type Shared, waterfall } from './waterfall.ts';

/** What one version of an agreement is to come to. */
export interface Expected {
  readonly of: StoryCommission['key'];
  /** The number of the version. */
  readonly version: number;
  readonly collected: bigint;
  readonly shared: Shared;
  /** By agent's id. */
  readonly entitled: ReadonlyMap<string, bigint>;
}

/** What is shared, in the order in which it is posted: a reserve's cap counts what the version before set aside. */
const versions: readonly {
  of: StoryCommission['key'];
  version: number;
  rule: StoryRule;
  milestones: readonly number[];
}[] = [
  { of: 'configurator', version: 1, rule: firstRule, milestones: [0] },
  { of: 'configurator', version: 2, rule: secondRule, milestones: [1, 2] },
  { of: 'page', version: 1, rule: pageRule, milestones: [0] },
];

const amountOf = (of: StoryCommission['key'], at: number): bigint =>
  cents((of === 'page' ? page : configurator).milestones[at]?.amount ?? '0');

/** All that the story's rules come to, reckoned from what was put in and what came in alone. */
export function expectedRuns(contributions: readonly Contribution[], idOf: PutIn['idOf']): readonly Expected[] {
  const balances = new Map<string, bigint>();
  return versions.map(({ of, version, rule, milestones }) => {
    const own = contributions.filter((put) => put.to === of && put.version === version);
    const putIn: PutIn = { contributions: own, balances: new Map(balances), idOf };
    const collected = milestones.reduce((sum, at) => sum + amountOf(of, at), 0n);
    const shared = waterfall(agreedBy(rule, putIn), collectedBy(collected, putIn));
    for (const { purpose, amount } of shared.reserves) balances.set(purpose, (balances.get(purpose) ?? 0n) + amount);
    return { of, version, collected, shared, entitled: entitlements(shared) };
  });
}

/** What the reserves hold in the end, by purpose. */
export function reservesOf(runs: readonly Expected[]): ReadonlyMap<string, bigint> {
  const held = new Map<string, bigint>();
  for (const { purpose, amount } of runs.flatMap(({ shared }) => shared.reserves)) {
    held.set(purpose, (held.get(purpose) ?? 0n) + amount);
  }
  return held;
}

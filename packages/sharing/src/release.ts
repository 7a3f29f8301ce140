import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { ApprovalCount, BelowFloor } from './rule.ts';

/** What one agreement has set aside in a reserve, or left to surplus, and by which terms it leaves again. */
export interface Portion {
  /** Of the commission that set it aside; the same once only. */
  readonly id: string;
  /** Minor units that are left of it; below 0 where a run took back what was released. */
  readonly left: bigint;
  /** Minor units below which the whole reserve is not to fall. */
  readonly floor?: bigint | undefined;
  /** Who approves, by its rule; where the rule names nobody, whoever leads. */
  readonly by: readonly AgentId[];
  readonly approvals: ApprovalCount;
  readonly belowFloor: BelowFloor;
}

/** What a release takes of one portion: minor units, more than 0. */
export interface ReleaseLine {
  readonly id: string;
  readonly amount: bigint;
}

/** Who has to approve: at least `count` of `by`. */
export interface ReleaseNeed {
  readonly by: readonly AgentId[];
  readonly count: number;
}

/** How something leaves a reserve. */
export interface ReleasePlan {
  readonly lines: readonly ReleaseLine[];
  /** Each different one once, by the order of their agents. */
  readonly needs: readonly ReleaseNeed[];
  /** Whether it leaves less than a floor. */
  readonly isBelowFloor: boolean;
}

/** The highest floor of what is set aside still; 0 where there is none. */
export const floorOf = (portions: readonly Portion[]): bigint =>
  portions.reduce((highest, { left, floor = 0n }) => (left > 0n && floor > highest ? floor : highest), 0n);

/** How many of those who are named have to approve. */
export function countOf({ by, approvals }: Pick<Portion, 'by' | 'approvals'>): number {
  if (approvals === 'all') return by.length;
  return approvals === 'any' ? 1 : Math.floor(by.length / 2) + 1;
}

/**
 * Plans how `amount` leaves a reserve that holds `balance`: of the portions that were set aside first, in their order, so that nobody
 * chooses whose approval is not asked. It needs those whom the rules of these portions name; and where it leaves less than a portion's
 * floor, be that portion touched or not, all whom its rule names, or it is refused if the rule says so. Fails with `ABOVE_BALANCE` and
 * `BELOW_FLOOR`.
 */
export function planRelease(
  amount: bigint,
  balance: bigint,
  portions: readonly Portion[],
): Result<ReleasePlan, Failures> {
  if (amount > balance) return fail('ABOVE_BALANCE', 'There is not so much in it.', ['amount']);
  const lines: ReleaseLine[] = [];
  let wanted = amount;
  for (const { id, left } of portions) {
    const taken = smaller(left, wanted);
    if (taken > 0n) lines.push({ id, amount: taken });
    if (taken > 0n) wanted -= taken;
  }
  if (wanted > 0n) return fail('ABOVE_BALANCE', 'There is not so much in it.', ['amount']);
  const under = portions.filter(({ left, floor = 0n }) => left > 0n && balance - amount < floor);
  if (under.some(({ belowFloor }) => belowFloor === 'refused')) {
    return fail('BELOW_FLOOR', 'A rule does not let it fall below its floor.', ['amount']);
  }
  const touched = portions.filter(({ id }) => lines.some((line) => line.id === id));
  const needs = [
    ...touched.map((portion) => ({ by: portion.by, count: countOf(portion) })),
    ...under.map(({ by }) => ({ by, count: by.length })),
  ];
  return ok({ lines, needs: distinct(needs), isBelowFloor: under.length > 0 });
}

/** Whether those who have approved are enough for every need. */
export const isApproved = ({ needs }: Pick<ReleasePlan, 'needs'>, approved: ReadonlySet<AgentId>): boolean =>
  needs.every(({ by, count }) => by.filter((agent) => approved.has(agent)).length >= count);

const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right);

/** Of the same agents the greatest count. */
function distinct(needs: readonly ReleaseNeed[]): readonly ReleaseNeed[] {
  const byAgents = new Map<string, ReleaseNeed>();
  for (const { by, count } of needs) {
    const sorted = by.toSorted(compareUtf8);
    const key = sorted.join(' ');
    byAgents.set(key, { by: sorted, count: Math.max(count, byAgents.get(key)?.count ?? 0) });
  }
  return [...byAgents].toSorted(([a], [b]) => compareUtf8(a, b)).map(([, need]) => need);
}

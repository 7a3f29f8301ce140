import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Portion } from '@millepiani/sharing/release';
import type { ApprovalCount, BelowFloor, ReserveEnd, SharingRule } from '@millepiani/sharing/rule';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { Reserve, ReservedFor, ReserveId } from './reserve.ts';

/** By what terms something leaves a reserve, as an agreement's rule says. */
export interface ReserveTerms {
  /** Minor units. */
  readonly floor: bigint | undefined;
  /** Who approves; nobody where the rule names nobody: then the owner does. */
  readonly by: readonly AgentId[];
  readonly approvals: ApprovalCount;
  readonly belowFloor: BelowFloor;
  readonly atEnd: ReserveEnd;
}

/** What one commission's runs have set aside in a reserve, or left over. */
export interface ReservePortion {
  readonly reserveId: ReserveId;
  readonly commissionId: CommissionId;
  /** The version by whose rule it leaves again: the latest that set something aside. */
  readonly versionId: VersionId;
  readonly versionNumber: number;
  readonly terms: ReserveTerms;
  /** Minor units, by all runs of the commission. */
  readonly credited: bigint;
  /** Minor units that left it. */
  readonly released: bigint;
  /** When something was first set aside. */
  readonly since: Instant;
  /** Who posted the latest run. */
  readonly postedBy: PersonId;
}

/** What is left of a portion: minor units, below nothing where a run took back what was released. */
export const leftOf = ({ credited, released }: ReservePortion): bigint => credited - released;

/** By what terms a rule has a purpose's reserve, or surplus, released. */
export function termsOf(rule: SharingRule, purpose: ReservedFor, currency: string): ReserveTerms {
  const unsaid = { floor: undefined, by: [], approvals: 'any', belowFloor: 'refused', atEnd: 'kept' } as const;
  if (purpose === 'surplus') return { ...unsaid, ...rule.surplus };
  const one = rule.reserve.find((reserve) => reserve.purpose === purpose && reserve.currency === currency);
  return { ...unsaid, ...one?.release, floor: one?.floor };
}

/** What stands for money in a reserve of which no commission is known: the owner's alone to release. */
export const unknownPortion = 'unknown';

/** A reserve's portions as the rule of releases takes them, what was set aside first, first. */
export function portionsOf({ ownerId, balance }: Reserve, portions: readonly ReservePortion[]): readonly Portion[] {
  const known = portions.reduce((total, one) => total + leftOf(one), 0n);
  const rest: Portion[] =
    balance > known
      ? [{ id: unknownPortion, left: balance - known, by: [ownerId], approvals: 'any', belowFloor: 'refused' }]
      : [];
  const inOrder = portions.toSorted(
    (a, b) => a.since.getTime() - b.since.getTime() || (a.commissionId < b.commissionId ? -1 : 1),
  );
  return [
    ...rest,
    ...inOrder.map((one): Portion => {
      const { by, floor, approvals, belowFloor } = one.terms;
      return {
        id: one.commissionId,
        left: leftOf(one),
        floor,
        by: by.length > 0 ? by : [ownerId],
        approvals,
        belowFloor,
      };
    }),
  ];
}

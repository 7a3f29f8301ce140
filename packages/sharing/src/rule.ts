import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, Id } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import type { Rational } from '@millepiani/kernel/rational';

/** How those to whom more is owed than there is share what there is. */
export const shortfalls = ['proportional', 'constrained-equal-awards'] as const;
/** `proportional`: each the same part of what is owed. `constrained-equal-awards`: each the same amount, nobody more than owed. */
export type Shortfall = (typeof shortfalls)[number];

/** What reserves may be for. */
export const reservePurposes = ['staff', 'technology', 'offering'] as const;
export type ReservePurpose = (typeof reservePurposes)[number];

/** Tier 3, one purpose in one currency: what is set aside of the cash that enters the tier. */
export interface ReserveRule {
  readonly purpose: ReservePurpose;
  readonly currency: Currency;
  readonly rate: Rational;
  /** Minor units; the purpose's balance is never credited beyond it. */
  readonly cap: bigint | undefined;
  /** Minor units; releases stop here. With `topUp`, at least what is missing to it is credited. */
  readonly floor: bigint | undefined;
  readonly topUp: boolean;
  /** Who releases what is set aside; absent where the rule names nobody: then whoever leads does. */
  readonly release?: ReleaseRule;
}

/** How many of those who are named have to approve a release. */
export const approvalCounts = ['any', 'majority', 'all'] as const;
export type ApprovalCount = (typeof approvalCounts)[number];

/** What happens to a release below the floor: nobody can, or all who are named have to approve it. */
export const belowFloors = ['refused', 'all'] as const;
export type BelowFloor = (typeof belowFloors)[number];

/** What happens to what a commission has set aside when it closes: it stays in the reserve, or goes to surplus. */
export const reserveEnds = ['kept', 'surplus'] as const;
export type ReserveEnd = (typeof reserveEnds)[number];

/** Who approves that something leaves surplus. */
export interface SurplusRule {
  readonly by: readonly AgentId[];
  readonly approvals: ApprovalCount;
}

/** Who approves that something leaves a reserve, and what happens to it at the end. */
export interface ReleaseRule extends SurplusRule {
  /** Said exactly where there is a floor. */
  readonly belowFloor?: BelowFloor;
  readonly atEnd: ReserveEnd;
}

/** An amount that is agreed for one agent: a minimum or a cap. It binds in the waterfall of its own currency only. */
export interface AgentAmount {
  readonly agent: AgentId;
  readonly amount: Money;
}

/** `additive`: on top of the share. `floor`: the share is at least the minimum. */
export const minimumModes = ['additive', 'floor'] as const;
export type MinimumMode = (typeof minimumModes)[number];

/** Tier 4. */
export interface MinimumsRule {
  readonly mode: MinimumMode;
  readonly shortfall: Shortfall;
  readonly amounts: readonly AgentAmount[];
}

/** What an hour of each agent is worth, in major units of one currency: as a weight it counts in every waterfall. */
export interface AgreedRates {
  readonly currency: Currency;
  readonly perHour: readonly { readonly agent: AgentId; readonly rate: Rational }[];
}

/** Parts of the whole that are agreed beforehand; they total exactly 1. */
export interface FixedShares {
  readonly kind: 'fixed';
  readonly rates: readonly { readonly agent: AgentId; readonly rate: Rational }[];
}

/** Hours × agreed rate as a weight. */
export interface HoursAsWeight {
  readonly kind: 'hours';
  readonly as: 'weight';
}

/** Hours × agreed rate as an amount owed; what is left is residue. Only alone. */
export interface HoursAsClaim {
  readonly kind: 'hours';
  readonly as: 'claim';
  readonly shortfall: Shortfall;
}

/** What each put at risk: 2 × unpaid hours × agreed rate + 4 × cash (Slicing Pie). */
export interface Slices {
  readonly kind: 'slices';
}

/** Points that the members gave each other. */
export interface Points {
  readonly kind: 'points';
}

/** Σ weight of a citation × the maker's share in what was cited. */
export interface Royalties {
  readonly kind: 'royalties';
  /** By how much the citation of some assets counts; of any other asset each citation counts once. Absent where nothing is said. */
  readonly weights?: readonly AssetWeight[];
}

/** By how much each citation of an asset counts. */
export interface AssetWeight {
  readonly asset: Id<'kha'>;
  readonly weight: Rational;
}

/** By how much a citation of an asset counts under a rule, where it shares by royalties; undefined where it does not. */
export function citationWeight({ shares }: Pick<SharingRule, 'shares'>, asset: Id<'kha'>): Rational | undefined {
  for (const { component } of componentsOf(shares)) {
    if (component.kind !== 'royalties') continue;
    return component.weights?.find((one) => one.asset === asset)?.weight ?? { numerator: 1n, denominator: 1n };
  }
  return undefined;
}

/** What can be mixed. */
export type Component = FixedShares | HoursAsWeight | Slices | Points | Royalties;

/** A weighted mix of components of different kinds; the weights total exactly 1. */
export interface Mix {
  readonly kind: 'mix';
  readonly parts: readonly { readonly weight: Rational; readonly component: Component }[];
}

/** Tier 5. */
export type SharesRule = Component | HoursAsClaim | Mix;

/** A sharing rule that was read and found valid: what a version of an agreement says about the cash it brings in. */
export interface SharingRule {
  readonly version: '1';
  /** Tier 1. */
  readonly expenses: { readonly shortfall: Shortfall };
  /** Tier 2: the community's part of the cash that expenses leave. */
  readonly fee: { readonly rate: Rational };
  /** Tier 3, in the order in which purposes are credited. */
  readonly reserve: readonly ReserveRule[];
  /** Tier 4; null: no minimums are guaranteed. */
  readonly minimums: MinimumsRule | null;
  /** Present exactly where hours or slices are a component. */
  readonly rates: AgreedRates | null;
  readonly shares: SharesRule;
  /** The most that minimum and share of an agent come to, over all runs. */
  readonly caps: readonly AgentAmount[];
  /** Who releases what is left over; absent where the rule names nobody: then whoever leads does. */
  readonly surplus?: SurplusRule;
}

/** The components of a rule's shares, with the part of the whole that each has and its place in the document. */
export function componentsOf(shares: SharesRule): readonly PlacedComponent[] {
  if (shares.kind !== 'mix') return [{ component: shares, weight: { numerator: 1n, denominator: 1n }, at: ['shares'] }];
  return shares.parts.map(({ component, weight }, place) => ({
    component,
    weight,
    at: ['shares', 'parts', place, 'component'],
  }));
}

/** A component where it stands in the rule. */
export interface PlacedComponent {
  readonly component: Component | HoursAsClaim;
  readonly weight: Rational;
  readonly at: readonly (string | number)[];
}

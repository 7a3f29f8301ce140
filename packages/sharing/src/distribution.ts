import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import type { Rational } from '@millepiani/kernel/rational';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { ReservePurpose, Shortfall } from './rule.ts';

/** What one agent is owed at a tier, and gets: minor units, cumulative. */
export interface Award {
  readonly agent: AgentId;
  readonly owed: bigint;
  /** What the agent gets before rounding. */
  readonly exact: Rational;
  readonly amount: bigint;
}

/** A tier at which amounts are owed: short where the pool is less than all of them. */
export interface AwardTier {
  /** What the tier gives out: minor units. */
  readonly pool: bigint;
  readonly shortfall: Shortfall;
  /** λ: the part of what is owed (`proportional`) or the amount (`constrained-equal-awards`) that each gets; undefined: all. */
  readonly level: Rational | undefined;
  readonly awards: readonly Award[];
}

/** What one purpose of the reserve is credited: minor units, cumulative. */
export interface ReserveCredit {
  readonly purpose: ReservePurpose;
  readonly amount: bigint;
}

/** One agent's share: minor units, cumulative. */
export interface Share {
  readonly agent: AgentId;
  /** Of all shares 1 by weight, or the hours' claim in minor units where that is what is shared. */
  readonly weight: Rational;
  /** The bounds of what is filled: by the minimum and the cap, and by what is claimed. */
  readonly low: bigint;
  readonly high: bigint | undefined;
  /** What is filled, before rounding; with minimums as a floor, the minimum is in it. */
  readonly exact: Rational;
  /** What the agent gets at this tier; a minimum is not in it. */
  readonly amount: bigint;
  /** Where hours are a claim: what of it, within the cap, is owed at this tier. */
  readonly owed: bigint | undefined;
}

/** Tier 5. */
export interface ShareTier {
  /** What is filled into the shares; with minimums as a floor, all of these are in it, those that are short included. */
  readonly pool: bigint;
  /** λ of clamp(λ · weight, low, high); undefined where everybody is at the upper bound. */
  readonly level: Rational | undefined;
  readonly shares: readonly Share[];
}

/** Where every cent of the cash goes. All amounts are minor units of one currency, cumulative; they add up to `cash`. */
export interface Distribution {
  readonly currency: Currency;
  readonly cash: bigint;
  readonly expenses: AwardTier;
  readonly fee: bigint;
  readonly reserve: readonly ReserveCredit[];
  readonly minimums: AwardTier;
  readonly shares: ShareTier;
  readonly surplus: bigint;
}

/** What one agent is entitled to, cumulative, in minor units. */
export interface Entitlement {
  readonly agent: AgentId;
  readonly expenses: bigint;
  readonly minimum: bigint;
  readonly share: bigint;
}

/** The tiers at which something may be missing. */
export type OwingTier = 'expenses' | 'minimum' | 'share';

/** What is owed to an agent at a tier and not there: minor units. It is made anew at each run, and never an input. */
export interface Missing {
  readonly agent: AgentId;
  readonly tier: OwingTier;
  readonly amount: bigint;
}

/** What everybody is entitled to, by the bytes of their ids; those to whom nothing is due included. */
export function entitlementsOf(distribution: Distribution): readonly Entitlement[] {
  const { expenses, minimums, shares } = distribution;
  const lines = [...expenses.awards, ...minimums.awards, ...shares.shares];
  const of = (agent: AgentId, tier: readonly { readonly agent: AgentId; readonly amount: bigint }[]): bigint =>
    tier.find((one) => one.agent === agent)?.amount ?? 0n;
  return [...new Set(lines.map(({ agent }) => agent))].toSorted(compareUtf8).map((agent) => ({
    agent,
    expenses: of(agent, expenses.awards),
    minimum: of(agent, minimums.awards),
    share: of(agent, shares.shares),
  }));
}

/** What is missing to whom: owed − given, wherever that is not nothing. */
export function missingOf({ expenses, minimums, shares }: Distribution): readonly Missing[] {
  const missing = (tier: OwingTier, lines: readonly { agent: AgentId; owed: bigint | undefined; amount: bigint }[]) =>
    lines.flatMap(({ agent, owed, amount }): Missing[] =>
      owed !== undefined && owed > amount ? [{ agent, tier, amount: owed - amount }] : [],
    );
  return [
    ...missing('expenses', expenses.awards),
    ...missing('minimum', minimums.awards),
    ...missing('share', shares.shares),
  ];
}

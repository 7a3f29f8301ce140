import type { AgentId } from '@millepiani/kernel/id';
import { largestRemainder } from '@millepiani/kernel/largest-remainder';
import { type Rational, rational } from '@millepiani/kernel/rational';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { AwardTier, Share, ShareTier } from './distribution.ts';
import { fill, type Vessel } from './fill.ts';
import type { SharingInputs } from './inputs.ts';
import type { AgentAmount, SharingRule, Shortfall } from './rule.ts';
import { award, claimWeight, partsOf } from './tiers.ts';
import { combinedWeights, hourClaims, weighComponents } from './weights.ts';

/** By what the members share: weights that total 1, or claims in minor units. Nobody is in it to whom nothing is due. */
export type Stakes =
  | { readonly kind: 'weights'; readonly of: ReadonlyMap<AgentId, Rational> }
  | { readonly kind: 'claims'; readonly of: ReadonlyMap<AgentId, bigint>; readonly shortfall: Shortfall };

/** Tiers 4 and 5, and what they leave. */
export interface MemberTiers {
  readonly minimums: AwardTier;
  readonly shares: ShareTier;
  readonly rest: bigint;
}

/** What the rule makes of the contributions. */
export function stakesOf(rule: SharingRule, inputs: SharingInputs): Stakes {
  const { shares } = rule;
  if (shares.kind === 'hours' && shares.as === 'claim') {
    return { kind: 'claims', of: positive(hourClaims(rule, inputs), (claim) => claim), shortfall: shares.shortfall };
  }
  const weights = combinedWeights(weighComponents(rule, inputs));
  return { kind: 'weights', of: positive(weights, ({ numerator }) => numerator) };
}

const positive = <T>(stakes: ReadonlyMap<AgentId, T>, size: (stake: T) => bigint): ReadonlyMap<AgentId, T> =>
  new Map([...stakes].filter(([, stake]) => size(stake) > 0n));

/** The amounts of one currency by agent: the others bind elsewhere. */
const bindingAmounts = (amounts: readonly AgentAmount[], { currency }: SharingInputs): ReadonlyMap<AgentId, bigint> =>
  new Map(
    amounts.filter(({ amount }) => amount.currency === currency).map(({ agent, amount }) => [agent, amount.minor]),
  );

/** Pays guaranteed minimums and shares from what the reserve leaves. */
export function payMembers(cash: bigint, stakes: Stakes, rule: SharingRule, inputs: SharingInputs): MemberTiers {
  const owed = bindingAmounts(rule.minimums?.amounts ?? [], inputs);
  // Without minimums nobody is ever short of one, so how they would be short does not matter.
  const minimums = award(cash, owed, rule.minimums?.shortfall ?? 'proportional');
  const floors = rule.minimums?.mode === 'floor';
  const vessels = vesselsOf(stakes, { minimums: owed, caps: bindingAmounts(rule.caps, inputs), floors });
  const pool = floors ? notBelow(cash, owed) : cash - minimums.pool;
  const { exact, level, rest } = fill(pool, vessels);
  const amounts = largestRemainder(pool - rest, partsOf(exact));
  const shares = vessels.map(
    (vessel): Share => ({
      ...vessel,
      exact: exact.get(vessel.agent) ?? rational(0n),
      amount: (amounts.get(vessel.agent) ?? 0n) - vessel.low,
      owed: stakes.kind === 'claims' && vessel.high !== undefined ? vessel.high - vessel.low : undefined,
    }),
  );
  return { minimums, shares: { pool, level, shares }, rest };
}

/** Where minimums are within the shares and short, the shares are filled just to the minimums, and give nothing more. */
function notBelow(cash: bigint, minimums: ReadonlyMap<AgentId, bigint>): bigint {
  const all = [...minimums.values()].reduce((total, one) => total + one, 0n);
  return cash > all ? cash : all;
}

type Bounds = {
  readonly minimums: ReadonlyMap<AgentId, bigint>;
  readonly caps: ReadonlyMap<AgentId, bigint>;
  /** Whether minimums are within the shares, so that these are filled from there; else they are on top. */
  readonly floors: boolean;
};

function vesselsOf(stakes: Stakes, bounds: Bounds): readonly Vessel[] {
  const agents = new Set([...stakes.of.keys(), ...(bounds.floors ? bounds.minimums.keys() : [])]);
  return [...agents].toSorted(compareUtf8).map((agent) => {
    const minimum = bounds.minimums.get(agent) ?? 0n;
    const low = bounds.floors ? minimum : 0n;
    const cap = bounds.caps.get(agent);
    const most = cap === undefined || bounds.floors ? cap : cap - minimum;
    if (stakes.kind === 'weights') return { agent, weight: stakes.of.get(agent) ?? rational(0n), low, high: most };
    const claim = stakes.of.get(agent) ?? 0n;
    const within = most === undefined || claim < most ? claim : most;
    // A claim fills no further than to itself; the minimum stands even where the claim is less.
    return { agent, weight: claimWeight(claim, stakes.shortfall), low, high: within > low ? within : low };
  });
}

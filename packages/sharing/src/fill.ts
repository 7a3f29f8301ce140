import type { AgentId } from '@millepiani/kernel/id';
import { compare, multiply, type Rational, rational } from '@millepiani/kernel/rational';

/** One who gets of a pool: in proportion to `weight`, at least `low`, at most `high` (undefined: without limit). */
export interface Vessel {
  readonly agent: AgentId;
  readonly weight: Rational;
  readonly low: bigint;
  readonly high: bigint | undefined;
}

/** What everybody gets, exactly; what is left when all are at their upper bounds. */
export interface Filling {
  readonly exact: ReadonlyMap<AgentId, Rational>;
  /** The λ of clamp(λ · weight, low, high); undefined where the pool fills all to their upper bounds. */
  readonly level: Rational | undefined;
  readonly rest: bigint;
}

/**
 * A level, `above` ÷ `below`, at which a vessel begins to fill (`slope` is its weight) or is full (minus its weight). Weights are
 * whole here, by a scale that all share: nothing has to be brought to lowest terms on the way.
 */
type Bend = { readonly above: bigint; readonly below: bigint; readonly slope: bigint };

/**
 * Fills vessels from a pool that is no smaller than their lower bounds together: the one λ for which Σ clamp(λ · weight, low,
 * high) is the pool. What is above somebody's upper bound thereby goes to the others until nobody is above theirs.
 * λ is exact: the sum grows along straight lines that bend where somebody leaves a bound or meets one, so it is enough to
 * go from bend to bend until the pool is reached.
 */
export function fill(pool: bigint, vessels: readonly Vessel[]): Filling {
  const top = topOf(vessels);
  const level = top !== undefined && top <= pool ? undefined : levelOf(pool, vessels);
  const exact = new Map(vessels.map((vessel) => [vessel.agent, contentOf(vessel, level)]));
  return { exact, level, rest: level === undefined ? pool - (top ?? 0n) : 0n };
}

/** All that the vessels can hold; undefined where one has no limit. One without weight never rises above its lower bound. */
function topOf(vessels: readonly Vessel[]): bigint | undefined {
  let top = 0n;
  for (const { weight, low, high } of vessels) {
    const most = weight.numerator === 0n ? low : high;
    if (most === undefined) return undefined;
    top += most;
  }
  return top;
}

function contentOf({ weight, low, high }: Vessel, level: Rational | undefined): Rational {
  if (weight.numerator === 0n) return rational(low);
  const most = high === undefined ? undefined : rational(high);
  if (level === undefined) return most ?? rational(low);
  const content = multiply(level, weight);
  if (compare(content, rational(low)) < 0) return rational(low);
  return most !== undefined && compare(content, most) > 0 ? most : content;
}

function levelOf(pool: bigint, vessels: readonly Vessel[]): Rational {
  const scale = vessels.reduce((common, { weight: { denominator } }) => leastCommonMultiple(common, denominator), 1n);
  const levelAt = (above: bigint, below: bigint): Rational => rational(above * scale, below);
  // Up to the next bend the sum is fixed + slope × level.
  let fixed = vessels.reduce((total, { low }) => total + low, 0n);
  let slope = 0n;
  for (const bend of bendsOf(vessels, scale)) {
    if (fixed * bend.below + slope * bend.above >= pool * bend.below) {
      return slope === 0n ? levelAt(bend.above, bend.below) : levelAt(pool - fixed, slope);
    }
    // What it held at the bend is fixed no more, or is from here on.
    fixed -= bend.slope > 0n ? bend.above : -bend.above;
    slope += bend.slope;
  }
  return levelAt(pool - fixed, slope);
}

const leastCommonMultiple = (left: bigint, right: bigint): bigint => left * rational(left, right).denominator;

function bendsOf(vessels: readonly Vessel[], scale: bigint): readonly Bend[] {
  const bends = vessels.flatMap(({ weight, low, high }): Bend[] => {
    const whole = weight.numerator * (scale / weight.denominator);
    if (whole === 0n) return [];
    const leaves = { above: low, below: whole, slope: whole };
    return high === undefined ? [leaves] : [leaves, { above: high, below: whole, slope: -whole }];
  });
  return bends.toSorted(
    (a, b) => Number(a.above * b.below > b.above * a.below) - Number(a.above * b.below < b.above * a.below),
  );
}

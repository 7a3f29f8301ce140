import type { AgentId } from '@millepiani/kernel/id';
import { add, compare, divide, multiply, type Rational, rational, subtract } from '@millepiani/kernel/rational';

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

/** A level at which a vessel begins to fill (`slope` is its weight), or is full (minus its weight). */
type Bend = { readonly level: Rational; readonly slope: Rational; readonly fixed: Rational };

/**
 * Fills vessels from a pool that is no smaller than their lower bounds together: the one λ for which Σ clamp(λ · weight, low,
 * high) is the pool. What is above somebody's upper bound thereby goes to the others until nobody is above theirs.
 * λ is exact: the sum grows along straight lines that bend where somebody leaves a bound or meets one, so it is enough to
 * go from bend to bend until the pool is reached.
 */
export function fill(pool: bigint, vessels: readonly Vessel[]): Filling {
  const top = topOf(vessels);
  const level = top !== undefined && top <= pool ? undefined : levelOf(rational(pool), vessels);
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

function levelOf(pool: Rational, vessels: readonly Vessel[]): Rational {
  let fixed = rational(vessels.reduce((total, { low }) => total + low, 0n));
  let slope = rational(0n);
  for (const bend of bendsOf(vessels)) {
    const reached = add(fixed, multiply(slope, bend.level));
    if (compare(reached, pool) >= 0) return slope.numerator === 0n ? bend.level : divide(subtract(pool, fixed), slope);
    fixed = add(fixed, bend.fixed);
    slope = add(slope, bend.slope);
  }
  return divide(subtract(pool, fixed), slope);
}

function bendsOf(vessels: readonly Vessel[]): readonly Bend[] {
  const weighing = vessels.filter(({ weight }) => weight.numerator > 0n);
  const bends = weighing.flatMap(({ weight, low, high }): Bend[] => {
    const leaves = { level: divide(rational(low), weight), slope: weight, fixed: rational(-low) };
    if (high === undefined) return [leaves];
    return [
      leaves,
      { level: divide(rational(high), weight), slope: multiply(rational(-1n), weight), fixed: rational(high) },
    ];
  });
  return bends.toSorted((a, b) => compare(a.level, b.level));
}

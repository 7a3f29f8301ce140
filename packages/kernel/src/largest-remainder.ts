import { compare, equals, type Rational, rational, roundDown, subtract, sum } from './rational.ts';
import { compareUtf8 } from './utf8-order.ts';

/** What one is due of a total before rounding, in units that cannot be divided (cents). */
export interface ExactPart<Key extends string> {
  readonly key: Key;
  readonly exact: Rational;
}

/** Parts that do not add up to the total: a bug of the caller, since units would appear or vanish. */
export class PartsNotWhole extends RangeError {
  constructor(total: bigint) {
    super(`The exact parts do not add up to ${total}.`);
  }
}

/**
 * Rounds parts to whole units that add up to `total`, by largest remainder: everybody gets what is whole of their part, the
 * units left over go to the largest remainders, one each; among equal ones to the key that is smaller by its UTF-8 bytes.
 * So nobody is as much as one unit off. Throws {@link PartsNotWhole}.
 */
export function largestRemainder<Key extends string>(
  total: bigint,
  parts: readonly ExactPart<Key>[],
): ReadonlyMap<Key, bigint> {
  if (!equals(sum(parts.map(({ exact }) => exact)), rational(total))) throw new PartsNotWhole(total);
  const rounded = parts.map(({ key, exact }) => {
    const whole = roundDown(exact);
    return { key, whole, remainder: subtract(exact, rational(whole)) };
  });
  const left = total - rounded.reduce((given, { whole }) => given + whole, 0n);
  const inTurn = rounded.toSorted((a, b) => compare(b.remainder, a.remainder) || compareUtf8(a.key, b.key));
  return new Map(inTurn.map(({ key, whole }, turn) => [key, BigInt(turn) < left ? whole + 1n : whole]));
}

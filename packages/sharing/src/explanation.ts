import type { Currency } from '@millepiani/kernel/currency';
import { minorUnit } from '@millepiani/kernel/currency';
import type { FailurePath } from '@millepiani/kernel/failure';
import { formatAmount } from '@millepiani/kernel/money';
import { divide, formatRational, type Rational, rational, roundDown } from '@millepiani/kernel/rational';

/** What a step of an explanation says. */
export type ExplanationKind =
  | 'entitlement'
  | 'expenses'
  | 'expense'
  | 'minimum'
  | 'share'
  | 'owed'
  | 'exact'
  | 'level'
  | 'weight'
  | 'component'
  | 'claim'
  | 'contribution'
  | 'agreed'
  | 'pool'
  | 'fee'
  | 'reserve';

/**
 * One step of how an amount came to be, and the steps that it is made of, down to contributions and to what the rule says.
 *
 * `arithmetic` is exact and comes to `value`. Numbers are decimals or fractions (`1/3`), amounts are in major units; it has
 * `+ − × ÷`, brackets, `min`, `max`, and two roundings to minor units: `halfUp(x)` and `down(x)`, to which largest remainder
 * adds a unit or nothing.
 */
export interface Explanation {
  readonly kind: ExplanationKind;
  /** The place in the rule's document that says so: `['shares', 'parts', 0, 'component']`. */
  readonly at: FailurePath;
  readonly value: string;
  readonly arithmetic: string;
  /** Ids of the contributions that this step takes its figures from. */
  readonly inputs: readonly string[];
  readonly parts: readonly Explanation[];
}

/** How the figures of one currency are written. */
export interface Figures {
  /** Whole minor units as an amount: `33.30`. */
  readonly amount: (minor: bigint) => string;
  /** Minor units that are not whole, in major units, exactly: `100/3`. */
  readonly exact: (minor: Rational) => string;
  /** An exact amount rounded to what was given: `down(100/3) + 0.01`. */
  readonly rounded: (exact: Rational, given: bigint) => string;
}

/** Writes figures of a currency. */
export function figuresOf(currency: Currency): Figures {
  const unit = rational(10n ** BigInt(minorUnit(currency)));
  const amount = (minor: bigint): string => formatAmount({ minor, currency });
  const exact = (minor: Rational): string => formatRational(divide(minor, unit));
  return {
    amount,
    exact,
    rounded: (value, given) =>
      value.denominator === 1n ? amount(given) : `down(${exact(value)}) + ${amount(given - roundDown(value))}`,
  };
}

/** Terms of a sum; nothing is 0. */
export const plus = (terms: readonly string[]): string => (terms.length === 0 ? '0' : terms.join(' + '));

/** What is left of the first when the others are taken away. */
export const minus = (terms: readonly string[]): string => terms.join(' − ');

import { type FailurePath, type Failures, fail } from './failure.ts';
import { ok, type Result } from './result.ts';

/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A fraction with nothing below the line: a bug of the caller. */
export class ZeroDenominator extends RangeError {
  constructor() {
    super('A fraction needs a denominator other than 0.');
  }
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

/** Makes a fraction in lowest terms. Throws {@link ZeroDenominator}. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new ZeroDenominator();
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator, denominator) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * The exact sum of two fractions, by the common divisor of their denominators, so that numbers stay as small as they can: among
 * many fractions that is what takes time (Knuth, The Art of Computer Programming, 4.5.1).
 */
export function add(left: Rational, right: Rational): Rational {
  const common = gcd(left.denominator, right.denominator);
  const numerator = left.numerator * (right.denominator / common) + right.numerator * (left.denominator / common);
  const divisor = gcd(numerator, common);
  return { numerator: numerator / divisor, denominator: (left.denominator / common) * (right.denominator / divisor) };
}

/** The exact difference `left − right`. */
export const subtract = (left: Rational, right: Rational): Rational =>
  add(left, { numerator: -right.numerator, denominator: right.denominator });

/** The exact product. */
export const multiply = (left: Rational, right: Rational): Rational =>
  rational(left.numerator * right.numerator, left.denominator * right.denominator);

/** The exact quotient `left ÷ right`. Throws {@link ZeroDenominator} where `right` is 0. */
export const divide = (left: Rational, right: Rational): Rational =>
  rational(left.numerator * right.denominator, left.denominator * right.numerator);

/** The exact sum of any number of fractions. */
export const sum = (terms: readonly Rational[]): Rational => terms.reduce(add, rational(0n));

/** Below 0 where `left` is the smaller number, above 0 where it is the greater, 0 where both are the same. */
export function compare(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Whether two fractions are the same number. */
export const equals = (left: Rational, right: Rational): boolean =>
  left.numerator === right.numerator && left.denominator === right.denominator;

/** The greatest whole number that is not above the fraction. */
export function roundDown({ numerator, denominator }: Rational): bigint {
  const towardsZero = numerator / denominator;
  return numerator < 0n && towardsZero * denominator !== numerator ? towardsZero - 1n : towardsZero;
}

/** The nearest whole number; at one half, the one further from zero: 0.5 is 1, −0.5 is −1. */
export function roundHalfUp({ numerator, denominator }: Rational): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

const exactNumber = /^(?<sign>-?)(?<whole>0|[1-9]\d{0,17})(?:\.(?<part>\d{1,12})|\/(?<below>[1-9]\d{0,8}))?$/;

/**
 * Reads an exact number: a plain decimal (`"0.05"`, `"-12"`; at most 18 digits before and 12 behind the point) or a fraction
 * of whole numbers (`"1/3"`; at most nine digits below). Fails with `INVALID_RATIONAL` for all else: blanks, exponents, signs
 * but a leading minus, leading zeros, a fraction over 0.
 */
export function parseRational(text: string, path: FailurePath): Result<Rational, Failures> {
  const parts = exactNumber.exec(text)?.groups;
  if (!parts) return fail('INVALID_RATIONAL', 'Expected an exact number, written 0.05 or 1/3.', path);
  const { sign = '', whole = '', part = '', below = '1' } = parts;
  const size = rational(BigInt(whole + part), 10n ** BigInt(part.length) * BigInt(below));
  return ok(sign === '' ? size : subtract(rational(0n), size));
}

/** The number as a decimal where at most twelve digits behind the point are exact (`0.05`), else as a fraction (`1/3`). */
export function formatRational({ numerator, denominator }: Rational): string {
  const digits = 12;
  const scaled = numerator * 10n ** BigInt(digits);
  if (scaled % denominator !== 0n) return `${numerator}/${denominator}`;
  const sign = numerator < 0n ? '-' : '';
  const text = (scaled / denominator)
    .toString()
    .replace('-', '')
    .padStart(digits + 1, '0');
  const part = text.slice(-digits).replace(/0+$/, '');
  return `${sign}${text.slice(0, -digits)}${part ? `.${part}` : ''}`;
}

const percent = /^(?<whole>\d{1,3})(?:\.(?<part>\d{1,6}))? ?%$/;
const fraction = /^(?<above>\d{1,9})\/(?<below>[1-9]\d{0,8})$/;

/**
 * Reads a share of a whole: `"60%"`, `"33.5 %"` or `"1/3"`. Fails with `INVALID_SHARE` for another form, and for a share
 * of nothing or of more than the whole.
 */
export function parseShare(text: string, path: FailurePath): Result<Rational, Failures> {
  const share = readPercent(text) ?? readFraction(text);
  if (share && share.numerator > 0n && share.numerator <= share.denominator) return ok(share);
  return fail('INVALID_SHARE', 'Expected more than 0 and at most 100 %, written 60% or 3/5.', path);
}

function readPercent(text: string): Rational | undefined {
  const parts = percent.exec(text)?.groups;
  if (!parts) return undefined;
  const { whole = '', part = '' } = parts;
  return rational(BigInt(whole + part), 100n * 10n ** BigInt(part.length));
}

function readFraction(text: string): Rational | undefined {
  const parts = fraction.exec(text)?.groups;
  return parts ? rational(BigInt(parts.above ?? '0'), BigInt(parts.below ?? '1')) : undefined;
}

/** A share as people read it: `60%` where a percentage of at most six decimals is exact, else `1/3`. */
export function formatShare({ numerator, denominator }: Rational): string {
  const scale = 10n ** 6n;
  const scaled = numerator * 100n * scale;
  if (scaled % denominator !== 0n) return `${numerator}/${denominator}`;
  const digits = (scaled / denominator).toString().padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/, '');
  return `${digits.slice(0, -6)}${part ? `.${part}` : ''}%`;
}

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

/** The exact sum of any number of fractions. */
export const sum = (terms: readonly Rational[]): Rational =>
  terms.reduce(
    (total, term) =>
      rational(
        total.numerator * term.denominator + term.numerator * total.denominator,
        total.denominator * term.denominator,
      ),
    rational(0n),
  );

/** Whether two fractions are the same number. */
export const equals = (left: Rational, right: Rational): boolean =>
  left.numerator === right.numerator && left.denominator === right.denominator;

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

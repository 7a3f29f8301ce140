import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { roundHalfUp as halfUp, rational } from '@millepiani/kernel/rational';
import { ok, type Result } from '@millepiani/kernel/result';

/** An exact decimal number: `digits` × 10^−`scale`. Quantities, prices and percentages are such; nothing here divides. */
export interface Decimal {
  readonly digits: bigint;
  /** How many digits stand after the point: 0, 1, … */
  readonly scale: number;
}

/** What a decimal at the edge may be. */
export interface DecimalRule {
  /** Digits before the point, at most. */
  readonly whole: number;
  /** Digits after the point, at most. */
  readonly decimals: number;
}

/** Makes a decimal: `decimal(1050n, 2)` is 10.50. */
export const decimal = (digits: bigint, scale = 0): Decimal => ({ digits, scale });

const form = /^(?<whole>0|[1-9]\d*)(?:\.(?<part>\d+))?$/;

/**
 * Reads a decimal that is not negative, such as `12.5`. Fails with `INVALID_NUMBER` (a sign, an exponent, blanks, leading
 * zeros), `NUMBER_OUT_OF_RANGE` or `TOO_MANY_DECIMALS`.
 */
export function parseDecimal(text: string, rule: DecimalRule, path: FailurePath): Result<Decimal, Failures> {
  const parts = text.length > 64 ? undefined : form.exec(text)?.groups;
  if (!parts) return fail('INVALID_NUMBER', 'Expected a decimal number such as 12.5.', path);
  const { whole = '', part = '' } = parts;
  if (whole.length > rule.whole) {
    return fail('NUMBER_OUT_OF_RANGE', `At most ${rule.whole} digits before the point.`, path);
  }
  if (part.length > rule.decimals) {
    return fail('TOO_MANY_DECIMALS', `At most ${rule.decimals} digits after the point.`, path);
  }
  return ok(decimal(BigInt(whole + part), part.length));
}

const power = (scale: number): bigint => 10n ** BigInt(scale);

/** The same number with another scale that is not smaller. */
const digitsAt = ({ digits, scale }: Decimal, wanted: number): bigint => digits * power(wanted - scale);

/** The exact product. */
export const times = (left: Decimal, right: Decimal): Decimal =>
  decimal(left.digits * right.digits, left.scale + right.scale);

/** The exact difference. */
export function minus(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return decimal(digitsAt(left, scale) - digitsAt(right, scale), scale);
}

/** A share of a number, in percent: `percentOf(4, 1000)` is 40. */
export function percentOf(percent: Decimal, whole: Decimal): Decimal {
  const product = times(percent, whole);
  return decimal(product.digits, product.scale + 2);
}

/** Whether the number is more than nothing. */
export const isPositive = ({ digits }: Decimal): boolean => digits > 0n;

/** The number in whole units of 10^−`scale`, rounded half up: away from zero at one half. */
export function roundHalfUp(number: Decimal, scale: number): bigint {
  if (number.scale <= scale) return digitsAt(number, scale);
  return halfUp(rational(number.digits, power(number.scale - scale)));
}

/** The number as text, without an exponent: with at least `decimals` digits after the point, and no zeros in vain behind. */
export function formatDecimal({ digits, scale }: Decimal, decimals = 0): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = size.slice(0, size.length - scale);
  const part = size
    .slice(size.length - scale)
    .replace(/0+$/, '')
    .padEnd(decimals, '0');
  return `${digits < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/** Digits after the point of the only currency that documents are in. */
const centDigits = 2;

/** An amount in cents as a decimal number of euros. */
export const euros = (cents: bigint): Decimal => decimal(cents, centDigits);

/** A number of euros in whole cents, rounded half up. */
export const toCents = (number: Decimal): bigint => roundHalfUp(number, centDigits);

/** An amount in cents as text: `"1060.80"`. */
export const formatCents = (cents: bigint): string => formatDecimal(euros(cents), centDigits);

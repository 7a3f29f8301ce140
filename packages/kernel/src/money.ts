import { type Currency, isCurrency, minorUnit } from './currency.ts';
import { type FailurePath, type Failures, fail } from './failure.ts';
import { ok, type Result } from './result.ts';

/** An exact amount: whole minor units (cents for EUR) of one currency, within 64 bits signed. */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

/** The largest amount that the stores hold: 2^63 − 1 minor units. */
export const maxMinor = 2n ** 63n - 1n;
/** The smallest: −2^63 minor units. */
export const minMinor = -(2n ** 63n);

/** Two currencies met where one was due: a bug of the caller, never an expected failure. */
export class CurrencyMismatch extends TypeError {
  constructor(left: Currency, right: Currency) {
    super(`Amounts in ${left} and ${right} cannot be combined.`);
  }
}

/** A result left 64 bits: a bug of the caller where inputs are checked, never rounded and never wrapped. */
export class MoneyOverflow extends RangeError {
  constructor(minor: bigint) {
    super(`${minor} minor units do not fit 64 bits.`);
  }
}

/** Whether an amount of minor units can be held by the stores. */
export const fits = (minor: bigint): boolean => minor >= minMinor && minor <= maxMinor;

/** An amount of `minor` units. Throws {@link MoneyOverflow} beyond 64 bits. */
export function money(minor: bigint, currency: Currency): Money {
  if (!fits(minor)) throw new MoneyOverflow(minor);
  return { minor, currency };
}

/** Nothing, in `currency`. */
export const zero = (currency: Currency): Money => ({ minor: 0n, currency });

/** The sum. Throws {@link CurrencyMismatch} or {@link MoneyOverflow}. */
export function add(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new CurrencyMismatch(left.currency, right.currency);
  return money(left.minor + right.minor, left.currency);
}

/** The amount with its sign turned. Throws {@link MoneyOverflow} for −2^63. */
export const negate = (amount: Money): Money => money(-amount.minor, amount.currency);

const decimal = /^(?<sign>-?)(?<whole>0|[1-9]\d{0,18})(?:\.(?<fraction>\d{1,4}))?$/;

/** What the edge hands over: a plain decimal string and a currency code. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

/**
 * Reads money at the edge: `{ amount: "24000.00", currency: "EUR" }`.
 * Fails with `UNKNOWN_CURRENCY`, `INVALID_AMOUNT` (not a plain decimal: no exponent, no blanks, no leading zeros),
 * `TOO_MANY_DECIMALS` (more digits than the currency has) or `AMOUNT_OUT_OF_RANGE` (beyond 2^63 − 1 minor units).
 */
export function parseMoney(text: MoneyText, path: FailurePath): Result<Money, Failures> {
  const { currency } = text;
  if (!isCurrency(currency))
    return fail('UNKNOWN_CURRENCY', 'Not a currency code that is in use here.', [...path, 'currency']);
  const at = [...path, 'amount'];
  const parts = decimal.exec(text.amount)?.groups;
  if (!parts) return fail('INVALID_AMOUNT', 'Expected a decimal number such as 1200.50.', at);
  const { sign = '', whole = '', fraction = '' } = parts;
  const digits = minorUnit(currency);
  if (fraction.length > digits) {
    return fail('TOO_MANY_DECIMALS', `${currency} has ${digits} digits after the point.`, at);
  }
  const minor = BigInt(`${sign}${whole}${fraction.padEnd(digits, '0')}`);
  if (!fits(minor)) return fail('AMOUNT_OUT_OF_RANGE', `Beyond 2^63 − 1 minor units of ${currency}.`, at);
  return ok({ minor, currency });
}

/** The amount as a decimal string with all the currency's digits: `"24000.00"`. The inverse of {@link parseMoney}. */
export function formatAmount({ minor, currency }: Money): string {
  const digits = minorUnit(currency);
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  const sign = minor < 0n ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The amount as it crosses a border: the inverse of {@link parseMoney}. */
export const moneyText = (amount: Money): { readonly amount: string; readonly currency: Currency } => ({
  amount: formatAmount(amount),
  currency: amount.currency,
});

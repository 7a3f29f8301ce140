import { type Currency, minorUnit } from '@millepiani/kernel/currency';
import { dayOf, daysBetween } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import { divide, multiply, parseRational, type Rational, rational, roundHalfUp } from '@millepiani/kernel/rational';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { parseCurrency } from '../ledger/ledger-account.ts';

export type FxRateId = Id<'fxr'>;

/** Where a rate comes from: the European Central Bank's reference rates, or whoever exchanged at it. */
export type FxSource = 'ECB' | 'BANK' | 'AGREED';

/** What a euro was worth in another currency on a day. It never changes: one that is wrong is passed over by naming another. */
export interface FxRate {
  readonly id: FxRateId;
  readonly currency: Currency;
  /** ISO 8601. */
  readonly on: string;
  /** So many units of the currency for one euro, exactly; more than nothing. */
  readonly perEuro: Rational;
  readonly source: FxSource;
  /** Where it is written: a contract note, a page. */
  readonly note: string;
  readonly enteredBy: PersonId;
  readonly enteredAt: Instant;
}

/** To enter a rate. */
export interface FxRateText {
  readonly id: FxRateId;
  readonly currency: string;
  readonly on: string;
  readonly perEuro: string;
  readonly source: FxSource;
  readonly note: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Beyond these no currency in use is: a decimal point in the wrong place is. */
const [least, most] = [rational(1n, 1_000n), rational(100_000n)];

/** Decides to enter a rate. Fails with `UNKNOWN_CURRENCY`, `SAME_CURRENCY`, `INVALID_RATIONAL`, `RATE_OUT_OF_RANGE`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY`, and what texts fail with. */
export function enterRate(text: FxRateText): Result<FxRate, Failures> {
  const parts = gather({
    currency: parseForeign(text.currency),
    perEuro: parseRate(text.perEuro),
    note: parseText(text.note, { min: 0, max: 200 }, ['note']),
    on: parseDay(text.on, text.at),
  });
  if (!parts.ok) return parts;
  const { id, source, by: enteredBy, at: enteredAt } = text;
  return ok({ id, ...parts.value, source, enteredBy, enteredAt });
}

/** A day until today on which there was the euro. Fails with `DATE_IN_FUTURE` or `DATE_TOO_EARLY`. */
export function parseDay(on: string, at: Instant): Result<string, Failures> {
  if (on > dayOf(at)) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['on']);
  return on < firstDay ? fail('DATE_TOO_EARLY', `There is the euro since ${firstDay}.`, ['on']) : ok(on);
}

function parseForeign(text: string): Result<Currency, Failures> {
  const currency = parseCurrency(text);
  if (!currency.ok || currency.value !== 'EUR') return currency;
  return fail('SAME_CURRENCY', 'A euro is a euro.', ['currency']);
}

/** Reads what a euro is worth. Fails with `INVALID_RATIONAL` or `RATE_OUT_OF_RANGE`. */
export function parseRate(text: string): Result<Rational, Failures> {
  const perEuro = parseRational(text, ['perEuro']);
  if (!perEuro.ok) return perEuro;
  const { numerator, denominator } = perEuro.value;
  const isWithin =
    numerator * least.denominator >= least.numerator * denominator && numerator <= most.numerator * denominator;
  return isWithin ? perEuro : fail('RATE_OUT_OF_RANGE', 'Between 0.001 and 100000.', ['perEuro']);
}

/** What an amount is worth in cents of euros by a rate, half up. */
export function toEuroCents({ minor, currency }: Money, { perEuro }: Pick<FxRate, 'perEuro'>): bigint {
  const units = rational(minor, 10n ** BigInt(minorUnit(currency)));
  return roundHalfUp(multiply(divide(units, perEuro), rational(100n)));
}

/** A fifth of what it is worth: beyond that somebody mistook a figure. A cent is rounding. */
export function isFarFrom(worth: bigint, counted: bigint): boolean {
  const difference = worth < counted ? counted - worth : worth - counted;
  return difference > 1n && difference * 5n > worth;
}

/** The first day on which there was the euro. */
export const firstDay = '1999-01-01';

/** A rate of so many days ago still counts: the ECB publishes none on weekends and holidays. */
export const longestAge = 7;

/** Whether a rate may be used for what happened on a day. Fails with `RATE_CURRENCY_MISMATCH` or `RATE_OF_ANOTHER_DAY`. */
export function checkRate(rate: FxRate, { currency }: Pick<Money, 'currency'>, day: string): Result<FxRate, Failures> {
  if (rate.currency !== currency) {
    return fail('RATE_CURRENCY_MISMATCH', `The rate is of ${rate.currency}.`, ['rateId']);
  }
  const age = daysBetween(rate.on, day);
  if (age >= 0 && age <= longestAge) return ok(rate);
  return fail('RATE_OF_ANOTHER_DAY', `It is of ${rate.on}: a rate of at most ${longestAge} days before.`, ['rateId']);
}

import { type Currency, isCurrency } from '@millepiani/kernel/currency';
import type { FailurePath } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { parseMoney } from '@millepiani/kernel/money';
import {
  compare,
  equals,
  formatRational,
  parseRational,
  type Rational,
  rational,
  sum,
} from '@millepiani/kernel/rational';
import type { RuleIssue, RuleIssueCode } from './rule-issue.ts';

/** No more are told at once: a document that is wrong throughout is not answered by one that is longer still. */
export const maxIssues = 100;
/** The longest list in a rule: reserves, amounts, rates. */
const maxEntries = 200;

// Common denominators of a whole list of finer numbers would have thousands of digits, and exact arithmetic would take minutes.
const maxDenominator = 1_000_000n;

/** A document that is being read: who the parties are, and what was found wrong so far. */
export interface Reading {
  readonly parties: ReadonlySet<AgentId>;
  readonly issues: RuleIssue[];
}

/** Notes what is wrong. The answer stands for the value that could not be read, so that what comes after is read too. */
export function refuse(reading: Reading, code: RuleIssueCode, message: string, path: FailurePath): undefined {
  if (reading.issues.length < maxIssues) reading.issues.push({ code, message, path });
}

// Each reader below answers undefined for what is wrong, having noted it, and for undefined, which its container has noted.

/** An object with these keys and no others. Keys that are missing are noted; the rest is read on. */
export function readObject(
  reading: Reading,
  value: unknown,
  path: FailurePath,
  keys: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(reading, 'WRONG_TYPE', 'Expected an object.', path);
  }
  const known = [...keys.required, ...(keys.optional ?? [])];
  const said = Object.entries(value).filter(([, one]) => one !== undefined);
  for (const [key] of said) {
    if (!known.includes(key)) refuse(reading, 'UNKNOWN_KEY', `Expected one of: ${known.join(', ')}.`, [...path, key]);
  }
  const object: Record<string, unknown> = Object.fromEntries(said.filter(([key]) => known.includes(key)));
  for (const key of keys.required) {
    if (!Object.hasOwn(object, key))
      refuse(reading, 'MISSING_KEY', 'This has to be said: nothing is assumed.', [...path, key]);
  }
  return object;
}

/** The entries of a list, each at its place; undefined where one could not be read. */
export type Entries<T> = readonly (T | undefined)[];

/** A list of at least `min` entries, each read by `entry`. */
export function readList<T>(
  reading: Reading,
  value: unknown,
  path: FailurePath,
  read: { readonly min: number; readonly entry: (value: unknown, path: FailurePath) => T | undefined },
): Entries<T> | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return refuse(reading, 'WRONG_TYPE', 'Expected a list.', path);
  if (value.length > maxEntries) return refuse(reading, 'TOO_LARGE', `At most ${maxEntries} entries.`, path);
  if (value.length < read.min) return refuse(reading, 'WRONG_TYPE', `Expected at least ${read.min} entries.`, path);
  return Array.from(value, (entry: unknown, place) => {
    // A hole, or undefined: JSON has neither, and no container has noted it.
    if (entry === undefined) return refuse(reading, 'WRONG_TYPE', 'Expected a value.', [...path, place]);
    return read.entry(entry, [...path, place]);
  });
}

/** Those entries that could be read. */
export const readable = <T>(entries: Entries<T>): readonly T[] => entries.filter((entry) => entry !== undefined);

/** A text. A number is refused as such, since it has passed, or may pass, through binary floating point. */
function readText(reading: Reading, value: unknown, path: FailurePath): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'number') {
    return refuse(reading, 'FLOAT', 'Numbers are written as text ("0.05", "1/3"), so that they stay exact.', path);
  }
  return refuse(reading, 'WRONG_TYPE', 'Expected a text.', path);
}

/** One of a few words. */
export function readChoice<T extends string>(
  reading: Reading,
  value: unknown,
  path: FailurePath,
  choices: readonly T[],
): T | undefined {
  const text = readText(reading, value, path);
  if (text === undefined) return undefined;
  const choice = choices.find((one) => one === text);
  return choice ?? refuse(reading, 'UNKNOWN_CHOICE', `Expected one of: ${choices.join(', ')}.`, path);
}

/** `true` or `false`. */
export function readBoolean(reading: Reading, value: unknown, path: FailurePath): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  return refuse(reading, 'WRONG_TYPE', 'Expected true or false.', path);
}

function readExact(reading: Reading, value: unknown, path: FailurePath): Rational | undefined {
  const text = readText(reading, value, path);
  if (text === undefined) return undefined;
  const exact = parseRational(text, path);
  if (!exact.ok) return refuse(reading, 'INVALID_RATIONAL', 'Expected "0.05" or "1/3".', path);
  if (exact.value.denominator <= maxDenominator) return exact.value;
  return refuse(reading, 'TOO_FINE', `At most ${maxDenominator} below the line, or six decimals.`, path);
}

/** An exact number from 0 to 1. */
export function readRate(reading: Reading, value: unknown, path: FailurePath): Rational | undefined {
  const rate = readExact(reading, value, path);
  if (rate === undefined || (rate.numerator >= 0n && compare(rate, rational(1n)) <= 0)) return rate;
  return refuse(reading, 'RATE_OUT_OF_RANGE', 'Expected a rate from 0 to 1.', path);
}

/** An exact number that is not negative. */
export function readWeight(reading: Reading, value: unknown, path: FailurePath): Rational | undefined {
  const weight = readExact(reading, value, path);
  if (weight === undefined || weight.numerator >= 0n) return weight;
  return refuse(reading, 'NEGATIVE_WEIGHT', 'Expected 0 or more.', path);
}

/** A currency whose minor units are known. */
export function readCurrency(reading: Reading, value: unknown, path: FailurePath): Currency | undefined {
  const text = readText(reading, value, path);
  if (text === undefined || isCurrency(text)) return text;
  return refuse(reading, 'UNKNOWN_CURRENCY', 'Not a currency whose minor units are known here.', path);
}

/** Minor units from a plain decimal that is not negative. Without a currency the amount cannot be read, nor refused. */
export function readAmount(
  reading: Reading,
  value: unknown,
  path: FailurePath,
  currency: Currency | undefined,
): bigint | undefined {
  const amount = readText(reading, value, path);
  if (amount === undefined || currency === undefined) return undefined;
  const money = parseMoney({ amount, currency }, path);
  if (money.ok && money.value.minor >= 0n) return money.value.minor;
  const message = money.ok ? undefined : money.error[0]?.message;
  return refuse(reading, 'INVALID_AMOUNT', message ?? 'Expected an amount that is not negative.', path);
}

/** One of the agreement's parties. */
export function readParty(reading: Reading, value: unknown, path: FailurePath): AgentId | undefined {
  const text = readText(reading, value, path);
  if (text === undefined) return undefined;
  const party = [...reading.parties].find((one) => one === text);
  return party ?? refuse(reading, 'NOT_A_PARTY', 'Expected the id of a party to the agreement.', path);
}

/** Notes every entry that says again what an earlier one says; `name` is what may be said once. */
export function refuseRepeated<T>(
  reading: Reading,
  entries: Entries<T> | undefined,
  path: FailurePath,
  name: (entry: T) => string,
): void {
  const said = new Set<string>();
  for (const [place, entry] of (entries ?? []).entries()) {
    if (entry === undefined) continue;
    const one = name(entry);
    if (said.has(one)) refuse(reading, 'DUPLICATE_RULE', 'An earlier entry rules the same thing.', [...path, place]);
    said.add(one);
  }
}

/** Notes it where parts of a whole do not total exactly 1; nothing where one of them could not be read. */
export function refuseUnlessWhole(reading: Reading, parts: Entries<Rational> | undefined, path: FailurePath): void {
  if (parts === undefined || parts.includes(undefined)) return;
  const total = sum(readable(parts));
  if (equals(total, rational(1n))) return;
  refuse(reading, 'SHARES_NOT_WHOLE', `The parts total ${formatRational(total)}, not 1.`, path);
}

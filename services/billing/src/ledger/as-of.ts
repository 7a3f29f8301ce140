import { dayOf, daysBetween } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { LedgerAccount } from './ledger-account.ts';
import type { Posting } from './posting.ts';

/** Which entries count: those assigned to a day or an earlier one, and those posted before an instant. Undefined: all. */
export interface AsOf {
  /** ISO 8601. */
  readonly asOf: string | undefined;
  readonly postedBefore: Instant | undefined;
}

/** From one day to another, both included, ISO 8601. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The longest period that a statement is made of, in days: ten years and what leap years add. */
const longestPeriod = 3_653;

/** What the first postings of an account come to: all of them, or those that were there before an instant. */
export interface Prefix {
  /** The place of the last one. */
  readonly upTo: bigint;
  /** Minor units. */
  readonly balance: bigint;
  /** No posting of these is assigned to a later day. */
  readonly until: string;
  /** Whether they are all that there are. */
  readonly isWhole: boolean;
}

/** All postings of an account; undefined where it has none. @throws NotDated */
export function wholeOf({ id, postings, balance, latest }: LedgerAccount): Prefix | undefined {
  if (postings === 0n) return undefined;
  if (!latest) throw new NotDated(id);
  return { upTo: postings, balance: balance.minor, until: latest.date, isWhole: true };
}

/** The postings of an account until one of them. No entry is of a day to come, so that none is later than the day it was posted on. */
export const prefixUntil = ({ sequence, balanceAfter, postedAt }: Posting): Prefix => ({
  ...{ upTo: sequence, balance: balanceAfter.minor, until: dayOf(postedAt), isWhole: false },
});

/** The days of a period to which something of a prefix may be assigned; undefined where there is none. */
export function daysOf({ until }: Prefix, { from, to }: Period): Period | undefined {
  if (until < from) return undefined;
  return { from, to: until < to ? until : to };
}

/** An account whose postings are of before there were days, and wait for `date-postings`. */
class NotDated extends TypeError {
  constructor(id: string) {
    super(`The postings on ${id} are not put on their days yet.`);
  }
}

/** Reads what is asked for at the edge. Null is as if it were left out. */
export const asOfIn = ({ asOf, postedBefore }: AsOfArguments): AsOf => ({
  asOf: asOf ?? undefined,
  postedBefore: postedBefore ?? undefined,
});

/** What the edge hands over. */
export interface AsOfArguments {
  readonly asOf?: string | null | undefined;
  readonly postedBefore?: Instant | null | undefined;
}

/** Reads a period. Fails with `PERIOD_REVERSED` or `PERIOD_TOO_LONG`. */
export function parsePeriod({ from, to }: Period): Result<Period, Failures> {
  if (from > to) return fail('PERIOD_REVERSED', 'A period begins before it ends, or on its only day.', ['from']);
  if (daysBetween(from, to) < longestPeriod) return ok({ from, to });
  return fail('PERIOD_TOO_LONG', `A statement is of ${longestPeriod} days at most.`, ['to']);
}

import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** A quarter of a year. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** Reads a quarter. Fails with `INVALID_YEAR` or `INVALID_QUARTER`. */
export function parseQuarter({ year, quarter }: Quarter): Result<Quarter, Failures> {
  if (!Number.isInteger(year) || year < 2_019 || year > 9_998) {
    return fail('INVALID_YEAR', 'Electronic invoices bear it since 2019.', ['year']);
  }
  return [1, 2, 3, 4].includes(quarter) ? ok({ year, quarter }) : fail('INVALID_QUARTER', '1 to 4.', ['quarter']);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The first and the last day of a quarter: ISO 8601. The last one need not be there: days are compared as texts. */
export const daysOf = ({ year, quarter }: Quarter): readonly [string, string] => [
  `${year}-${two(quarter * 3 - 2)}-01`,
  `${year}-${two(quarter * 3)}-31`,
];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day by which a quarter's stamp duty is to be paid, but for small sums (art. 6 DM 17/6/2014). */
function ownDueDay({ year, quarter }: Quarter): string {
  const next = year + 1;
  const days = [`${year}-05-31`, `${year}-09-30`, `${year}-11-30`, `${next}-02-${isLeap(next) ? 29 : 28}`];
  return days[quarter - 1] ?? '';
}

/** Up to so much, in cents, the first quarter may wait for the second, and both for the third (DL 73/2022, art. 3 c. 4). */
const small = 500_000n;

/**
 * The day by which it is to be paid, by what the quarters of its year come to until then, in cents: the first one may wait for the second where
 * it is small, and both for the third where they are small together.
 */
export function dueDayOf(of: Quarter, sums: readonly bigint[]): string {
  const { year, quarter } = of;
  const [first = 0n, second = 0n] = sums;
  if (quarter > 2 || (quarter === 1 && first > small)) return ownDueDay(of);
  return ownDueDay({ year, quarter: first + second > small ? 2 : 3 });
}

/** What it is paid under (*codice tributo*). */
export const tributeCode = ({ quarter }: Quarter): string => `252${quarter}`;

import { daysBetween, plusDays } from '@millepiani/kernel/day';
import { add, multiply, type Rational, rational, roundHalfUp } from '@millepiani/kernel/rational';
import type { Buyer } from '../documents/buyer.ts';
import { type IssuedInvoice, standing } from '../invoices/invoice.ts';

/** A yearly rate in percent, in hundredths, from a day on. */
interface RateFrom {
  readonly from: string;
  readonly hundredths: bigint;
}

/**
 * Between businesses, and of public bodies: the ECB's rate for main refinancing operations on the first day of each half-year, and eight points more (D.Lgs. 231/2002, art. 5; the Ministry
 * of Economy publishes it in the Gazzetta Ufficiale). Until the first half of 2026 they were checked against the published ones: 2.50, 4.00, 4.50, 4.25, 3.15, 2.15
 * and 2.15, and eight each. What comes after the last is reckoned by the last: add the next when it is published.
 */
const commercial: readonly RateFrom[] = [
  { from: '2023-01-01', hundredths: 1_050n },
  { from: '2023-07-01', hundredths: 1_200n },
  { from: '2024-01-01', hundredths: 1_250n },
  { from: '2024-07-01', hundredths: 1_225n },
  { from: '2025-01-01', hundredths: 1_115n },
  { from: '2025-07-01', hundredths: 1_015n },
  { from: '2026-01-01', hundredths: 1_015n },
];

/** Of private persons: the legal rate (Codice civile, art. 1284), by decrees of December; until 2026 checked against the published ones: 5, 2.5, 2 and 1.6. */
const legal: readonly RateFrom[] = [
  { from: '2023-01-01', hundredths: 500n },
  { from: '2024-01-01', hundredths: 250n },
  { from: '2025-01-01', hundredths: 200n },
  { from: '2026-01-01', hundredths: 160n },
];

/** By which law interest runs. */
export type InterestLaw = 'COMMERCIAL' | 'LEGAL';

/** By which law a buyer owes interest. */
export const lawOf = ({ kind }: Pick<Buyer, 'kind'>): InterestLaw =>
  kind === 'italian-consumer' || kind === 'foreign-consumer' ? 'LEGAL' : 'COMMERCIAL';

const ratesOf = (law: InterestLaw): readonly RateFrom[] => (law === 'COMMERCIAL' ? commercial : legal);

/** The yearly rate on a day in hundredths of a percent; the earliest known one before it. */
export function rateOn(law: InterestLaw, day: string): bigint {
  const rates = ratesOf(law);
  return (rates.findLast(({ from }) => from <= day) ?? rates[0])?.hundredths ?? 0n;
}

/** Whether the rate of a day was published for its half-year, or year; else it is reckoned by the last that was. */
export function isPublished(law: InterestLaw, day: string): boolean {
  const last = ratesOf(law).at(-1)?.from ?? '';
  return day < plusDays(last, law === 'COMMERCIAL' ? 181 : 365);
}

/**
 * Interest on what is late, from the day after that by which it was to be paid, to a day: in cents, half up. Day by day on what was still to
 * be paid, by the rate of that day, 365 days a year. What credit notes took back never was owed.
 */
export function lateInterest(invoice: IssuedInvoice, today: string): bigint {
  const law = lawOf(invoice.content.buyer);
  let [from, sum]: [string, Rational] = [invoice.dueDate, rational(0n)];
  for (const to of turningPoints(invoice, today, law)) {
    const owed = owedAfter(invoice, from);
    const days = BigInt(daysBetween(from, to));
    // Interest of a day is by the rate of that day: the first is the one after `from`.
    if (owed > 0n)
      sum = add(sum, multiply(rational(owed * days), rational(rateOn(law, plusDays(from, 1)), 3_650_000n)));
    from = to;
  }
  return roundHalfUp(sum);
}

/** The days after which what is owed, or its rate, is another. */
function turningPoints(invoice: IssuedInvoice, today: string, law: InterestLaw): readonly string[] {
  const { dueDate } = invoice;
  const paid = standing(invoice).map(({ paidOn }) => paidOn);
  const changes = ratesOf(law).map(({ from }) => plusDays(from, -1));
  return [...new Set([...paid, ...changes, today])].filter((day) => day > dueDate && day <= today).toSorted();
}

/** What was to be paid at the end of a day, in cents. A payment that was taken back never came: it was owed all the while. */
const owedAfter = (invoice: IssuedInvoice, day: string): bigint =>
  standing(invoice)
    .filter(({ paidOn }) => paidOn <= day)
    .reduce((owed, { amount }) => owed - amount, invoice.content.totals.toPay - invoice.credited.toPay);

import type { Currency } from '@millepiani/kernel/currency';
import type { PurposeSum } from '../ledger/trial-balance.ts';

/** The id of the report as it stands. Members knows past days besides, of which nothing is kept here. */
export const presentId = 'community';

/** A sum over many books, in minor units. It may leave 64 bits, unlike an amount. */
export interface Sum {
  readonly minor: bigint;
  readonly currency: Currency;
}

/** What billing knows of what the community adds up to: a sum for each currency in which there is any, by the currencies' codes. */
export interface BillingReport {
  /** Collected of invoices, without VAT. */
  readonly collected: readonly Sum[];
  /** On the income accounts of all books. */
  readonly earned: readonly Sum[];
  /** On the reserve accounts of all books. */
  readonly reserves: readonly Sum[];
}

/** A report that is read: undefined figures for one of which nothing is known here. */
export interface ReadReport {
  readonly id: string;
  readonly figures: BillingReport | undefined;
}

/** The sums in which there is anything, by currency. */
const present = (sums: readonly Sum[]): readonly Sum[] =>
  sums.filter(({ minor }) => minor !== 0n).toSorted((a, b) => (a.currency < b.currency ? -1 : 1));

/** Credits are below nothing in the books: here what was earned or set aside is above. */
const credits = (sums: readonly PurposeSum[], purpose: PurposeSum['purpose']): readonly Sum[] =>
  present(sums.filter((one) => one.purpose === purpose).map(({ total, currency }) => ({ minor: -total, currency })));

/** The report, of what invoices brought in and of the books' sums. */
export const billingReport = (collected: readonly Sum[], sums: readonly PurposeSum[]): BillingReport => ({
  collected: present(collected),
  earned: credits(sums, 'INCOME'),
  reserves: credits(sums, 'RESERVE'),
});

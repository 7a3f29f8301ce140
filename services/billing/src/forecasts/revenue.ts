import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import { multiply, rational, roundHalfUp } from '@millepiani/kernel/rational';
import { sumOf } from '@millepiani/kernel/whole';
import type { Content } from '../documents/document.ts';
import { isWithheldFrom } from '../documents/seller.ts';
import { natureOf } from '../documents/vat.ts';
import { type IssuedInvoice, standing } from '../invoices/invoice.ts';
import { creditedNet, sharedOf } from '../invoices/settling.ts';

/** Where something that came in, or is to, comes from. */
export type ReceiptKind = 'INVOICE' | 'DRAFT' | 'MILESTONE' | 'SHARE' | 'CLAIM' | 'COMMITMENT';

/** An amount that came in on a day, or is expected on one. */
export interface Receipt {
  readonly kind: ReceiptKind;
  /** In cents, as revenue counts. */
  readonly amount: bigint;
  /** ISO 8601. */
  readonly on: string;
  readonly isCollected: boolean;
  readonly commissionId: CommissionId | undefined;
}

/**
 * What of an invoice is revenue, by which the forfettario regime's limits are measured, in cents: the price, INPS's surcharge and
 * recharged stamp duty; neither VAT nor a profession's own fund, which is passed on, nor what was advanced in the client's name.
 */
export const revenueOf = ({ lines, funds }: Pick<Content, 'lines' | 'funds'>): bigint =>
  sumOf(lines.filter(({ treatment }) => natureOf(treatment) !== 'N1').map(({ total }) => total)) +
  sumOf(funds.filter(({ fund }) => isWithheldFrom(fund)).map(({ amount }) => amount));

/** The part of `whole` that `part` of `of` is, cumulative, half up. */
const partOf = (whole: bigint, part: bigint, of: bigint): bigint =>
  of === 0n ? 0n : roundHalfUp(multiply(rational(whole), rational(part, of)));

/**
 * What was paid of an invoice, with what was withheld for it, by day. What was taken back never came, on no day; what is withheld for others instead, a
 * cent or what a credit note changed, is of the last of those that stay.
 */
function collectedOf(invoice: IssuedInvoice): readonly { readonly cents: bigint; readonly on: string }[] {
  const stays = standing(invoice);
  const all = sumOf(invoice.payments.map(({ withheld }) => withheld));
  const rest = all - sumOf(stays.map(({ withheld }) => withheld));
  return stays
    .map(({ amount, withheld, paidOn: on }, at) => ({
      cents: amount + withheld + (at === stays.length - 1 ? rest : 0n),
      on,
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/**
 * What came in on an invoice, by day, and what is left to come, on the day by which it is to be paid, or today where that has passed.
 * What the client withholds counts as if it had been paid. By cash: each payment brings its part of the revenue, the last one the rest.
 */
export function receiptsOf(invoice: IssuedInvoice, today: string): readonly Receipt[] {
  const { content, credited, commissionId, dueDate } = invoice;
  const { total, splitVat } = content.totals;
  const left = total - splitVat - credited.toPay - credited.withheld;
  // By the price, and not by what is to be paid: notes may have taken back what bears less VAT, or more.
  const price = sharedOf(content);
  const revenue = left > 0n ? partOf(revenueOf(content), price - creditedNet(invoice), price) : 0n;
  const receipts: Receipt[] = [];
  let [before, paid] = [0n, 0n];
  for (const { cents, on: paidOn } of collectedOf(invoice)) {
    paid += cents;
    const after = partOf(revenue, paid > left ? left : paid, left);
    receipts.push({ kind: 'INVOICE', amount: after - before, on: paidOn, isCollected: true, commissionId });
    before = after;
  }
  const on = dueDate < today ? today : dueDate;
  const open = { kind: 'INVOICE', amount: revenue - before, on, isCollected: false, commissionId } as const;
  return open.amount > 0n ? [...receipts, open] : receipts;
}

/** Work that somebody is bound to do. */
export interface BoundWork {
  readonly commissionId: CommissionId;
  readonly personId: AgentId;
  readonly minutes: number;
  /** Cents an hour. */
  readonly rate: bigint;
  /** The last day, ISO 8601. */
  readonly to: string;
}

/**
 * What work that somebody is bound to do brings beyond what came in or is to come for its commission already: expected when the work
 * ends. Of several roles in one commission the earliest are taken to be paid first.
 */
export function restOfWork(
  work: readonly BoundWork[],
  receipts: readonly Receipt[],
  today: string,
): readonly Receipt[] {
  const known = new Map<CommissionId, bigint>();
  for (const { commissionId, amount } of receipts) {
    if (commissionId) known.set(commissionId, (known.get(commissionId) ?? 0n) + amount);
  }
  return work
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .flatMap(({ commissionId, minutes, rate, to }) => {
      const worth = roundHalfUp(multiply(rational(rate), rational(BigInt(minutes), 60n)));
      const covered = known.get(commissionId) ?? 0n;
      const rest = worth > covered ? worth - covered : 0n;
      known.set(commissionId, covered > worth ? covered - worth : 0n);
      const on = to < today ? today : to;
      return rest > 0n ? [{ kind: 'COMMITMENT', amount: rest, on, isCollected: false, commissionId } as const] : [];
    });
}

/** How a year's revenue stands to the limits of the forfettario regime. */
export type ThresholdLevel = 'CLEAR' | 'NEAR' | 'EXCEEDS_FOR_NEXT_YEAR' | 'EXCEEDS_AT_ONCE';

/** The limits, in cents (L. 190/2014, art. 1 c. 54 and 71, as of L. 197/2022): above the first the regime ends with the year, above the second at once. */
export const limits = { nextYear: 85_000_00n, atOnce: 100_000_00n } as const;

/** From nine tenths of the first limit on somebody is near it. */
const near = (limits.nextYear * 9n) / 10n;

/** The level of an amount, in cents. */
export function levelOf(amount: bigint): ThresholdLevel {
  if (amount > limits.atOnce) return 'EXCEEDS_AT_ONCE';
  if (amount > limits.nextYear) return 'EXCEEDS_FOR_NEXT_YEAR';
  return amount >= near ? 'NEAR' : 'CLEAR';
}

/** A year's revenue, in cents. */
export interface RevenueForecast {
  readonly year: number;
  readonly collected: bigint;
  /** Collected, and all that is to come in before the year ends. */
  readonly expected: bigint;
  readonly byKind: readonly RevenueSource[];
}

/** What is to come in from one kind of source, in cents. */
export interface RevenueSource {
  readonly kind: ReceiptKind;
  readonly amount: bigint;
}

const kinds = [
  'INVOICE',
  'DRAFT',
  'MILESTONE',
  'SHARE',
  'CLAIM',
  'COMMITMENT',
] as const satisfies readonly ReceiptKind[];

/** What a year brings of these receipts. */
export function forecastOf(year: number, receipts: readonly Receipt[]): RevenueForecast {
  const own = receipts.filter(({ on }) => Number(on.slice(0, 4)) === year);
  const open = own.filter(({ isCollected }) => !isCollected);
  const collected = sumOf(own.filter(({ isCollected }) => isCollected).map(({ amount }) => amount));
  return {
    ...{ year, collected, expected: collected + sumOf(open.map(({ amount }) => amount)) },
    byKind: kinds.flatMap((kind) => {
      const amount = sumOf(open.filter((one) => one.kind === kind).map((one) => one.amount));
      return amount > 0n ? [{ kind, amount }] : [];
    }),
  };
}

const levels = [
  'CLEAR',
  'NEAR',
  'EXCEEDS_FOR_NEXT_YEAR',
  'EXCEEDS_AT_ONCE',
] as const satisfies readonly ThresholdLevel[];

/** How bad a forecast is, to be told when it rises: a level that is reached by what came in already is worse than by what is expected. */
export function alarmOf({ collected, expected }: Pick<RevenueForecast, 'collected' | 'expected'>): number {
  const level = levelOf(expected);
  if (level === 'CLEAR' || level === 'NEAR') return levels.indexOf(level) * 2;
  return levels.indexOf(level) * 2 + (levelOf(collected) === level ? 1 : 0);
}

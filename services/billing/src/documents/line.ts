import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { type Decimal, decimal, isPositive, minus, parseDecimal, percentOf, times, toCents } from './decimal.ts';
import { parsePercentage } from './seller.ts';
import { decideTreatment, type Parties } from './treatment.ts';
import { natureOf, type VatTreatment } from './vat.ts';

/** What is taken off the price of one unit. */
export type Discount =
  | { readonly kind: 'percentage'; readonly percentage: Decimal }
  | { readonly kind: 'amount'; readonly amount: Decimal };

/** The days over which something was done, both included: ISO 8601. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** A line of a document. */
export interface DocumentLine {
  /** 1, 2, … */
  readonly position: number;
  /** A supply, what was spent for it and is given back, or stamp duty that the buyer is asked to bear. */
  readonly kind: 'supply' | 'expense' | 'stamp-duty';
  readonly description: string;
  readonly quantity: Decimal;
  /** What is counted, in the seller's words. */
  readonly unit: string | undefined;
  /** In euros, before the discount. */
  readonly unitPrice: Decimal;
  readonly discount: Discount | undefined;
  /** In euros, after the discount; exact. */
  readonly netPrice: Decimal;
  /** In cents: quantity × net price, half up. */
  readonly total: bigint;
  readonly treatment: VatTreatment;
  readonly period: Period | undefined;
}

/** A line as the edge hands it over. */
export interface LineText {
  readonly description: string;
  readonly quantity: string;
  readonly unit?: string | null | undefined;
  readonly unitPrice: string;
  /** In percent of the price. Not together with {@link discountAmount}. */
  readonly discountPercentage?: string | null | undefined;
  /** In euros off the price of one unit. */
  readonly discountAmount?: string | null | undefined;
  /** A rate or a reason for none; left out: what the rules say. */
  readonly vat?: string | null | undefined;
  readonly period?: Period | null | undefined;
  /** Whether it gives back, with VAT, what was spent and proven (art. 54 c. 2 TUIR): no tax is withheld from it, and no fund is due on it. */
  readonly isExpense?: boolean | null | undefined;
  /** Whether it takes stamp duty back that the buyer was asked to bear: of credit notes alone. No fund is due on it, and no tax withheld from it. */
  readonly isStampDuty?: boolean | null | undefined;
}

const most = 500;
/** What FatturaPA can hold. */
const numberRule = { whole: 11, decimals: 8 };

/** Whether something belongs to the fee: what was advanced in the buyer's name does not, nor what is given back, nor stamp duty. */
export const isFee = ({ kind, treatment }: DocumentLine): boolean => kind === 'supply' && natureOf(treatment) !== 'N1';

/**
 * Reads a document's lines. Fails with `NO_LINES`, `TOO_MANY_LINES`, `INVALID_NUMBER`, `NUMBER_OUT_OF_RANGE`,
 * `TOO_MANY_DECIMALS`, `ZERO_AMOUNT`, `TWO_DISCOUNTS`, `INVALID_PERCENTAGE`, `DISCOUNT_TOO_LARGE`, `ENDS_BEFORE_START`, and
 * what texts and treatments fail with.
 */
export function parseLines(texts: readonly LineText[], parties: Parties): Result<readonly DocumentLine[], Failures> {
  if (texts.length === 0) return fail('NO_LINES', 'A document says what it is for.', ['lines']);
  if (texts.length > most) return fail('TOO_MANY_LINES', `At most ${most}.`, ['lines']);
  const parsed = texts.map((text, at) => parseLine(text, at + 1, parties));
  const failures = parsed.flatMap((line, at) => (line.ok ? [] : within(['lines', at], line.error)));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((line) => (line.ok ? [line.value] : [])));
}

function parseLine(text: LineText, position: number, parties: Parties): Result<DocumentLine, Failures> {
  const parts = gather({
    description: parseText(text.description, { max: 1_000, multiline: true }, ['description']),
    quantity: parseQuantity(text.quantity),
    unit: text.unit ? parseText(text.unit, { max: 10 }, ['unit']) : ok(undefined),
    unitPrice: parseDecimal(text.unitPrice, numberRule, ['unitPrice']),
    discount: parseDiscount(text),
    treatment: decideTreatment(parties, text.vat ?? undefined, ['vat']),
    period: parsePeriod(text.period),
  });
  if (!parts.ok) return parts;
  const { unitPrice, quantity, discount } = parts.value;
  const netPrice = discount === undefined ? unitPrice : minus(unitPrice, reduction(unitPrice, discount));
  if (netPrice.digits < 0n) return fail('DISCOUNT_TOO_LARGE', 'More than the price.', ['discountAmount']);
  const total = toCents(times(quantity, netPrice));
  if (total === 0n) return fail('ZERO_AMOUNT', 'The line comes to nothing.', ['unitPrice']);
  return ok({ position, kind: kindOf(text), ...parts.value, netPrice, total });
}

const kindOf = ({ isExpense, isStampDuty }: LineText): DocumentLine['kind'] =>
  isStampDuty ? 'stamp-duty' : isExpense ? 'expense' : 'supply';

/** What a discount takes off a price. */
const reduction = (price: Decimal, discount: Discount): Decimal =>
  discount.kind === 'percentage' ? percentOf(discount.percentage, price) : discount.amount;

function parseQuantity(text: string): Result<Decimal, Failures> {
  const quantity = parseDecimal(text, numberRule, ['quantity']);
  if (!quantity.ok || isPositive(quantity.value)) return quantity;
  return fail('ZERO_AMOUNT', 'More than nothing.', ['quantity']);
}

function parseDiscount({ discountPercentage, discountAmount }: LineText): Result<Discount | undefined, Failures> {
  if (discountPercentage && discountAmount) {
    return fail('TWO_DISCOUNTS', 'A percentage, or an amount.', ['discountAmount']);
  }
  if (discountPercentage) {
    const percentage = parsePercentage(discountPercentage, ['discountPercentage']);
    return percentage.ok ? ok({ kind: 'percentage', percentage: percentage.value }) : percentage;
  }
  if (!discountAmount) return ok(undefined);
  const amount = parseDecimal(discountAmount, numberRule, ['discountAmount']);
  if (!amount.ok) return amount;
  if (isPositive(amount.value)) return ok({ kind: 'amount', amount: amount.value });
  return fail('ZERO_AMOUNT', 'More than nothing, or no discount.', ['discountAmount']);
}

function parsePeriod(period: Period | null | undefined): Result<Period | undefined, Failures> {
  if (!period) return ok(undefined);
  if (period.start <= period.end) return ok({ start: period.start, end: period.end });
  return fail('ENDS_BEFORE_START', 'The last day is before the first one.', ['period', 'end']);
}

/** The line by which stamp duty is asked back from the buyer. */
export const stampDutyLine = (position: number, cents: bigint, treatment: VatTreatment): DocumentLine => ({
  position,
  kind: 'stamp-duty',
  description: 'Imposta di bollo',
  quantity: decimal(1n),
  unit: undefined,
  unitPrice: decimal(cents, 2),
  discount: undefined,
  netPrice: decimal(cents, 2),
  total: cents,
  treatment,
  period: undefined,
});

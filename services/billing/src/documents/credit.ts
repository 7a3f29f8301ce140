import { type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { decimal, formatCents } from './decimal.ts';
import { type Content, checkAmounts, composeBetween, type Stamped } from './document.ts';
import type { DocumentLine, LineText } from './line.ts';
import { isStamped, type Reckoning, reckon, stampDuty, type Totals } from './totals.ts';
import { natures, type VatTreatment, vatKey } from './vat.ts';

/** What a credit note is to take back: what the lines say, or all that is left. */
export interface CreditText {
  readonly reason: string;
  readonly lines?: readonly LineText[] | null | undefined;
}

type Lined = Pick<Content, 'lines'>;

const sumOf = (lines: readonly DocumentLine[]): bigint => lines.reduce((sum, { total }) => sum + total, 0n);

/**
 * What of an invoice is counted together: its VAT treatments; what was spent apart from the fee where a fund or withheld tax is reckoned from
 * the fee alone; and stamp duty that the buyer was asked to bear.
 */
function groupOf({ kind, treatment }: DocumentLine, { seller }: Content): string {
  if (kind === 'stamp-duty') return kind;
  const isApart = seller.fund !== undefined || seller.withholding !== undefined;
  return isApart && kind === 'expense' ? `${kind} ${vatKey(treatment)}` : vatKey(treatment);
}

/**
 * Composes what a credit note says of an invoice, of which `before` took parts back. Notes are reckoned together: what one takes back of VAT,
 * funds and withheld tax is what all of them come to, less what those before took. So parts never come to more than the invoice, and the
 * last of them leaves nothing. Fails with `CREDIT_EXCEEDS_INVOICE`, and what lines and texts fail with.
 */
export function composeCredit(
  invoice: Content,
  before: readonly Content[],
  { reason, lines }: CreditText,
): Result<Content, Failures> {
  const note = parseText(reason, { max: 1_000, multiline: true }, ['reason']);
  if (!note.ok) return note;
  if (lines) {
    const composed = composeBetween(invoice, { lines, note: note.value });
    return composed.ok ? creditOf(invoice, before, composed.value) : composed;
  }
  if (before.length === 0) return ok({ ...invoice, note: note.value });
  const rest = linesLeft(invoice, before);
  if (rest.length > 0) return creditOf(invoice, before, { ...invoice, lines: rest, note: note.value });
  return fail('CREDIT_EXCEEDS_INVOICE', 'Nothing of it is left to be credited.', ['invoiceId']);
}

function creditOf(invoice: Content, before: readonly Content[], note: Content): Result<Content, Failures> {
  const failures = tooMuch(invoice, before, note);
  if (failures.length > 0) return err(failures);
  const reckoned = checkAmounts(reckonNext(invoice, before, note.lines));
  return reckoned.ok ? ok({ ...note, ...reckoned.value }) : reckoned;
}

/** `CREDIT_EXCEEDS_INVOICE` for each group of lines of which there is not so much left. */
function tooMuch(invoice: Content, before: readonly Lined[], note: Lined): Failures {
  const linesOf = (group: string, documents: readonly Lined[]): bigint =>
    sumOf(documents.flatMap(({ lines }) => lines).filter((line) => groupOf(line, invoice) === group));
  const groups = Map.groupBy(note.lines, (line) => groupOf(line, invoice));
  return [...groups].flatMap(([group, [first]]) => {
    const left = linesOf(group, [invoice]) - linesOf(group, before);
    if (!first || linesOf(group, [note]) <= left) return [];
    const message = `There is ${formatCents(left)} EUR left ${whatOf(group, first)}.`;
    return [{ code: 'CREDIT_EXCEEDS_INVOICE', message, path: ['lines'] }];
  });
}

function whatOf(group: string, { kind, treatment }: DocumentLine): string {
  if (kind === 'stamp-duty') return 'of the stamp duty that was asked for';
  const how = 'nature' in treatment ? natures[treatment.nature][1] : `VAT ${treatment.rate} %`;
  return `${group.startsWith('expense') ? 'of what was spent' : 'of it'} (${how})`;
}

/** What is left of an invoice's lines: those that no note has taken back, and of what was taken in part one line of the rest. */
function linesLeft(invoice: Content, before: readonly Lined[]): readonly DocumentLine[] {
  const credited = Map.groupBy(
    before.flatMap(({ lines }) => lines),
    (line) => groupOf(line, invoice),
  );
  const left = [...Map.groupBy(invoice.lines, (line) => groupOf(line, invoice))].flatMap(([group, own]) =>
    without(own, credited.get(group) ?? []),
  );
  return left.map((line, at) => ({ ...line, position: at + 1 }));
}

function without(own: readonly DocumentLine[], credited: readonly DocumentLine[]): readonly DocumentLine[] {
  const untouched = [...own];
  const inPart = credited.filter(({ description, total }) => {
    const at = untouched.findIndex((line) => line.description === description && line.total === total);
    if (at >= 0) untouched.splice(at, 1);
    return at < 0;
  });
  const [first, second] = untouched;
  if (inPart.length === 0 || !first) return untouched;
  const total = sumOf(untouched) - sumOf(inPart);
  const price = decimal(total, 2);
  const amounts = { quantity: decimal(1n), unitPrice: price, netPrice: price, total };
  const plain = { unit: undefined, discount: undefined, period: undefined };
  const description = second ? 'Quanto resta da accreditare' : first.description;
  return total > 0n ? [{ ...first, ...plain, ...amounts, description }] : [];
}

/** What one more note comes to: all notes reckoned as one document, less what those before came to. */
function reckonNext(invoice: Content, before: readonly Content[], lines: readonly DocumentLine[]): Stamped {
  const all = reckon([...before.flatMap((note) => note.lines), ...lines], invoice.seller, invoice.buyer);
  const funds = partsOf(all.funds, lines).flatMap((fund) => {
    const earlier = before.flatMap((note) => note.funds).filter(isOf(fund.treatment));
    const own = { ...fund, base: less(fund.base, earlier, 'base'), amount: less(fund.amount, earlier, 'amount') };
    return own.amount > 0n ? [own] : [];
  });
  const summaries = partsOf(all.summaries, lines).map((summary) => {
    const earlier = before.flatMap((note) => note.summaries).filter(isOf(summary.treatment));
    const taxable = less(summary.taxable, earlier, 'taxable');
    return { ...summary, taxable, vat: less(summary.vat, earlier, 'vat') };
  });
  const withheld = withheldNext(all, before);
  const totals = totalsOf({ lines, funds, summaries, withheld }, invoice.isSplit);
  const isSplit = totals.splitVat > 0n;
  const isRecharged = lines.some(({ kind }) => kind === 'stamp-duty');
  const duty = isStamped(summaries) ? { amount: stampDuty, isRecharged } : undefined;
  return { lines, funds, summaries, withheld, isSplit, totals, stampDuty: duty };
}

type Treated = { readonly treatment: VatTreatment };

const isOf =
  (treatment: VatTreatment) =>
  (one: Treated): boolean =>
    vatKey(one.treatment) === vatKey(treatment);

const partsOf = <P extends Treated>(parts: readonly P[], lines: readonly DocumentLine[]): readonly P[] =>
  parts.filter(({ treatment }) => lines.some(isOf(treatment)));

/** What is left of a sum; never less than nothing, whatever notes before took. */
function less<K extends string>(sum: bigint, earlier: readonly Readonly<Record<K, bigint>>[], of: K): bigint {
  const left = earlier.reduce((rest, one) => rest - one[of], sum);
  return left > 0n ? left : 0n;
}

function withheldNext({ withheld }: Reckoning, before: readonly Content[]): Content['withheld'] {
  if (!withheld) return undefined;
  const earlier = before.flatMap((note) => note.withheld ?? []);
  const amount = less(withheld.amount, earlier, 'amount');
  return amount > 0n ? { ...withheld, base: less(withheld.base, earlier, 'base'), amount } : undefined;
}

function totalsOf(
  { lines, funds, summaries, withheld }: Pick<Reckoning, 'lines' | 'funds' | 'summaries' | 'withheld'>,
  isSplit: boolean,
): Totals {
  const taxable = summaries.reduce((sum, summary) => sum + summary.taxable, 0n);
  const vat = summaries.reduce((sum, summary) => sum + summary.vat, 0n);
  const splitVat = isSplit ? vat : 0n;
  const kept = withheld?.amount ?? 0n;
  return {
    lines: sumOf(lines),
    funds: funds.reduce((sum, { amount }) => sum + amount, 0n),
    ...{ taxable, vat, total: taxable + vat, withheld: kept, splitVat },
    toPay: taxable + vat - kept - splitVat,
  };
}

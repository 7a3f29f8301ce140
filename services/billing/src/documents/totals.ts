import { sumOf } from '@millepiani/kernel/whole';
import { type Buyer, withholds } from './buyer.ts';
import { euros, percentOf, toCents } from './decimal.ts';
import { type DocumentLine, isFee } from './line.ts';
import { type Fund, isWithheldFrom, type Seller, type WithholdingTerms } from './seller.ts';
import { bearsStampDuty, rateOf, type VatTreatment, vatKey } from './vat.ts';

/** What a seller's fund adds to the fees of one VAT treatment. All amounts of a document are in cents. */
export interface FundContribution {
  readonly fund: Fund;
  readonly treatment: VatTreatment;
  /** The fees that it is reckoned from. */
  readonly base: bigint;
  readonly amount: bigint;
}

/** All that has one VAT treatment: EN 16931 *VAT breakdown*, FatturaPA *DatiRiepilogo*. */
export interface VatSummary {
  readonly treatment: VatTreatment;
  readonly taxable: bigint;
  /** Rate × taxable, half up. */
  readonly vat: bigint;
}

/** Tax that the buyer keeps back and pays to the state for the seller (*ritenuta d'acconto*). */
export interface Withheld {
  readonly terms: WithholdingTerms;
  readonly base: bigint;
  readonly amount: bigint;
}

/** The amounts of a document, in cents. */
export interface Totals {
  /** The lines' sum. */
  readonly lines: bigint;
  /** What the fund adds. */
  readonly funds: bigint;
  /** Lines and fund: the document without VAT. */
  readonly taxable: bigint;
  readonly vat: bigint;
  /** Taxable and VAT: the document's total. */
  readonly total: bigint;
  readonly withheld: bigint;
  /** VAT that the buyer pays to the state and not to the seller (*scissione dei pagamenti*). */
  readonly splitVat: bigint;
  /** Total − withheld − split VAT: what the seller is to get. */
  readonly toPay: bigint;
}

/** Everything that is reckoned from a document's lines. */
export interface Reckoning {
  readonly lines: readonly DocumentLine[];
  readonly funds: readonly FundContribution[];
  readonly summaries: readonly VatSummary[];
  readonly withheld: Withheld | undefined;
  readonly isSplit: boolean;
  readonly totals: Totals;
}

/** Reckons a document from its lines, as they are. */
export function reckon(lines: readonly DocumentLine[], seller: Seller, buyer: Buyer): Reckoning {
  const funds = seller.fund ? contributions(lines, seller.fund) : [];
  const summaries = summarise(lines, funds);
  const terms = withholds(buyer) ? seller.withholding : undefined;
  const withheld = terms && withhold(terms, lines, funds);
  const vat = sumOf(summaries.map((summary) => summary.vat));
  // Not for fees from which tax is withheld (art. 17-ter c. 1-sexies DPR 633/72): the seller would be left with less.
  const isSplit = buyer.kind === 'public-body' && withheld === undefined && vat > 0n;
  const taxable = sumOf(summaries.map((summary) => summary.taxable));
  const splitVat = isSplit ? vat : 0n;
  const kept = withheld?.amount ?? 0n;
  const totals = {
    lines: sumOf(lines.map((line) => line.total)),
    funds: sumOf(funds.map(({ amount }) => amount)),
    ...{ taxable, vat, total: taxable + vat, withheld: kept, splitVat },
    toPay: taxable + vat - kept - splitVat,
  };
  return { lines, funds, summaries, withheld, isSplit, totals };
}

function contributions(lines: readonly DocumentLine[], fund: Fund): readonly FundContribution[] {
  return [...Map.groupBy(lines.filter(isFee), ({ treatment }) => vatKey(treatment)).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const base = sumOf(own.map(({ total }) => total));
    const amount = toCents(percentOf(fund.rate, euros(base)));
    return amount === 0n ? [] : [{ fund, treatment: first.treatment, base, amount }];
  });
}

function summarise(lines: readonly DocumentLine[], funds: readonly FundContribution[]): readonly VatSummary[] {
  const parts = [
    ...lines.map(({ treatment, total: amount }) => ({ treatment, amount })),
    ...funds.map(({ treatment, amount }) => ({ treatment, amount })),
  ];
  return [...Map.groupBy(parts, ({ treatment }) => vatKey(treatment)).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { treatment } = first;
    const taxable = sumOf(own.map(({ amount }) => amount));
    return [{ treatment, taxable, vat: toCents(percentOf(rateOf(treatment), euros(taxable))) }];
  });
}

/** INPS's contribution is part of the fee that tax is withheld from, a professional fund's is not. */
function withhold(
  terms: WithholdingTerms,
  lines: readonly DocumentLine[],
  funds: readonly FundContribution[],
): Withheld | undefined {
  const fees = sumOf(lines.filter(isFee).map(({ total }) => total));
  const withFees = sumOf(funds.filter(({ fund }) => isWithheldFrom(fund)).map(({ amount }) => amount));
  const base = fees + withFees;
  const amount = toCents(percentOf(terms.rate, euros(base)));
  return amount === 0n ? undefined : { terms, base, amount };
}

/** Above this much without VAT, in cents, a document bears stamp duty. */
const stampDutyFree = 7_747n;
/** Stamp duty, in cents (DPR 642/1972, tariff, art. 13). */
export const stampDuty = 200n;

/** Whether a document bears stamp duty: more than 77.47 of it is without VAT for one of the reasons that count. */
export const isStamped = (summaries: readonly VatSummary[]): boolean =>
  sumOf(summaries.filter(({ treatment }) => bearsStampDuty(treatment)).map(({ taxable }) => taxable)) > stampDutyFree;

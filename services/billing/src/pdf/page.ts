import { type Buyer, isAbroad } from '../documents/buyer.ts';
import { type FiscalDocument, formatNumber, type Invoice } from '../documents/document.ts';
import type { DocumentType, Reference } from '../documents/document-type.ts';
import type { DocumentLine } from '../documents/line.ts';
import { fullName, type Party } from '../documents/party.ts';
import { exemptionOf, exemptNature, isCashBased, isExempt } from '../documents/regime.ts';
import { isWithheldFrom } from '../documents/seller.ts';
import { natureOf, natures, rateOf, type VatTreatment } from '../documents/vat.ts';
import { buyerVatId } from '../ubl/ubl-parties.ts';
import { showBare, showCents, showDay, showIban, showNumber, showPercentage } from './figures.ts';
import { type Language, type Words, wordsOf } from './words.ts';

/** A row with a name and a figure. */
export interface Row {
  readonly label: string;
  readonly figure: string;
}

/** Everything that a printed document says, in its places. */
export interface Page {
  readonly language: Language;
  readonly words: Words;
  readonly title: string;
  readonly facts: readonly Row[];
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
  readonly lines: readonly PageLine[];
  /** Whether any line has a discount, so that there is a column for it. */
  readonly hasDiscounts: boolean;
  readonly summaries: readonly { readonly vat: string; readonly taxable: string; readonly tax: string }[];
  readonly sums: readonly Row[];
  readonly due: Row;
  readonly payment: readonly Row[];
  readonly notes: readonly string[];
}

/** A line as it is printed. */
export interface PageLine {
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
  readonly vat: string;
  readonly amount: string;
}

const shortVat = (treatment: VatTreatment, language: Language): string =>
  natureOf(treatment) ?? showPercentage(rateOf(treatment), language);

function partyLines(party: Party, ids: readonly (readonly [string, string | undefined])[]): readonly string[] {
  const { street, city, postalCode, province, country } = party.address;
  const place = [postalCode, city, province === undefined ? '' : `(${province})`].filter(Boolean).join(' ');
  return [
    fullName(party.name),
    street,
    country === 'IT' ? place : `${place}, ${country}`,
    ...ids.flatMap(([name, id]) => (id === undefined ? [] : [`${name} ${id}`])),
  ];
}

function sellerLines({ seller }: FiscalDocument, words: Words): readonly string[] {
  return partyLines(seller, [
    [words.vatNumber, `IT${seller.vatNumber}`],
    [words.taxCode, seller.taxCode],
    [words.regime, seller.regime],
  ]);
}

function buyerLines(buyer: Buyer, words: Words): readonly string[] {
  return partyLines(buyer, [
    [words.vatNumber, buyerVatId(buyer)],
    [words.taxCode, 'taxCode' in buyer ? buyer.taxCode : undefined],
    [words.taxNumber, buyer.kind === 'foreign-business' ? buyer.taxNumber : undefined],
    [words.office, buyer.kind === 'public-body' ? buyer.office : undefined],
  ]);
}

function lineOf(line: DocumentLine, language: Language, words: Words): PageLine {
  const { discount, period } = line;
  const time =
    period && `${words.from} ${showDay(period.start, language)} ${words.to} ${showDay(period.end, language)}`;
  const unit = line.unit === undefined ? '' : ` ${line.unit}`;
  return {
    description: time === undefined ? line.description : `${line.description}\n${time}`,
    quantity: `${showNumber(line.quantity, language)}${unit}`,
    price: showNumber(line.unitPrice, language, 2),
    discount:
      discount === undefined
        ? ''
        : discount.kind === 'percentage'
          ? showPercentage(discount.percentage, language)
          : `−${showNumber(discount.amount, language, 2)}`,
    vat: shortVat(line.treatment, language),
    amount: showBare(line.total, language),
  };
}

/** The law in full where there is no VAT. */
function longVat(
  { treatment }: { readonly treatment: VatTreatment },
  document: FiscalDocument,
  language: Language,
): string {
  const nature = natureOf(treatment);
  if (nature === undefined) return showPercentage(rateOf(treatment), language);
  const [italian, english] =
    nature === exemptNature && isExempt(document.seller.regime) ? exemptionOf(document.seller.regime) : natures[nature];
  return `${nature}: ${language === 'it' ? italian : english}`;
}

function sumsOf(document: FiscalDocument, language: Language, words: Words): readonly Row[] {
  const { totals, funds, withheld } = document;
  const row = (label: string, cents: bigint): Row => ({ label, figure: showCents(cents, language) });
  const percent = (name: string, rate: Parameters<typeof showPercentage>[0], base: bigint): string =>
    `${name} ${showPercentage(rate, language)} ${words.onBase} ${showBare(base, language)}`;
  return [
    row(words.lines, totals.lines),
    ...funds.map(({ fund, base, amount }) =>
      row(percent(isWithheldFrom(fund) ? words.inps : words.fund, fund.rate, base), amount),
    ),
    row(words.vat, totals.vat),
    row(words.total, totals.total),
    ...(withheld ? [row(percent(words.withheld, withheld.terms.rate, withheld.base), -withheld.amount)] : []),
    ...(totals.splitVat > 0n ? [row(words.split, -totals.splitVat)] : []),
  ];
}

function notesOf(document: FiscalDocument, words: Words): readonly string[] {
  const { seller, buyer, stampDuty, isSplit, note, totals } = document;
  return [
    ...(note === undefined ? [] : [note]),
    ...(buyer.kind === 'eu-business' ? [words.reverseCharge] : []),
    ...(seller.regime === 'RF19' ? [words.notWithheld] : []),
    ...(stampDuty ? [stampDuty.isRecharged ? words.stampRecharged : words.stampTold] : []),
    ...(isSplit ? [words.splitNote] : []),
    ...(isCashBased(seller.regime) && !isSplit && totals.vat > 0n ? [words.cashNote] : []),
    ...(isAbroad(buyer) ? [] : [words.copy]),
  ];
}

type MaybeRow = readonly [string, string | undefined];

/** What a document is about, where it says more of it. */
function natureRows(document: Invoice, language: Language, words: Words): readonly MaybeRow[] {
  const { deliveries, linked, suppliedOn } = document;
  const told = ({ number, date }: Reference): string => `${number} ${words.ofDate} ${showDay(date, language)}`;
  return [
    [words.addsTo, linked && told(linked)],
    ...deliveries.map((delivery): MaybeRow => [words.delivery, told(delivery)]),
    [words.suppliedOn, suppliedOn !== undefined && deliveries.length === 0 ? showDay(suppliedOn, language) : undefined],
  ];
}

const names: Readonly<Partial<Record<DocumentType, keyof Words>>> = {
  ...{ TD02: 'advance', TD03: 'advance', TD05: 'debitNote', TD06: 'feeNote' },
  ...{ TD24: 'deferredInvoice', TD25: 'deferredInvoice' },
};

/** What a document is called. */
const nameOf = (document: FiscalDocument, words: Words): string =>
  document.kind === 'invoice' ? words[names[document.documentType] ?? 'invoice'] : words.creditNote;

function factsOf(document: FiscalDocument, language: Language, words: Words): readonly Row[] {
  const { references, date } = document;
  const rows: MaybeRow[] = [
    [words.date, showDay(date, language)],
    [words.dueDate, document.kind === 'invoice' ? showDay(document.dueDate, language) : undefined],
    [
      words.credits,
      document.kind === 'credit-note'
        ? `${document.credits.number} ${words.ofDate} ${showDay(document.credits.date, language)}`
        : undefined,
    ],
    ...(document.kind === 'invoice' ? natureRows(document, language, words) : []),
    [words.order, references.order],
    ['CIG', references.cig],
    ['CUP', references.cup],
  ];
  return rows.flatMap(([label, figure]) => (figure === undefined ? [] : [{ label, figure }]));
}

function paymentOf(document: FiscalDocument, language: Language, words: Words): readonly Row[] {
  const { account } = document.seller;
  if (document.kind !== 'invoice') return [];
  return [
    { label: words.payment, figure: words.byTransfer },
    { label: words.dueDate, figure: showDay(document.dueDate, language) },
    ...(account ? [{ label: 'IBAN', figure: showIban(account.iban) }] : []),
    ...(account?.bic === undefined ? [] : [{ label: 'BIC', figure: account.bic }]),
  ];
}

/** A document as it is printed in a language: the same figures as in its XML. */
export function pageOf(document: FiscalDocument, language: Language): Page {
  const words = wordsOf(language);
  const { kind, number, totals } = document;
  return {
    ...{ language, words },
    title: `${nameOf(document, words)} ${words.number} ${formatNumber(number)}`,
    facts: factsOf(document, language, words),
    seller: sellerLines(document, words),
    buyer: buyerLines(document.buyer, words),
    lines: document.lines.map((line) => lineOf(line, language, words)),
    hasDiscounts: document.lines.some(({ discount }) => discount !== undefined),
    summaries: document.summaries.map((summary) => ({
      vat: longVat(summary, document, language),
      taxable: showBare(summary.taxable, language),
      tax: showBare(summary.vat, language),
    })),
    sums: sumsOf(document, language, words),
    due: { label: kind === 'invoice' ? words.toPay : words.toCredit, figure: showCents(totals.toPay, language) },
    payment: paymentOf(document, language, words),
    notes: notesOf(document, words),
  };
}

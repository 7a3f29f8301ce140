import { type Decimal, formatCents, formatDecimal, minus } from '../documents/decimal.ts';
import type { Content } from '../documents/document.ts';
import type { DocumentLine, Period } from '../documents/line.ts';
import { isWithheldFrom } from '../documents/seller.ts';
import type { FundContribution, VatSummary } from '../documents/totals.ts';
import type { VatTreatment } from '../documents/vat.ts';
import { element, leaf, withAttributes, type XmlElement } from '../documents/xml.ts';
import type { TaxCategory } from './tax-category.ts';

/** The category of each VAT treatment of the document. */
export type Categories = (treatment: VatTreatment) => TaxCategory;

const inEuros = (name: string, text: string): XmlElement => withAttributes(leaf(name, text), { currencyID: 'EUR' });
const cents = (name: string, amount: bigint): XmlElement => inEuros(name, formatCents(amount));
const exact = (name: string, amount: Decimal): XmlElement => inEuros(name, formatDecimal(amount, 2));

const rateLeaf = ({ rate }: TaxCategory): XmlElement | undefined => leaf('cbc:Percent', rate && formatDecimal(rate, 2));

/** A category; why there is no VAT is told in the breakdown alone. */
const categoryElement = (name: string, category: TaxCategory, withReason = false): XmlElement =>
  element(
    name,
    leaf('cbc:ID', category.code),
    rateLeaf(category),
    withReason && leaf('cbc:TaxExemptionReasonCode', category.reasonCode),
    withReason && leaf('cbc:TaxExemptionReason', category.reason),
    element('cac:TaxScheme', leaf('cbc:ID', 'VAT')),
  );

/** What a fund adds: a charge of the whole document (BG-21). */
export const charge = ({ fund, treatment, base, amount }: FundContribution, categories: Categories): XmlElement =>
  element(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', 'true'),
    leaf('cbc:AllowanceChargeReason', isWithheldFrom(fund) ? 'Rivalsa INPS' : 'Contributo cassa previdenziale'),
    leaf('cbc:MultiplierFactorNumeric', formatDecimal(fund.rate, 2)),
    cents('cbc:Amount', amount),
    cents('cbc:BaseAmount', base),
    categoryElement('cac:TaxCategory', categories(treatment)),
  );

/** What has one category and rate is one breakdown (BR-S-08, BR-E-08, …), even where Italy knows several reasons for it. */
function breakdown(summaries: readonly VatSummary[], categories: Categories): readonly XmlElement[] {
  const keyOf = ({ treatment }: VatSummary) => {
    const { code, rate } = categories(treatment);
    return `${code} ${rate === undefined ? '' : formatDecimal(rate)}`;
  };
  return [...Map.groupBy(summaries, keyOf).values()].flatMap((own) => {
    const [first, ...others] = own;
    if (!first) return [];
    const category = categories(first.treatment);
    const reasons = new Set(own.map(({ treatment }) => categories(treatment).reason));
    const reason = category.reason === undefined ? undefined : [...reasons].join('; ');
    return element(
      'cac:TaxSubtotal',
      cents(
        'cbc:TaxableAmount',
        others.reduce((sum, { taxable }) => sum + taxable, first.taxable),
      ),
      cents(
        'cbc:TaxAmount',
        others.reduce((sum, { vat }) => sum + vat, first.vat),
      ),
      categoryElement('cac:TaxCategory', { ...category, reason }, true),
    );
  });
}

/** VAT and its breakdown (BG-23). */
export const taxTotal = ({ totals, summaries }: Content, categories: Categories): XmlElement =>
  element('cac:TaxTotal', cents('cbc:TaxAmount', totals.vat), ...breakdown(summaries, categories));

/** The document's totals (BG-22). */
export const monetaryTotal = ({ totals, funds }: Content): XmlElement =>
  element(
    'cac:LegalMonetaryTotal',
    cents('cbc:LineExtensionAmount', totals.lines),
    cents('cbc:TaxExclusiveAmount', totals.taxable),
    cents('cbc:TaxInclusiveAmount', totals.total),
    funds.length > 0 && cents('cbc:ChargeTotalAmount', totals.funds),
    cents('cbc:PayableAmount', totals.total),
  );

/** UN/ECE Recommendation 20, of the units that services are counted in. */
const units: readonly (readonly [RegExp, string])[] = [
  [/^(h|hr|hrs|hours?|or[ae])$/i, 'HUR'],
  [/^(d|dd|days?|giorn[oi]|gg)$/i, 'DAY'],
  [/^(months?|mes[ei])$/i, 'MON'],
];

const unitCode = (unit: string | undefined): string =>
  units.find(([form]) => unit !== undefined && form.test(unit))?.[1] ?? 'C62';

const periodElement = (period: Period | undefined): XmlElement | undefined =>
  period && element('cac:InvoicePeriod', leaf('cbc:StartDate', period.start), leaf('cbc:EndDate', period.end));

function price({ unitPrice, netPrice, discount }: DocumentLine): XmlElement {
  return element(
    'cac:Price',
    exact('cbc:PriceAmount', netPrice),
    discount &&
      element(
        'cac:AllowanceCharge',
        leaf('cbc:ChargeIndicator', 'false'),
        exact('cbc:Amount', minus(unitPrice, netPrice)),
        exact('cbc:BaseAmount', unitPrice),
      ),
  );
}

/** A line (BG-25). */
export function lineElement(kind: 'Invoice' | 'CreditNote', line: DocumentLine, categories: Categories): XmlElement {
  const quantity = leaf(`cbc:${kind === 'Invoice' ? 'Invoiced' : 'Credited'}Quantity`, formatDecimal(line.quantity));
  return element(
    `cac:${kind}Line`,
    leaf('cbc:ID', String(line.position)),
    withAttributes(quantity, { unitCode: unitCode(line.unit) }),
    cents('cbc:LineExtensionAmount', line.total),
    periodElement(line.period),
    element(
      'cac:Item',
      leaf('cbc:Name', line.description),
      categoryElement('cac:ClassifiedTaxCategory', categories(line.treatment)),
    ),
    price(line),
  );
}

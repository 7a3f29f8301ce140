import { XmlReader } from '@millepiani/testing/xml-reader';
import {
  add,
  cents,
  type Fraction,
  fromCents,
  hundredth,
  inEuros,
  mul,
  negated,
  nothing,
  read,
  total,
} from './fractions.ts';

const urn = 'urn:oasis:names:specification:ubl:schema:xsd';
const namespaces = { cac: `${urn}:CommonAggregateComponents-2`, cbc: `${urn}:CommonBasicComponents-2` };

/** What came out, and the rules of EN 16931 that do not hold, by their own names. */
export interface AnewUbl {
  readonly total: string;
  readonly vat: string;
  readonly payable: string;
  readonly categories: readonly string[];
  readonly broken: readonly string[];
}

type Rule = (file: XmlReader) => readonly (readonly [string, boolean])[];

const sum = (file: XmlReader, path: string): bigint => cents(total(file.texts(path).map(read)));
const number = (file: XmlReader, path: string): Fraction => {
  const text = file.text(path);
  return text === undefined ? nothing : read(text);
};
const line = '(//cac:InvoiceLine|//cac:CreditNoteLine)';
const charges = "/*/cac:AllowanceCharge[cbc:ChargeIndicator='true']";
const subtotal = '/*/cac:TaxTotal/cac:TaxSubtotal';
const monetary = '/*/cac:LegalMonetaryTotal';
const all = (file: XmlReader, path: string): readonly number[] =>
  Array.from({ length: file.count(path) }, (_, at) => at + 1);

/** Totals: BR-CO-10 to 16. */
const totals: Rule = (file) => {
  const due = (name: string) => sum(file, `${monetary}/cbc:${name}`);
  const vat = sum(file, '/*/cac:TaxTotal/cbc:TaxAmount');
  return [
    ['BR-CO-10', due('LineExtensionAmount') === sum(file, `${line}/cbc:LineExtensionAmount`)],
    ['BR-CO-12', due('ChargeTotalAmount') === sum(file, `${charges}/cbc:Amount`)],
    ['BR-CO-13', due('TaxExclusiveAmount') === due('LineExtensionAmount') + due('ChargeTotalAmount')],
    ['BR-CO-14', vat === sum(file, `${subtotal}/cbc:TaxAmount`)],
    ['BR-CO-15', due('TaxInclusiveAmount') === due('TaxExclusiveAmount') + vat],
    ['BR-CO-16', due('PayableAmount') === due('TaxInclusiveAmount')],
  ];
};

/** A line is quantity × price; its price is the gross price less the discount. */
const lines: Rule = (file) =>
  all(file, line).flatMap((at) => {
    const own = `${line}[${at}]`;
    const price = number(file, `${own}/cac:Price/cbc:PriceAmount`);
    const quantity = number(file, `${own}/cbc:InvoicedQuantity|${own}/cbc:CreditedQuantity`);
    const gross = `${own}/cac:Price/cac:AllowanceCharge`;
    const net = add(number(file, `${gross}/cbc:BaseAmount`), negated(number(file, `${gross}/cbc:Amount`)));
    const isNet = file.count(gross) === 0 || net.above * price.below === price.above * net.below;
    return [
      ['line net', sum(file, `${own}/cbc:LineExtensionAmount`) === cents(mul(quantity, price))],
      ['net price', isNet],
      ['BR-27', price.above >= 0n],
    ];
  });

/** A fund's charge is its percentage of its base. */
const percentages: Rule = (file) =>
  all(file, charges).map((at) => {
    const own = `${charges}[${at}]`;
    const due = hundredth(
      mul(number(file, `${own}/cbc:MultiplierFactorNumeric`), number(file, `${own}/cbc:BaseAmount`)),
    );
    return ['charge', sum(file, `${own}/cbc:Amount`) === cents(due)];
  });

/** A breakdown has what its category and rate have (BR-S-08, BR-E-08, …), and VAT is rate × taxable (BR-CO-17, BR-AE-09, …). */
const breakdown: Rule = (file) =>
  all(file, subtotal).flatMap((at) => {
    const own = `${subtotal}[${at}]`;
    const code = file.text(`${own}/cac:TaxCategory/cbc:ID`);
    const rate = file.text(`${own}/cac:TaxCategory/cbc:Percent`);
    const like = `[cbc:ID='${code}'${rate === undefined ? '' : ` and cbc:Percent='${rate}'`}]`;
    const taxable =
      sum(file, `${line}[cac:Item/cac:ClassifiedTaxCategory${like}]/cbc:LineExtensionAmount`) +
      sum(file, `${charges}[cac:TaxCategory${like}]/cbc:Amount`);
    const told = sum(file, `${own}/cbc:TaxableAmount`);
    const due = rate === undefined ? 0n : cents(hundredth(mul(read(rate), fromCents(told))));
    const reason = file.count(`${own}/cac:TaxCategory/cbc:TaxExemptionReason`) > 0;
    return [
      [`BR-${code}-08`, told === taxable],
      [`BR-${code}-09`, sum(file, `${own}/cbc:TaxAmount`) === due],
      [`BR-${code}-10`, reason === (code !== 'S' && code !== 'Z')],
      [`BR-${code}-05`, code === 'O' ? rate === undefined : rate !== undefined],
      [`BR-${code}-05 rate`, code === 'S' ? Number(rate) > 0 : Number(rate ?? 0) === 0],
    ];
  });

/** Whose VAT numbers must be there (BR-S-02, BR-AE-02, …), and must not (BR-O-02); and what stands alone (BR-O-11). */
const parties: Rule = (file) => {
  const vat = (side: string) => file.text(`//cac:${side}/cac:Party/cac:PartyTaxScheme/cbc:CompanyID`);
  const [seller, buyer] = [vat('AccountingSupplierParty'), vat('AccountingCustomerParty')];
  const codes = file.texts(`${subtotal}/cac:TaxCategory/cbc:ID`);
  const isOut = codes.includes('O');
  return [
    ['BR-O-02', !isOut || (seller === undefined && buyer === undefined)],
    ['BR-O-11', !isOut || codes.length === 1],
    ['BR-S-02', isOut || seller !== undefined],
    ['BR-AE-02', !codes.includes('AE') || buyer !== undefined],
    ['BR-CO-09', [seller, buyer].every((id) => id === undefined || /^(EL|[A-Z]{2})/.test(id))],
    ['BR-CO-26', file.count('//cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID') === 1],
  ];
};

/** What must be there: BR-01 to BR-16, and the term of payment (BR-CO-25). */
const presence: Rule = (file) =>
  [
    ['BR-01', '/*/cbc:CustomizationID'],
    ['BR-02', '/*/cbc:ID'],
    ['BR-03', '/*/cbc:IssueDate'],
    ['BR-04', '/*/cbc:InvoiceTypeCode|/*/cbc:CreditNoteTypeCode'],
    ['BR-05', '/*/cbc:DocumentCurrencyCode'],
    ['BR-06', '//cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName'],
    ['BR-07', '//cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName'],
    ['BR-09', '//cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode'],
    ['BR-11', '//cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode'],
    ['BR-16', line],
    ['BR-25', `${line}/cac:Item/cbc:Name`],
    ['BR-CO-04', `${line}/cac:Item/cac:ClassifiedTaxCategory/cbc:ID`],
    ['BR-CO-18', subtotal],
    ['BR-CO-25', '/*/cbc:DueDate|/*/cac:PaymentTerms/cbc:Note'],
  ].map(([name = '', path = '']) => [name, file.count(path) > 0]);

const rules: readonly Rule[] = [presence, totals, lines, percentages, breakdown, parties];

/** Reckons a UBL document anew from its XML alone, by the norm's own rules. */
export function reckonUbl(xml: string): AnewUbl {
  const file = new XmlReader(xml, namespaces);
  const broken = rules.flatMap((rule) => rule(file)).flatMap(([name, holds]) => (holds ? [] : [name]));
  return {
    total: inEuros(sum(file, `${monetary}/cbc:TaxInclusiveAmount`)),
    vat: inEuros(sum(file, '/*/cac:TaxTotal/cbc:TaxAmount')),
    payable: inEuros(sum(file, `${monetary}/cbc:PayableAmount`)),
    categories: file.texts(`${subtotal}/cac:TaxCategory/cbc:ID`),
    broken,
  };
}

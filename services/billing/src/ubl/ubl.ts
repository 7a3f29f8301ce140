import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { type Decimal, euros, percentOf, toCents } from '../documents/decimal.ts';
import { type FiscalDocument, formatNumber } from '../documents/document.ts';
import type { DocumentType } from '../documents/document-type.ts';
import { rateOf, vatKey } from '../documents/vat.ts';
import { element, leaf, withAttributes, type XmlElement } from '../documents/xml.ts';
import { categoryOf, type TaxCategory } from './tax-category.ts';
import { type Categories, charge, lineElement, monetaryTotal, taxTotal } from './ubl-amounts.ts';
import { buyerVatId, parties } from './ubl-parties.ts';

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd';
/** EN 16931 itself, without a national or Peppol rule on top. */
const customization = 'urn:cen.eu:en16931:2017';

const refuse = (why: string) => fail('NOT_IN_EN16931', why);

const ofRate = (rate: Decimal, base: bigint): bigint => toCents(percentOf(rate, euros(base)));

/** Whether VAT and funds are rate × base to the cent (BR-CO-17): in a credit note they may be what earlier ones have left, a cent beside it. */
const isOfItself = ({ summaries, funds }: FiscalDocument): boolean =>
  summaries.every(({ treatment, taxable, vat }) => vat === ofRate(rateOf(treatment), taxable)) &&
  funds.every(({ fund, base, amount }) => amount === ofRate(fund.rate, base));

/** The category of each VAT treatment, once it is sure that the norm can say what the document says. */
function categoriesOf(document: FiscalDocument): Result<ReadonlyMap<string, TaxCategory>, Failures> {
  const { withheld, isSplit, stampDuty, summaries, buyer } = document;
  if (!isOfItself(document)) return refuse('VAT that earlier credit notes have left has no place in it.');
  if (withheld || isSplit) return refuse('Withheld tax and split VAT have no place in it: send it as FatturaPA.');
  if (stampDuty?.isRecharged) return refuse('Stamp duty that the buyer bears has no place in it.');
  const found = new Map<string, TaxCategory>();
  for (const { treatment } of summaries) {
    const category = categoryOf(treatment, document);
    if (!category) return refuse(`It has no category for ${vatKey(treatment)}.`);
    found.set(vatKey(treatment), category);
  }
  const codes = [...found.values()].map(({ code }) => code);
  if (codes.includes('O') && found.size > 1) return refuse('What is outside VAT stands alone (BR-O-11).');
  if (codes.includes('AE') && buyerVatId(buyer) === undefined)
    return refuse('A reverse charge names the buyer’s VAT number.');
  return ok(found);
}

function payment(document: FiscalDocument): readonly (XmlElement | undefined)[] {
  const { account } = document.seller;
  if (document.kind === 'credit-note') {
    return [element('cac:PaymentTerms', leaf('cbc:Note', `Credited against invoice ${document.credits.number}.`))];
  }
  if (!account) return [];
  const means = element(
    'cac:PaymentMeans',
    // SEPA credit transfer, UNTDID 4461.
    leaf('cbc:PaymentMeansCode', '58'),
    leaf('cbc:PaymentID', formatNumber(document.number)),
    element(
      'cac:PayeeFinancialAccount',
      leaf('cbc:ID', account.iban),
      account.bic !== undefined && element('cac:FinancialInstitutionBranch', leaf('cbc:ID', account.bic)),
    ),
  );
  return [means];
}

/** UNTDID 1001: an advance, a debit note; all else is a commercial invoice. */
const typeCodes: Readonly<Partial<Record<DocumentType, string>>> = { TD02: '386', TD03: '386', TD05: '383' };

function linkedReference(document: FiscalDocument): XmlElement | undefined {
  const linked = document.kind === 'credit-note' ? document.credits : document.linked;
  return (
    linked &&
    element(
      'cac:BillingReference',
      element('cac:InvoiceDocumentReference', leaf('cbc:ID', linked.number), leaf('cbc:IssueDate', linked.date)),
    )
  );
}

function heading(document: FiscalDocument): readonly (XmlElement | undefined)[] {
  const { kind, number, date, currency, references, note } = document;
  const noteLeaf = leaf('cbc:Note', note);
  const type =
    kind === 'invoice'
      ? [
          leaf('cbc:DueDate', document.dueDate),
          leaf('cbc:InvoiceTypeCode', typeCodes[document.documentType] ?? '380'),
          noteLeaf,
        ]
      : [leaf('cbc:CreditNoteTypeCode', '381'), noteLeaf];
  return [
    leaf('cbc:CustomizationID', customization),
    leaf('cbc:ID', formatNumber(number)),
    leaf('cbc:IssueDate', date),
    ...type,
    leaf('cbc:DocumentCurrencyCode', currency),
    leaf('cbc:BuyerReference', references.order),
    references.order === undefined ? undefined : element('cac:OrderReference', leaf('cbc:ID', references.order)),
    linkedReference(document),
  ];
}

/**
 * A document as EN 16931 in UBL 2.1: `Invoice` or `CreditNote`. Fails with `NOT_IN_EN16931` for what the norm has no place for:
 * withheld tax, split VAT, recharged stamp duty, a margin, a cent that earlier credit notes have left, and something outside VAT beside something within it.
 */
export function toUbl(document: FiscalDocument): Result<XmlElement, Failures> {
  const found = categoriesOf(document);
  if (!found.ok) return found;
  const categories: Categories = (treatment) => {
    const category = found.value.get(vatKey(treatment));
    if (!category) throw new NoCategory(vatKey(treatment));
    return category;
  };
  const name = document.kind === 'invoice' ? 'Invoice' : 'CreditNote';
  const isOutOfScope = [...found.value.values()].some(({ code }) => code === 'O');
  const root = element(
    name,
    ...heading(document),
    ...parties(document.seller, document.buyer, isOutOfScope),
    ...payment(document),
    ...document.funds.map((fund) => charge(fund, categories)),
    taxTotal(document, categories),
    monetaryTotal(document),
    ...document.lines.map((line) => lineElement(name, line, categories)),
  );
  return ok(
    withAttributes(root, {
      xmlns: `${ubl}:${name}-2`,
      'xmlns:cac': `${ubl}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${ubl}:CommonBasicComponents-2`,
    }),
  );
}

/** A line or fund with a treatment that no summary has: a bug of whoever reckoned the document. */
class NoCategory extends TypeError {
  constructor(key: string) {
    super(`No summary for ${key}.`);
  }
}

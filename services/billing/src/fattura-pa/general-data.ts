import { formatCents, formatDecimal } from '../documents/decimal.ts';
import { type FiscalDocument, formatNumber } from '../documents/document.ts';
import { isWithheldFrom } from '../documents/seller.ts';
import type { FundContribution } from '../documents/totals.ts';
import { natureOf, rateOf } from '../documents/vat.ts';
import { element, leaf, type XmlElement } from '../documents/xml.ts';
import type { Latin } from './parties.ts';

const percentage = 2;

function withheldElement({ withheld }: FiscalDocument): XmlElement | undefined {
  if (!withheld) return undefined;
  const { terms, amount } = withheld;
  return element(
    'DatiRitenuta',
    leaf('TipoRitenuta', terms.kind),
    leaf('ImportoRitenuta', formatCents(amount)),
    leaf('AliquotaRitenuta', formatDecimal(terms.rate, percentage)),
    leaf('CausalePagamento', terms.reason),
  );
}

const stampElement = ({ stampDuty }: FiscalDocument): XmlElement | undefined =>
  stampDuty && element('DatiBollo', leaf('BolloVirtuale', 'SI'), leaf('ImportoBollo', formatCents(stampDuty.amount)));

const fundElement = ({ fund, treatment, base, amount }: FundContribution, isWithheld: boolean): XmlElement =>
  element(
    'DatiCassaPrevidenziale',
    leaf('TipoCassa', fund.code),
    leaf('AlCassa', formatDecimal(fund.rate, percentage)),
    leaf('ImportoContributoCassa', formatCents(amount)),
    leaf('ImponibileCassa', formatCents(base)),
    leaf('AliquotaIVA', formatDecimal(rateOf(treatment), percentage)),
    leaf('Ritenuta', isWithheld && isWithheldFrom(fund) ? 'SI' : undefined),
    leaf('Natura', natureOf(treatment)),
  );

/** What the law has said on the document. */
const withoutWithholding =
  'Non soggetta a ritenuta alla fonte a titolo di acconto ai sensi dell’art. 1 c. 67 L. 190/2014';

/** A text in pieces that fit *Causale*, which may be there many times. */
function pieces(text: string): readonly string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / 200);
  return Array.from({ length: count }, (_, at) => characters.slice(at * 200, (at + 1) * 200).join(''));
}

function reasonsOf({ seller, note }: FiscalDocument, latin: Latin): readonly XmlElement[] {
  const texts = [...(seller.regime === 'RF19' ? [withoutWithholding] : []), ...(note === undefined ? [] : [note])];
  return texts.flatMap((text) => pieces(latin(text, 2_000))).map((piece) => leaf('Causale', piece));
}

function documentElement(document: FiscalDocument, latin: Latin): XmlElement {
  const { kind, currency, date, number, funds, withheld, totals } = document;
  return element(
    'DatiGeneraliDocumento',
    leaf('TipoDocumento', kind === 'invoice' ? document.documentType : 'TD04'),
    leaf('Divisa', currency),
    leaf('Data', date),
    leaf('Numero', formatNumber(number)),
    withheldElement(document),
    stampElement(document),
    ...funds.map((fund) => fundElement(fund, withheld !== undefined)),
    leaf('ImportoTotaleDocumento', formatCents(totals.total)),
    ...reasonsOf(document, latin),
  );
}

/** The order, with the codes that public bodies have to find again on every document. */
function orderElement({ references }: FiscalDocument, latin: Latin): XmlElement | undefined {
  const { order, cup, cig } = references;
  const id = order ?? cig ?? cup;
  if (id === undefined) return undefined;
  return element(
    'DatiOrdineAcquisto',
    leaf('IdDocumento', latin(id, 20)),
    leaf('CodiceCUP', cup),
    leaf('CodiceCIG', cig),
  );
}

/** The invoice that a document is about: what a credit note takes back, or a debit note adds to. */
function linkedElement(document: FiscalDocument, latin: Latin): XmlElement | undefined {
  const linked = document.kind === 'credit-note' ? document.credits : document.linked;
  return (
    linked && element('DatiFattureCollegate', leaf('IdDocumento', latin(linked.number, 20)), leaf('Data', linked.date))
  );
}

/** What was delivered by; a credit note takes back what its invoice says. */
const deliveryElements = (document: FiscalDocument, latin: Latin): readonly XmlElement[] =>
  document.kind === 'credit-note'
    ? []
    : document.deliveries.map(({ number, date }) =>
        element('DatiDDT', leaf('NumeroDDT', latin(number, 20)), leaf('DataDDT', date)),
      );

/** *DatiGenerali*. */
export const generalData = (document: FiscalDocument, latin: Latin): XmlElement =>
  element(
    'DatiGenerali',
    documentElement(document, latin),
    orderElement(document, latin),
    linkedElement(document, latin),
    ...deliveryElements(document, latin),
  );

import { formatCents, formatDecimal } from '../documents/decimal.ts';
import type { FiscalDocument } from '../documents/document.ts';
import { type Discount, type DocumentLine, isFee } from '../documents/line.ts';
import { exemptionOf, exemptNature, isCashBased, isExempt } from '../documents/regime.ts';
import type { VatSummary } from '../documents/totals.ts';
import { natureOf, natures, rateOf } from '../documents/vat.ts';
import { element, leaf, type XmlElement } from '../documents/xml.ts';
import type { Latin } from './parties.ts';

/** FatturaPA wants two digits after the point at least. */
const least = 2;

const discountElement = (discount: Discount | undefined): XmlElement | undefined =>
  discount &&
  element(
    'ScontoMaggiorazione',
    leaf('Tipo', 'SC'),
    discount.kind === 'percentage'
      ? leaf('Percentuale', formatDecimal(discount.percentage, least))
      : leaf('Importo', formatDecimal(discount.amount, least)),
  );

const lineElement = (line: DocumentLine, isWithheld: boolean, latin: Latin): XmlElement =>
  element(
    'DettaglioLinee',
    leaf('NumeroLinea', String(line.position)),
    // What is given back beside the fee (*spesa accessoria*).
    leaf('TipoCessionePrestazione', line.kind === 'expense' ? 'AC' : undefined),
    leaf('Descrizione', latin(line.description, 1_000)),
    leaf('Quantita', formatDecimal(line.quantity, least)),
    leaf('UnitaMisura', line.unit === undefined ? undefined : latin(line.unit, 10)),
    leaf('DataInizioPeriodo', line.period?.start),
    leaf('DataFinePeriodo', line.period?.end),
    leaf('PrezzoUnitario', formatDecimal(line.unitPrice, least)),
    discountElement(line.discount),
    leaf('PrezzoTotale', formatCents(line.total)),
    leaf('AliquotaIVA', formatDecimal(rateOf(line.treatment), least)),
    leaf('Ritenuta', isWithheld && isFee(line) ? 'SI' : undefined),
    leaf('Natura', natureOf(line.treatment)),
  );

/** When VAT falls due: `S` it is split, `D` when the buyer pays, `I` at once. Nothing is said where there is none. */
function exigibility({ seller, isSplit }: FiscalDocument, { treatment }: VatSummary): string | undefined {
  if (!('rate' in treatment)) return undefined;
  if (isSplit) return 'S';
  return isCashBased(seller.regime) ? 'D' : 'I';
}

/** The law by which there is no VAT. */
function lawOf({ seller, buyer }: FiscalDocument, { treatment }: VatSummary): string | undefined {
  const nature = natureOf(treatment);
  if (nature === undefined) return undefined;
  if (nature === exemptNature && isExempt(seller.regime)) return exemptionOf(seller.regime)[0];
  if (nature === 'N2.1' && buyer.kind === 'eu-business') return 'Inversione contabile, art. 7-ter DPR 633/72';
  return natures[nature][0];
}

const summaryElement = (document: FiscalDocument, summary: VatSummary): XmlElement =>
  element(
    'DatiRiepilogo',
    leaf('AliquotaIVA', formatDecimal(rateOf(summary.treatment), least)),
    leaf('Natura', natureOf(summary.treatment)),
    leaf('ImponibileImporto', formatCents(summary.taxable)),
    leaf('Imposta', formatCents(summary.vat)),
    leaf('EsigibilitaIVA', exigibility(document, summary)),
    leaf('RiferimentoNormativo', lawOf(document, summary)),
  );

/** *DatiBeniServizi*. */
export const goods = (document: FiscalDocument, latin: Latin): XmlElement =>
  element(
    'DatiBeniServizi',
    ...document.lines.map((line) => lineElement(line, document.withheld !== undefined, latin)),
    ...document.summaries.map((summary) => summaryElement(document, summary)),
  );

/** *DatiPagamento*: an invoice's, by bank transfer at once. What a credit note gives back has no terms. */
export function payment(document: FiscalDocument): XmlElement | undefined {
  if (document.kind !== 'invoice') return undefined;
  const { account } = document.seller;
  return element(
    'DatiPagamento',
    leaf('CondizioniPagamento', 'TP02'),
    element(
      'DettaglioPagamento',
      leaf('ModalitaPagamento', 'MP05'),
      leaf('DataScadenzaPagamento', document.dueDate),
      leaf('ImportoPagamento', formatCents(document.totals.toPay)),
      leaf('IBAN', account?.iban),
      leaf('BIC', account?.bic),
    ),
  );
}

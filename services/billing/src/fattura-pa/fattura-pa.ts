import type { FiscalDocument } from '../documents/document.ts';
import { element, leaf, withAttributes, type XmlElement } from '../documents/xml.ts';
import { generalData } from './general-data.ts';
import { goods, payment } from './goods.ts';
import { buyerElement, deliveryCode, type Latin, pecOf, sellerElement, transmitter } from './parties.ts';

/** FatturaPA's namespace; it is the same in all versions 1.2. */
const namespace = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2';

/** How a document goes to the exchange. */
export interface Transmission {
  /** *ProgressivoInvio*: 1 to 10 letters and digits, new for each file of a seller. */
  readonly progressive: string;
  /** Writes texts in Latin-1. */
  readonly toLatin1: (text: string) => string;
}

/** The text in Latin-1, cut where it is longer than there is room. */
const latinBy =
  (toLatin1: (text: string) => string): Latin =>
  (text, most) =>
    [...toLatin1(text)].slice(0, Math.max(0, most)).join('');

/** Whether a document goes to a public body (FPA12) or to anybody else (FPR12). */
const formatOf = ({ buyer }: Pick<FiscalDocument, 'buyer'>): 'FPA12' | 'FPR12' =>
  buyer.kind === 'public-body' ? 'FPA12' : 'FPR12';

/** A document as FatturaPA 1.2.3 (technical specifications 1.9). */
export function fatturaPa(document: FiscalDocument, { progressive, toLatin1 }: Transmission): XmlElement {
  const { seller, buyer } = document;
  const format = formatOf(document);
  const latin = latinBy(toLatin1);
  const header = element(
    'FatturaElettronicaHeader',
    element(
      'DatiTrasmissione',
      transmitter(seller),
      leaf('ProgressivoInvio', progressive),
      leaf('FormatoTrasmissione', format),
      leaf('CodiceDestinatario', deliveryCode(buyer)),
      leaf('PECDestinatario', pecOf(buyer)),
    ),
    sellerElement(seller, latin),
    buyerElement(buyer, latin),
  );
  const body = element(
    'FatturaElettronicaBody',
    generalData(document, latin),
    goods(document, latin),
    payment(document),
  );
  return withAttributes(element('p:FatturaElettronica', header, body), {
    'xmlns:p': namespace,
    versione: format,
  });
}

/** The file's name at the exchange: who sends it, and the file's number in five letters and digits. */
export const fileName = ({ seller }: Pick<FiscalDocument, 'seller'>, progressive: string): string =>
  `IT${seller.taxCode ?? seller.vatNumber}_${progressive.padStart(5, '0')}.xml`;

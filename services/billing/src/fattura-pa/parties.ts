import type { Buyer } from '../documents/buyer.ts';
import { vatPrefix } from '../documents/identifiers.ts';
import type { PartyName, PostalAddress } from '../documents/party.ts';
import type { Seller } from '../documents/seller.ts';
import { element, leaf, type XmlElement } from '../documents/xml.ts';

/** Writes a text in the characters that FatturaPA takes, at most so many. */
export type Latin = (text: string, most: number) => string;

const taxId = (name: string, country: string, code: string): XmlElement =>
  element(name, leaf('IdPaese', country), leaf('IdCodice', code));

/** Who sends the file to the exchange: the seller itself. */
export const transmitter = ({ vatNumber, taxCode }: Seller): XmlElement =>
  taxId('IdTrasmittente', 'IT', taxCode ?? vatNumber);

function nameOf(name: PartyName, latin: Latin): XmlElement {
  if (name.kind === 'organization') return element('Anagrafica', leaf('Denominazione', latin(name.name, 80)));
  const { givenName, familyName } = name;
  return element('Anagrafica', leaf('Nome', latin(givenName, 60)), leaf('Cognome', latin(familyName, 60)));
}

/** Abroad the postal code has no place of its own: the exchange wants zeros, and the code with the street. */
function seatOf({ street, city, postalCode, province, country }: PostalAddress, latin: Latin): XmlElement {
  const isAbroad = country !== 'IT';
  const withCode = isAbroad && postalCode !== '' ? `${latin(street, 59 - postalCode.length)} ${postalCode}` : street;
  return element(
    'Sede',
    leaf('Indirizzo', latin(withCode, 60)),
    leaf('CAP', isAbroad ? '00000' : postalCode),
    leaf('Comune', latin(city, 60)),
    leaf('Provincia', province),
    leaf('Nazione', country),
  );
}

/** *CedentePrestatore*. */
export const sellerElement = (seller: Seller, latin: Latin): XmlElement =>
  element(
    'CedentePrestatore',
    element(
      'DatiAnagrafici',
      taxId('IdFiscaleIVA', 'IT', seller.vatNumber),
      leaf('CodiceFiscale', seller.taxCode),
      nameOf(seller.name, latin),
      leaf('RegimeFiscale', seller.regime),
    ),
    seatOf(seller.address, latin),
  );

/** What the exchange takes for the number of a private person abroad, and of a business outside the EU that has none. */
const noPersonalNumber = '0000000';
const noBusinessNumber = 'OO99999999999';

function vatIdOf(buyer: Buyer): XmlElement | undefined {
  const { country } = buyer.address;
  switch (buyer.kind) {
    case 'italian-business':
      return taxId('IdFiscaleIVA', 'IT', buyer.vatNumber);
    case 'public-body':
      return buyer.vatNumber === undefined ? undefined : taxId('IdFiscaleIVA', 'IT', buyer.vatNumber);
    case 'italian-consumer':
      return undefined;
    case 'eu-business':
      return taxId('IdFiscaleIVA', vatPrefix(country), buyer.vatNumber);
    case 'foreign-business':
      return taxId('IdFiscaleIVA', country, buyer.taxNumber ?? noBusinessNumber);
    case 'foreign-consumer':
      return taxId('IdFiscaleIVA', country, noPersonalNumber);
    default:
      return buyer satisfies never;
  }
}

/** *CessionarioCommittente*. */
export const buyerElement = (buyer: Buyer, latin: Latin): XmlElement =>
  element(
    'CessionarioCommittente',
    element(
      'DatiAnagrafici',
      vatIdOf(buyer),
      leaf('CodiceFiscale', 'taxCode' in buyer ? buyer.taxCode : undefined),
      nameOf(buyer.name, latin),
    ),
    seatOf(buyer.address, latin),
  );

/** By which code the exchange finds the buyer. */
export function deliveryCode(buyer: Buyer): string {
  if (buyer.kind === 'public-body') return buyer.office;
  if (buyer.address.country !== 'IT') return 'XXXXXXX';
  return buyer.kind === 'italian-business' && 'code' in buyer.delivery && buyer.delivery.code !== undefined
    ? buyer.delivery.code
    : '0000000';
}

/** The buyer's certified mail, where the exchange is to send it there. */
export const pecOf = (buyer: Buyer): string | undefined =>
  buyer.kind === 'italian-business' && 'pec' in buyer.delivery ? buyer.delivery.pec : undefined;

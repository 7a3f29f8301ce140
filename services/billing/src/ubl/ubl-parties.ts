import type { Buyer } from '../documents/buyer.ts';
import { vatPrefix } from '../documents/identifiers.ts';
import { fullName, type Party } from '../documents/party.ts';
import type { Seller } from '../documents/seller.ts';
import { element, leaf, type XmlElement } from '../documents/xml.ts';

/** The buyer's VAT number with its country's prefix; undefined for one who has none in the EU. */
export function buyerVatId(buyer: Buyer): string | undefined {
  switch (buyer.kind) {
    case 'italian-business':
      return `IT${buyer.vatNumber}`;
    case 'eu-business':
      return `${vatPrefix(buyer.address.country)}${buyer.vatNumber}`;
    case 'public-body':
      return buyer.vatNumber === undefined ? undefined : `IT${buyer.vatNumber}`;
    case 'italian-consumer':
    case 'foreign-business':
    case 'foreign-consumer':
      return undefined;
    default:
      return buyer satisfies never;
  }
}

/** By what the buyer is known where that is no VAT number. */
function buyerLegalId(buyer: Buyer): string | undefined {
  if (buyer.kind === 'foreign-business') return buyer.taxNumber;
  return 'taxCode' in buyer ? buyer.taxCode : undefined;
}

interface Ids {
  readonly vatId: string | undefined;
  readonly legalId: string | undefined;
}

function partyElement({ name, address }: Party, { vatId, legalId }: Ids): XmlElement {
  return element(
    'cac:Party',
    element(
      'cac:PostalAddress',
      leaf('cbc:StreetName', address.street),
      leaf('cbc:CityName', address.city),
      leaf('cbc:PostalZone', address.postalCode === '' ? undefined : address.postalCode),
      leaf('cbc:CountrySubentity', address.province),
      element('cac:Country', leaf('cbc:IdentificationCode', address.country)),
    ),
    vatId !== undefined &&
      element('cac:PartyTaxScheme', leaf('cbc:CompanyID', vatId), element('cac:TaxScheme', leaf('cbc:ID', 'VAT'))),
    element('cac:PartyLegalEntity', leaf('cbc:RegistrationName', fullName(name)), leaf('cbc:CompanyID', legalId)),
  );
}

/** Both parties. Outside the scope of VAT the norm wants no VAT numbers (BR-O-02): the seller is then known by the other one. */
export const parties = (seller: Seller, buyer: Buyer, isOutOfScope: boolean): readonly XmlElement[] => [
  element(
    'cac:AccountingSupplierParty',
    partyElement(seller, {
      vatId: isOutOfScope ? undefined : `IT${seller.vatNumber}`,
      legalId: seller.taxCode ?? seller.vatNumber,
    }),
  ),
  element(
    'cac:AccountingCustomerParty',
    partyElement(buyer, { vatId: isOutOfScope ? undefined : buyerVatId(buyer), legalId: buyerLegalId(buyer) }),
  ),
];

import type { BuyerText } from '../../src/documents/buyer.ts';
import type { SellerText } from '../../src/documents/seller.ts';

/** The demo community as parties to documents. Their numbers have right check digits and belong to nobody known. */
const borgo = { street: 'Via del Mercato 1', city: 'Borgo', postalCode: '24040', province: 'BG', country: 'IT' };

const withholding = { kind: 'RT01', rate: '20.00', reason: 'A' } as const;

/** Who sells, by what makes the difference. */
export const sellers = {
  /** A company under the ordinary regime. */
  aurora: {
    name: 'Studio Aurora',
    address: { ...borgo, street: 'Via Roma 12' },
    vatNumber: '01234560165',
    regime: 'RF01',
    account: { iban: 'IT60 P050 3401 6000 0000 0654 321', bic: 'BAPPIT21' },
  },
  /** A company that owes VAT when it is paid. */
  officina: {
    name: 'Officina Blu',
    address: { ...borgo, street: 'Via delle Officine 5' },
    vatNumber: '09876540163',
    regime: 'RF17',
    account: { iban: 'IT14B05034016000000CC112233' },
  },
  /** A freelancer in forfettario, with INPS's 4 %. */
  fabio: {
    givenName: 'Fabio',
    familyName: 'Ferri',
    address: borgo,
    vatNumber: '02468130162',
    taxCode: 'FRRFBA85H10F205F',
    regime: 'RF19',
    fund: { code: 'TC22', rate: '4.00' },
    account: { iban: 'IT76U0503401600000000777001' },
  },
  /** The same in the older regime of *minimi*, without a fund. */
  elisa: {
    givenName: 'Elisa',
    familyName: 'Bianchi',
    address: borgo,
    vatNumber: '01122330168',
    taxCode: 'BNCLSE02C50D612F',
    regime: 'RF02',
  },
  /** A professional with INPS's 4 % and withholding. */
  greta: {
    givenName: 'Greta',
    familyName: 'Conti',
    address: borgo,
    vatNumber: '05554440163',
    taxCode: 'CNTGRT90A41H501H',
    regime: 'RF01',
    fund: { code: 'TC22', rate: '4.00' },
    withholding,
    account: { iban: 'IT53V0503401600000000777002' },
  },
  /** A professional with a fund of her profession (engineers: 4 %) and withholding. */
  ada: {
    givenName: 'Ada',
    familyName: 'Lupi',
    address: borgo,
    vatNumber: '08001230161',
    taxCode: 'LPUDAA80T41A944G',
    regime: 'RF01',
    fund: { code: 'TC04', rate: '4.00' },
    withholding,
  },
} as const satisfies Record<string, SellerText>;

/** Who buys, by what makes the difference. */
export const buyers = {
  /** A company in Italy that withholds tax, reached by a code. */
  agent: {
    kind: 'BUSINESS',
    name: 'Officina Verde Srl',
    address: { ...borgo, street: 'Via Verdi 3' },
    vatNumber: 'IT07778880166',
    deliveryCode: 'ABC1234',
    isWithholdingAgent: true,
  },
  /** One in forfettario, which does not, reached by mail. */
  flat: {
    kind: 'BUSINESS',
    givenName: 'Fabio',
    familyName: 'Ferri',
    address: borgo,
    vatNumber: '02468130162',
    taxCode: 'FRRFBA85H10F205F',
    pec: 'fabio@pec.fabio.example',
    isForfettario: true,
  },
  /** A public body. */
  comune: {
    kind: 'PUBLIC_BODY',
    name: 'Comune di Borgo',
    address: { ...borgo, street: 'Piazza del Comune 1' },
    taxCode: '07778880166',
    deliveryCode: 'UFA1B2',
  },
  /** A private person in Italy. */
  elisa: {
    kind: 'CONSUMER',
    givenName: 'Elisa',
    familyName: 'Bianchi',
    address: borgo,
    taxCode: 'BNCLSE02C50D612F',
  },
  /** A business in Germany. */
  lumen: {
    kind: 'BUSINESS',
    name: 'Lumen GmbH',
    address: { street: 'Lichtstraße 7', city: 'München', postalCode: '80331', country: 'DE' },
    vatNumber: 'DE294518730',
  },
  /** A private person in Germany. */
  klara: {
    kind: 'CONSUMER',
    givenName: 'Klara',
    familyName: 'Łęcka',
    address: { street: 'Lichtstraße 9', city: 'München', postalCode: '80331', country: 'DE' },
  },
  /** A business outside the EU. */
  overseas: {
    kind: 'BUSINESS',
    name: 'Northern Lights Αθήνα Ltd',
    address: { street: '1 Harbour Road', city: 'London', postalCode: 'E1 6AN', country: 'GB' },
    vatNumber: 'GB123456789',
  },
  /** A private person outside the EU. */
  visitor: {
    kind: 'CONSUMER',
    givenName: 'Zoë',
    familyName: 'Keller',
    address: { street: 'Seestrasse 4', city: 'Zürich', postalCode: '8002', country: 'CH' },
  },
} as const satisfies Record<string, BuyerText>;

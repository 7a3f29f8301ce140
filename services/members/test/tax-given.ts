/** Where they have their seat in the tests, as in the demo. */
const borgo = { street: 'Via Roma 12', postalCode: '24040', city: 'Borgo', province: 'BG', country: 'IT' };

/** A company in Italy. Numbers have right check digits and belong to nobody known. */
export const aurora = {
  name: 'Studio Aurora',
  vatNumber: '01234560165',
  regime: 'RF01',
  isWithholdingAgent: true,
  iban: 'IT60P0503401600000000654321',
  address: borgo,
  recipientCode: 'ABC1234',
} as const;

/** A freelancer in forfettario. */
export const fabio = {
  firstName: 'Fabio',
  lastName: 'Ferri',
  vatNumber: '02468130162',
  fiscalCode: 'FRRFBA85H10F205F',
  regime: 'RF19',
  socialFund: { kind: 'INPS', rate: '0.04' },
  address: { ...borgo, street: 'Vicolo Corto 3' },
} as const;

/** A client abroad. */
export const lumen = {
  name: 'Lumen GmbH',
  vatNumber: 'DE294518730',
  address: { street: 'Lichtstraße 7', postalCode: '80331', city: 'München', country: 'DE' },
} as const;

/** A public body. */
export const comune = {
  name: 'Comune di Borgo',
  fiscalCode: '07778880166',
  isPublicBody: true,
  address: { ...borgo, street: 'Piazza del Comune 1' },
  recipientCode: 'UFA1B2',
} as const;

import type { PersonKey } from './community.ts';
import { offers } from './team.ts';

/**
 * Who takes part in Studio Aurora besides its owners, with days counted from the day on which the demo began. Marta does its accounts:
 * she sees how it is taxed, its books and its invoices, and nothing else that is its own.
 */
export const relationships = [
  { organization: 'aurora', by: 'ada', person: 'carla', kind: 'COLLABORATOR', fromDay: 0, toDay: undefined },
  { organization: 'aurora', by: 'bruno', person: 'dario', kind: 'COLLABORATOR', fromDay: 0, toDay: undefined },
  { organization: 'aurora', by: 'ada', person: 'elisa', kind: 'INTERN', fromDay: 0, toDay: 180 },
  {
    ...{ organization: 'aurora', by: 'ada', person: 'marta', kind: 'GUEST', fromDay: 0, toDay: 365 },
    grants: ['TAX_PROFILE', 'LEDGER', 'INVOICES'],
  },
] as const satisfies readonly {
  readonly organization: string;
  readonly by: PersonKey;
  readonly person: PersonKey;
  readonly kind: string;
  readonly fromDay: number;
  readonly toDay: number | undefined;
  readonly grants?: readonly string[];
}[];

/** Whom Studio Aurora works with as its peer: it invoices the client for both. */
export const alliance = {
  organization: 'aurora',
  by: 'ada',
  partner: 'officina',
  agreedBy: 'hugo',
  name: 'Studio Aurora with Officina Blu',
  mandate: 'WITH_REPRESENTATION',
} as const;

const borgo = { postalCode: '24040', city: 'Borgo', province: 'BG', country: 'IT' };

/** How the two organizations in Italy that are businesses are taxed. */
export const studioAurora = {
  ...{ name: 'Studio Aurora', vatNumber: '01234560165', regime: 'RF01', isWithholdingAgent: true },
  ...{ iban: 'IT60P0503401600000000654321', recipientCode: 'ABC1234' },
  address: { street: 'Via Roma 12', ...borgo },
} as const;
export const officinaBlu = {
  ...{ name: 'Officina Blu', vatNumber: '09876540163', regime: 'RF17', isWithholdingAgent: true },
  ...{ iban: 'IT14B05034016000000CC112233', certifiedMail: 'officina@pec.officina-blu.example' },
  address: { street: 'Via delle Officine 5', ...borgo },
} as const;

/**
 * How they are taxed. Numbers have right check digits and belong to nobody known. Lumen is a business in Germany, Borgo a public
 * body; who is not here has said nothing yet.
 */
export const taxProfiles = [
  { agent: 'aurora', by: 'ada', profile: studioAurora },
  { agent: 'officina', by: 'hugo', profile: officinaBlu },
  {
    agent: 'fabio',
    by: 'fabio',
    profile: {
      ...{ firstName: 'Fabio', lastName: 'Ferri', vatNumber: '02468130162', fiscalCode: 'FRRFBA85H10F205F' },
      ...{ regime: 'RF19', socialFund: { kind: 'INPS', rate: '0.04' }, iban: 'IT76U0503401600000000777001' },
      address: { street: 'Vicolo Corto 3', ...borgo },
    },
  },
  {
    agent: 'greta',
    by: 'greta',
    profile: {
      ...{ firstName: 'Greta', lastName: 'Conti', vatNumber: '05554440163', fiscalCode: 'CNTGRT90A41H501H' },
      ...{ regime: 'RF01', socialFund: { kind: 'INPS', rate: '0.04' }, iban: 'IT53V0503401600000000777002' },
      address: { street: 'Via dei Tigli 8', ...borgo },
    },
  },
  {
    agent: 'ada',
    by: 'ada',
    profile: {
      ...{ firstName: 'Ada', lastName: 'Lupi', vatNumber: '08001230161', fiscalCode: 'LPUDAA80T41A944G' },
      ...{ regime: 'RF01', socialFund: { kind: 'PROFESSIONAL', rate: '0.04' } },
      address: { street: 'Via Roma 2', ...borgo },
    },
  },
  ...(
    [
      [
        'bruno',
        {
          ...{ firstName: 'Bruno', lastName: 'Bruni', fiscalCode: 'BRNBRN82M05A944P' },
          iban: 'IT03E0503401600452299896409',
        },
      ],
      ['carla', { firstName: 'Carla', lastName: 'Rossi', fiscalCode: 'RSSCRL88L50F205P' }],
      ['dario', { firstName: 'Dario', lastName: 'Neri', fiscalCode: 'NREDRA91T01H501J' }],
      ['elisa', { firstName: 'Elisa', lastName: 'Bianchi', fiscalCode: 'BNCLSE02C50D612F' }],
    ] as const
  ).map(([agent, who]) => ({
    agent,
    by: agent,
    profile: { ...who, address: { street: 'Via Roma 14', ...borgo } },
  })),
  {
    agent: 'hugo',
    by: 'hugo',
    profile: {
      ...{ firstName: 'Hugo', lastName: 'Blu', fiscalCode: 'BLUHGU79B03A944G' },
      address: { street: 'Via delle Officine 5', ...borgo },
    },
  },
  {
    agent: 'lumen',
    by: 'klara',
    profile: {
      ...{ name: 'Lumen GmbH', vatNumber: 'DE294518730' },
      address: { street: 'Lichtstraße 7', postalCode: '80331', city: 'München', country: 'DE' },
    },
  },
  {
    agent: 'borgo',
    by: 'livia',
    profile: {
      ...{ name: 'Comune di Borgo', fiscalCode: '07778880166', isPublicBody: true, recipientCode: 'UFA1B2' },
      address: { street: 'Piazza del Comune 1', ...borgo },
    },
  },
] as const satisfies readonly { readonly agent: string; readonly by: PersonKey; readonly profile: object }[];

/** Who vouches for what: colleagues of Studio Aurora, each for the first skill that the other claims. */
export const endorsements = (
  [
    ['ada', 'bruno'],
    ['dario', 'bruno'],
    ['ada', 'dario'],
    ['carla', 'dario'],
    ['bruno', 'elisa'],
  ] as const satisfies readonly (readonly [PersonKey, PersonKey])[]
).flatMap(([by, person]) => {
  const skill = offers.find((offer) => offer.person === person)?.skills[0]?.[0];
  return skill === undefined ? [] : [{ by, person, skill }];
});

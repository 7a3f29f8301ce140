import { type OrganizationKey, type PersonKey, people } from './cast.ts';
import { aGermanVatNumber, anIban, aPartitaIva, codiceFiscaleOf } from './identifiers.ts';

/** How somebody is taxed, as the graph takes it. */
export interface StoryTaxProfile {
  readonly agent: PersonKey | OrganizationKey;
  /** Who says so. */
  readonly by: PersonKey;
  readonly profile: Readonly<Record<string, unknown>>;
}

const borgo = { postalCode: '24040', city: 'Borgo', province: 'BG', country: 'IT' };

/** Somebody with an Italian *codice fiscale*, paid to an account. */
function person(key: PersonKey, change: Readonly<Record<string, unknown>> = {}): StoryTaxProfile {
  const { firstName, lastName, birthday, sex } = people.find((one) => one.key === key) ?? people[0];
  const names = { firstName, lastName };
  const fiscalCode = codiceFiscaleOf({ ...names, birthday, sex, place: 'A944' });
  const address = { street: 'Via Roma 14', ...borgo };
  return { agent: key, by: key, profile: { ...names, fiscalCode, iban: anIban(), address, ...change } };
}

/** A company or body in Italy. */
const body = (agent: OrganizationKey, by: PersonKey, profile: Readonly<Record<string, unknown>>): StoryTaxProfile => ({
  ...{ agent, by },
  profile: { address: { street: 'Via delle Officine 5', ...borgo }, ...profile },
});

const inps = { socialFund: { kind: 'INPS', rate: '0.04' } };

/** How all are taxed: numbers of their own in each run, whose check digits fit and which belong to nobody known. */
export const taxProfiles = (suffix: string): readonly StoryTaxProfile[] => [
  body('aurora', 'ada', {
    ...{ name: `Studio Aurora ${suffix}`, vatNumber: aPartitaIva(), regime: 'RF01', isWithholdingAgent: true },
    ...{ iban: anIban(), recipientCode: 'ABC1234' },
  }),
  body('officina', 'hugo', {
    ...{ name: `Officina Blu ${suffix}`, vatNumber: aPartitaIva(), regime: 'RF17', isWithholdingAgent: true },
    ...{ iban: anIban(), certifiedMail: `officina.${suffix}@pec.officina-blu.example` },
  }),
  body('borgo', 'livia', {
    ...{ name: `Comune di Borgo ${suffix}`, fiscalCode: aPartitaIva(), isPublicBody: true, recipientCode: 'UFA1B2' },
  }),
  {
    ...{ agent: 'lumen', by: 'klara' },
    profile: {
      ...{ name: `Lumen GmbH ${suffix}`, vatNumber: aGermanVatNumber() },
      address: { street: 'Lichtstraße 7', postalCode: '80331', city: 'München', country: 'DE' },
    },
  },
  person('ada'),
  person('bruno', { vatNumber: aPartitaIva(), regime: 'RF01', ...inps }),
  person('carla'),
  person('dario'),
  person('elisa'),
  person('fabio', { vatNumber: aPartitaIva(), regime: 'RF19', ...inps }),
  person('greta', { vatNumber: aPartitaIva(), regime: 'RF01', ...inps }),
  person('hugo'),
];

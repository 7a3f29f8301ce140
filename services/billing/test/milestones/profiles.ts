import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';

type Facts = Omit<TaxProfile, 'id' | 'agentId'>;

/** The demo community as members tell of it. Their numbers have right check digits and belong to nobody known. */
const italian: Omit<Facts, 'name'> = {
  ...{ validFrom: '2024-01-01', validTo: undefined, personsName: undefined, fiscalCode: undefined, regime: 'RF01' },
  ...{ isWithholdingAgent: false, isPublicBody: false, socialFund: undefined, iban: undefined },
  ...{ recipientCode: undefined, certifiedMail: undefined, vatNumber: undefined },
  address: { street: 'Via del Mercato 1', city: 'Borgo', postalCode: '24040', province: 'BG', country: 'IT' },
};
const foreign: Omit<Facts, 'name'> = { ...italian, regime: undefined };

/** Makes somebody’s profile, with what makes the difference. */
const profile =
  (facts: Facts) =>
  (agentId: AgentId, change: Partial<TaxProfile> = {}): TaxProfile => ({
    ...facts,
    id: newId('tax'),
    agentId,
    ...change,
  });

/** Profiles by who has them. */
export const profiles = {
  /** A company under the ordinary regime, which withholds from fees. */
  aurora: profile({
    ...italian,
    ...{ name: 'Studio Aurora', vatNumber: '01234560165', iban: 'IT60P0503401600000000654321' },
    ...{ isWithholdingAgent: true, recipientCode: 'ABC1234' },
  }),
  /** A company that owes VAT when it is paid. */
  officina: profile({ ...italian, name: 'Officina Blu', vatNumber: '09876540163', regime: 'RF17' }),
  /** A freelancer in forfettario, with INPS's 4 %. */
  fabio: profile({
    ...italian,
    ...{ name: 'Fabio Ferri', personsName: { firstName: 'Fabio', lastName: 'Ferri' } },
    ...{ vatNumber: '02468130162', fiscalCode: 'FRRFBA85H10F205F', regime: 'RF19' },
    ...{ socialFund: { kind: 'INPS', rate: '0.04' }, iban: 'IT76U0503401600000000777001' },
  }),
  /** A professional with INPS's 4 %. */
  greta: profile({
    ...italian,
    ...{ name: 'Greta Conti', personsName: { firstName: 'Greta', lastName: 'Conti' } },
    ...{ vatNumber: '05554440163', fiscalCode: 'CNTGRT90A41H501H' },
    ...{ socialFund: { kind: 'INPS', rate: '0.04' }, iban: 'IT53V0503401600000000777002' },
  }),
  /** A private person in Italy. */
  elisa: profile({
    ...{ ...italian, regime: undefined },
    ...{ name: 'Elisa Bianchi', personsName: { firstName: 'Elisa', lastName: 'Bianchi' } },
    fiscalCode: 'BNCLSE02C50D612F',
  }),
  /** A public body in Italy. */
  comune: profile({
    ...{ ...italian, regime: undefined },
    ...{ name: 'Comune di Borgo', fiscalCode: '07778880166', isPublicBody: true, isWithholdingAgent: true },
    recipientCode: 'UFA1B2',
  }),
  /** A business in Germany. */
  lumen: profile({
    ...foreign,
    ...{ name: 'Lumen GmbH', vatNumber: '294518730' },
    address: { street: 'Lichtstraße 7', city: 'München', postalCode: '80331', province: undefined, country: 'DE' },
  }),
  /** A business outside the EU, which has no VAT number. */
  overseas: profile({
    ...foreign,
    name: 'Northern Lights Inc',
    address: { street: '1 Harbor Road', city: 'Boston', postalCode: '02108', province: undefined, country: 'US' },
  }),
};

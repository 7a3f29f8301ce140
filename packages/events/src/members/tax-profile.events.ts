import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, taxProfile } from '../examples.ts';
import { agentId, day, id, personal } from '../fields.ts';

const regimes = [
  ...['RF01', 'RF02', 'RF04', 'RF05', 'RF06', 'RF07', 'RF08', 'RF09', 'RF10', 'RF11'],
  ...['RF12', 'RF13', 'RF14', 'RF15', 'RF16', 'RF17', 'RF18', 'RF19', 'RF20'],
] as const;

const socialFund = z.object({
  kind: z.enum(['INPS', 'PROFESSIONAL']).describe('INPS: the gestione separata; PROFESSIONAL: a profession’s own fund'),
  rate: z
    .string()
    .regex(/^0\.\d{1,4}$/)
    .describe('The part of the fee that is added for it: 0.04'),
});

const address = z.object({
  street: z.string().describe('With the house’s number'),
  postalCode: z.string(),
  city: z.string(),
  province: z.string().nullable().describe('Two letters, in Italy alone'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 alpha-2'),
});

/** A person or an organization is taxed otherwise, from a day on. */
export const taxProfileChanged = defineEvent({
  service: 'members',
  name: 'tax-profile.changed',
  version: 1,
  visibility: ['internal'],
  subject: id('tax'),
  partition: agentId,
  data: z.object({
    taxProfileId: id('tax'),
    agentId,
    validFrom: day.describe('The first day on which it is valid'),
    validTo: day.nullable().describe('The first day on which it is valid no more; null while none is known'),
    personal: personal({
      name: z.string().describe('In one line: an organization’s name, or a person’s two'),
      firstName: z.string().nullable().describe('Of a person'),
      lastName: z.string().nullable().describe('Of a person'),
      vatNumber: z.string().nullable().describe('Its check digits fit; without the country’s prefix'),
      fiscalCode: z.string().nullable().describe('The Italian codice fiscale; its check digits fit'),
      regime: z.enum(regimes).nullable().describe('FatturaPA’s RegimeFiscale; null for who issues no Italian invoices'),
      isWithholdingAgent: z.boolean().describe('Whether it keeps tax back from the fees that it pays'),
      isPublicBody: z.boolean().describe('Whether it is part of the Italian public administration'),
      socialFund: socialFund.nullable(),
      iban: z.string().nullable().describe('Where it is paid; without blanks'),
      address,
      recipientCode: z.string().nullable().describe('CodiceDestinatario: seven characters, six of a public body'),
      certifiedMail: z.string().nullable().describe('The address of its PEC'),
    }),
  }),
  description:
    'A tax profile begins, was corrected, or ends where the next one begins. Profiles of one agent never overlap; the last event about each is right.',
  example: {
    subject: taxProfile,
    partition: aurora,
    aggregateVersion: 1,
    data: {
      taxProfileId: taxProfile,
      agentId: aurora,
      validFrom: '2026-11-24',
      validTo: null,
      personal: {
        name: 'Studio Aurora',
        firstName: null,
        lastName: null,
        vatNumber: '01234560165',
        fiscalCode: null,
        regime: 'RF01',
        isWithholdingAgent: true,
        isPublicBody: false,
        socialFund: null,
        iban: 'IT60P0503401600000000654321',
        address: { street: 'Via Roma 12', postalCode: '24040', city: 'Borgo', province: 'BG', country: 'IT' },
        recipientCode: 'ABC1234',
        certifiedMail: null,
      },
    },
  },
});

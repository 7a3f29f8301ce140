import type { AgentId } from '@millepiani/kernel/id';
import { present } from '@millepiani/mongo/present';
import { Schema } from 'mongoose';
import type { TaxRegime } from '../documents/regime.ts';
import type { SocialFund, TaxProfile, TaxProfileId } from './tax-profile.ts';

interface ProfileDocument {
  id: string;
  validFrom: string;
  validTo?: string | undefined;
  name: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  vatNumber?: string | undefined;
  fiscalCode?: string | undefined;
  regime?: TaxRegime | undefined;
  isWithholdingAgent: boolean;
  isPublicBody: boolean;
  socialFund?: SocialFund | undefined;
  iban?: string | undefined;
  address: { street: string; postalCode: string; city: string; province?: string | undefined; country: string };
  recipientCode?: string | undefined;
  certifiedMail?: string | undefined;
}

/** An agent's profiles as they are stored: in one document, which all that depends on them can meet at. */
export interface TimelineDocument {
  /** The agent's id. */
  _id: string;
  profiles: ProfileDocument[];
  /** Rises when somebody needs what is not there. */
  watched?: number;
}

const text = { type: String, required: true } as const;
const flag = { type: Boolean, required: true } as const;
// A country that has no postal codes has an empty one.
const maybeEmpty = { type: String, default: '' } as const;

/** The collection's form. It is asked by agents' ids alone. */
export const timelineSchema = new Schema<TimelineDocument>(
  {
    _id: text,
    profiles: [
      {
        ...{ _id: false, id: text, validFrom: text, validTo: String, name: text, firstName: String, lastName: String },
        ...{ vatNumber: String, fiscalCode: String, regime: String, iban: String },
        ...{ isWithholdingAgent: flag, isPublicBody: flag, recipientCode: String, certifiedMail: String },
        socialFund: { type: { _id: false, kind: text, rate: text }, required: false },
        address: { street: text, postalCode: maybeEmpty, city: text, province: String, country: text },
      },
    ],
    watched: Number,
  },
  { versionKey: false },
);

/** To the document. */
export function toDocument({ agentId: _, personsName, address, ...facts }: TaxProfile): ProfileDocument {
  return present({ ...facts, ...personsName, address: present({ ...address }) });
}

/** From the document. */
export function toProfile(agentId: string, row: ProfileDocument): TaxProfile {
  const { firstName, lastName, address, socialFund } = row;
  return {
    id: row.id as TaxProfileId,
    agentId: agentId as AgentId,
    ...{ validFrom: row.validFrom, validTo: row.validTo, name: row.name },
    personsName: firstName && lastName ? { firstName, lastName } : undefined,
    ...{ vatNumber: row.vatNumber, fiscalCode: row.fiscalCode, regime: row.regime, iban: row.iban },
    ...{ isWithholdingAgent: row.isWithholdingAgent, isPublicBody: row.isPublicBody },
    socialFund: socialFund && { kind: socialFund.kind, rate: socialFund.rate },
    address: {
      ...{ street: address.street, postalCode: address.postalCode, city: address.city },
      ...{ province: address.province, country: address.country },
    },
    ...{ recipientCode: row.recipientCode, certifiedMail: row.certifiedMail },
  };
}

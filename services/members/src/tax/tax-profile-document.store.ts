import type { AgentId, Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { SocialFund, TaxFacts } from './tax-facts.ts';
import type { TaxProfile } from './tax-profile.ts';
import type { TaxRegime } from './tax-regime.ts';

/** A profile as it is stored; what is not there is left out. */
export interface TaxProfileDocument {
  _id: string;
  agentId: string;
  validFrom: string;
  validTo?: string;
  name: string;
  firstName?: string;
  lastName?: string;
  vatNumber?: string;
  fiscalCode?: string;
  regime?: TaxRegime;
  isWithholdingAgent: boolean;
  isPublicBody: boolean;
  socialFund?: SocialFund;
  iban?: string;
  address: { street: string; postalCode: string; city: string; province?: string; country: string };
  recipientCode?: string;
  certifiedMail?: string;
  setAt: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const flag = { type: Boolean, required: true } as const;
const part = { _id: false } as const;

/** The collection's form and indexes. */
export const taxProfileSchema = new Schema<TaxProfileDocument>(
  {
    _id: text,
    agentId: text,
    validFrom: text,
    validTo: String,
    name: text,
    firstName: String,
    lastName: String,
    vatNumber: String,
    fiscalCode: String,
    regime: String,
    isWithholdingAgent: flag,
    isPublicBody: flag,
    socialFund: { type: new Schema({ kind: text, rate: text }, part) },
    iban: String,
    address: {
      // A country without postal codes has an empty one, which "required" would refuse.
      type: new Schema({ street: text, postalCode: String, city: text, province: String, country: text }, part),
      required: true,
    },
    recipientCode: String,
    certifiedMail: String,
    setAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
// An agent's own, by day; two cannot begin on one.
taxProfileSchema.index({ agentId: 1, validFrom: -1 }, { unique: true });

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that are not there, which MongoDB would store as null. */
const present = <T extends object>(facts: T): Partial<Present<T>> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<Present<T>>;

/** To the document. */
export function toDocument({ id, facts, validTo, ...profile }: TaxProfile): TaxProfileDocument {
  const { name, personsName, address, isWithholdingAgent, isPublicBody, ...others } = facts;
  const { province, ...seat } = address;
  return {
    _id: id,
    ...profile,
    ...present({ validTo, ...personsName, ...others }),
    ...{ name, isWithholdingAgent, isPublicBody },
    address: { ...seat, ...present({ province }) },
  };
}

/** From the document. */
export const fromDocument = (row: TaxProfileDocument): TaxProfile => ({
  id: row._id as Id<'tax'>,
  agentId: row.agentId as AgentId,
  validFrom: row.validFrom,
  validTo: row.validTo,
  facts: factsOf(row),
  setAt: row.setAt,
  version: Number(row.version),
});

const factsOf = ({ firstName, lastName, socialFund, address, ...row }: TaxProfileDocument): TaxFacts => ({
  name: row.name,
  personsName: firstName && lastName ? { firstName, lastName } : undefined,
  vatNumber: row.vatNumber,
  fiscalCode: row.fiscalCode,
  regime: row.regime,
  isWithholdingAgent: row.isWithholdingAgent,
  isPublicBody: row.isPublicBody,
  socialFund: socialFund && { kind: socialFund.kind, rate: socialFund.rate },
  iban: row.iban,
  address: {
    street: address.street,
    postalCode: address.postalCode,
    city: address.city,
    province: address.province,
    country: address.country,
  },
  recipientCode: row.recipientCode,
  certifiedMail: row.certifiedMail,
});

import type { AgentId, Id } from '@millepiani/kernel/id';
import { isExempt, type TaxRegime } from '../documents/regime.ts';

export type TaxProfileId = Id<'tax'>;

/** What an agent adds to each fee for its own social insurance. */
export interface SocialFund {
  /** INPS's *gestione separata*, or the fund of a profession, of which it is not known which. */
  readonly kind: 'INPS' | 'PROFESSIONAL';
  /** The part of the fee: `0.04`. */
  readonly rate: string;
}

/** How an agent is taxed, invoiced and paid between two days, as members told it. */
export interface TaxProfile {
  readonly id: TaxProfileId;
  readonly agentId: AgentId;
  /** The first day on which it is valid, ISO 8601. */
  readonly validFrom: string;
  /** The first day on which it is valid no more; undefined while none is known. */
  readonly validTo: string | undefined;
  /** In one line. */
  readonly name: string;
  /** A person's own names; undefined for an organization. */
  readonly personsName: { readonly firstName: string; readonly lastName: string } | undefined;
  /** Without the country's prefix; undefined for who has none. */
  readonly vatNumber: string | undefined;
  /** The Italian *codice fiscale*. */
  readonly fiscalCode: string | undefined;
  /** Undefined for who issues no Italian invoices. */
  readonly regime: TaxRegime | undefined;
  /** Whether it keeps tax back from the fees that it pays (*sostituto d'imposta*). */
  readonly isWithholdingAgent: boolean;
  /** Whether it is part of the Italian public administration. */
  readonly isPublicBody: boolean;
  readonly socialFund: SocialFund | undefined;
  /** Where it is paid, without blanks. */
  readonly iban: string | undefined;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly province: string | undefined;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
  };
  /** *CodiceDestinatario*. */
  readonly recipientCode: string | undefined;
  /** Its PEC. */
  readonly certifiedMail: string | undefined;
}

/** The profile that is valid on a day, ISO 8601. Those of one agent never overlap; in between a change there may be none. */
export const profileOn = (timeline: readonly TaxProfile[], day: string): TaxProfile | undefined =>
  timeline.find(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo));

/** An agent's profiles, by day, once one of them is as it was told last. */
export const withProfile = (timeline: readonly TaxProfile[], profile: TaxProfile): readonly TaxProfile[] =>
  [...withoutProfile(timeline, profile.id), profile].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));

/** An agent's profiles once one of them was erased. */
export const withoutProfile = (timeline: readonly TaxProfile[], id: TaxProfileId): readonly TaxProfile[] =>
  timeline.filter((known) => known.id !== id);

/**
 * Whether the agent gets back the VAT that it pays, so that what it advances costs it the net amount: not without a VAT
 * number, nor in a regime that charges none (forfettario, *minimi*, the cross-border exemption).
 */
export const deductsVat = ({ vatNumber, regime }: Pick<TaxProfile, 'vatNumber' | 'regime'>): boolean =>
  vatNumber !== undefined && (regime === undefined || !(isExempt(regime) || regime === 'RF20'));

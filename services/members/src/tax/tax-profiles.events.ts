import { event } from '@millepiani/events/event';
import { taxProfileChanged } from '@millepiani/events/members/tax-profile.events';
import type { TaxFacts } from './tax-facts.ts';
import type { TaxProfile } from './tax-profile.ts';

const personal = ({ personsName, address, ...facts }: TaxFacts) => ({
  name: facts.name,
  firstName: personsName?.firstName ?? null,
  lastName: personsName?.lastName ?? null,
  vatNumber: facts.vatNumber ?? null,
  fiscalCode: facts.fiscalCode ?? null,
  regime: facts.regime ?? null,
  isWithholdingAgent: facts.isWithholdingAgent,
  isPublicBody: facts.isPublicBody,
  socialFund: facts.socialFund ?? null,
  iban: facts.iban ?? null,
  address: { ...address, province: address.province ?? null },
  recipientCode: facts.recipientCode ?? null,
  certifiedMail: facts.certifiedMail ?? null,
});

/** A profile as it is from now on, as its contract tells it. */
export const toEvent = ({ id, agentId, validFrom, validTo, facts, version }: TaxProfile) =>
  event(taxProfileChanged, {
    subject: id,
    aggregateVersion: version,
    partition: agentId,
    data: { taxProfileId: id, agentId, validFrom, validTo: validTo ?? null, personal: personal(facts) },
  });

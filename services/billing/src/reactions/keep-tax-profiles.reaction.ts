import { forgettingDue } from '@millepiani/erasure/forgetting';
import { firstDue } from '@millepiani/erasure/passes';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { taxProfileChanged } from '@millepiani/events/members/tax-profile.events';
import type { PersonId } from '@millepiani/kernel/id';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Billing } from '../billing.ts';
import { stirForExpenses } from '../distributions/stirring.commands.ts';
import { draftAwaitingFees } from '../fees/charging.commands.ts';
import { billAwaiting } from '../milestones/milestone-billings.commands.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';

/** Keeps the service's own copy of how agents are taxed, and drafts what waited for it. */
export const keepTaxProfiles = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-tax-profiles',
    description:
      'Keeps an own copy of how agents are taxed, and drafts the invoices of milestones that waited for it; forgets who was erased.',
    on: [taxProfileChanged, memberErased],
    emits: [],
    handle: async (event, transaction) => {
      if (event.type === memberErased.type) return noteErased(billing(), event.data.personId, transaction);
      const { session, now } = transaction;
      const { data } = event;
      const { taxProfileId, agentId, personal } = data;
      const { taxProfiles } = billing();
      if (!personal) return taxProfiles.remove(session, agentId, taxProfileId);
      await taxProfiles.put(session, profileOf(data, personal));
      await billAwaiting(billing(), { session, now }, agentId);
      await draftAwaitingFees(billing(), { session, now }, agentId);
      await stirForExpenses(billing(), { session }, agentId);
    },
  });

async function noteErased(
  { erased, hint, taxProfiles }: Billing,
  personId: PersonId,
  { session, now, afterCommit }: EffectTransaction,
): Promise<void> {
  await taxProfiles.forget(personId, session);
  await erased.note(session, personId, now);
  afterCommit(() => hint(forgettingDue({ personId, ...firstDue(now) }, now)));
}

type Told = EventOf<typeof taxProfileChanged>['data'];

function profileOf(
  { taxProfileId, agentId, validFrom, validTo }: Told,
  personal: NonNullable<Told['personal']>,
): TaxProfile {
  const { firstName, lastName, address } = personal;
  return {
    ...{ id: taxProfileId, agentId, validFrom, validTo: validTo ?? undefined, name: personal.name },
    personsName: firstName && lastName ? { firstName, lastName } : undefined,
    vatNumber: personal.vatNumber ?? undefined,
    fiscalCode: personal.fiscalCode ?? undefined,
    regime: personal.regime ?? undefined,
    isWithholdingAgent: personal.isWithholdingAgent,
    isPublicBody: personal.isPublicBody,
    socialFund: personal.socialFund ?? undefined,
    iban: personal.iban ?? undefined,
    address: { ...address, province: address.province ?? undefined },
    recipientCode: personal.recipientCode ?? undefined,
    certifiedMail: personal.certifiedMail ?? undefined,
  };
}

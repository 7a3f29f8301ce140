import { forgettingDue } from '@millepiani/erasure/forgetting';
import { firstDue } from '@millepiani/erasure/passes';
import { payoutAccountChanged } from '@millepiani/events/billing/settlement.events';
import { event } from '@millepiani/events/event';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { taxProfileChanged } from '@millepiani/events/members/tax-profile.events';
import { dayOf } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Billing } from '../billing.ts';
import { stirForExpenses } from '../distributions/stirring.commands.ts';
import { draftAwaitingFees } from '../fees/charging.commands.ts';
import { billAwaiting } from '../milestones/milestone-billings.commands.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { hear, usableFrom } from '../payouts/payout-account.ts';

/** Keeps the service's own copy of how agents are taxed, and drafts what waited for it. */
export const keepTaxProfiles = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-tax-profiles',
    description:
      'Keeps an own copy of how agents are taxed, and drafts the invoices of milestones that waited for it; has a changed bank account wait, and tells whose it is; forgets who was erased.',
    on: [taxProfileChanged, memberErased],
    emits: [payoutAccountChanged],
    handle: async (happened, transaction) => {
      if (happened.type === memberErased.type) return noteErased(billing(), happened.data.personId, transaction);
      const { session, now } = transaction;
      const { data } = happened;
      const { taxProfileId, agentId, personal } = data;
      const { taxProfiles } = billing();
      if (!personal) return taxProfiles.remove(session, agentId, taxProfileId);
      const profile = profileOf(data, personal);
      await noteAccount(billing(), transaction, profile);
      await taxProfiles.put(session, profile);
      await billAwaiting(billing(), { session, now }, agentId);
      await draftAwaitingFees(billing(), { session, now }, agentId);
      await stirForExpenses(billing(), { session }, agentId);
    },
  });

async function noteErased(
  { erased, hint, taxProfiles, payoutAccounts }: Billing,
  personId: PersonId,
  { session, now, afterCommit }: EffectTransaction,
): Promise<void> {
  await taxProfiles.forget(personId, session);
  await payoutAccounts.forget(personId, session);
  await erased.note(session, personId, now);
  afterCommit(() => hint(forgettingDue({ personId, ...firstDue(now) }, now)));
}

/** Another bank account waits before anything is paid to it. What was known before is read before it is put. */
async function noteAccount(
  { taxProfiles, payoutAccounts }: Billing,
  { session, now, emit }: EffectTransaction,
  { id, agentId, iban }: TaxProfile,
): Promise<void> {
  const known = (await payoutAccounts.ofMany([agentId], session)).get(agentId);
  // One behind the other: a transaction does one thing at a time.
  const all = await taxProfiles.ofAgent(agentId, session);
  const said = all.filter(({ validTo }) => validTo === undefined || dayOf(now) < validTo);
  const before = said.find((profile) => profile.id === id)?.iban;
  const others = said.flatMap((profile) => (profile.id === id ? [] : (profile.iban ?? [])));
  const hadAny = all.some((profile) => profile.iban !== undefined);
  const after = hear(known, { agentId, iban, before, others, hadAny, at: now });
  if (!after) return;
  await payoutAccounts.save(session, after);
  if (!after.changedAt) return;
  const { changes } = after;
  const data = { agentId, usableFrom: usableFrom(after.changedAt).toISOString(), changes };
  await emit([event(payoutAccountChanged, { subject: agentId, partition: agentId, aggregateVersion: changes, data })]);
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

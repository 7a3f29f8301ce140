import { exampleEvent } from '@millepiani/events/example-event';
import { allianceDissolved, allianceFormed } from '@millepiani/events/members/alliance.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { organizationRegistered } from '@millepiani/events/members/organization.events';
import { taxProfileChanged } from '@millepiani/events/members/tax-profile.events';
import { agreementInForce, agreementSuperseded } from '@millepiani/events/projects/agreement.events';
import { commissionClosed, commissionSettled } from '@millepiani/events/projects/commission.events';
import {
  contributionApproved,
  contributionDisputed,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { knowHowCitationReversed, knowHowCited } from '@millepiani/events/projects/know-how.events';
import { milestoneAccepted } from '@millepiani/events/projects/milestone.events';
import type { CommissionId, OrganizationId, PersonId } from '@millepiani/kernel/id';
import { type Money, moneyText } from '@millepiani/kernel/money';
import type { Reaction } from '@millepiani/spine/reactions';
import type { VersionId } from '../../src/agreements/agreed-version.ts';
import type { Billing } from '../../src/billing.ts';
import type { ApprovedContribution } from '../../src/contributions/approved-contribution.ts';
import type { CitedKnowHow } from '../../src/contributions/cited-know-how.ts';
import type { AcceptedMilestone } from '../../src/milestones/milestone-billing.ts';
import type { Alliance } from '../../src/parties/alliance.ts';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';
import { endAgreements } from '../../src/reactions/end-agreements.reaction.ts';
import { keepAgreements } from '../../src/reactions/keep-agreements.reaction.ts';
import { keepAlliances } from '../../src/reactions/keep-alliances.reaction.ts';
import { keepCitations } from '../../src/reactions/keep-citations.reaction.ts';
import { keepContributions } from '../../src/reactions/keep-contributions.reaction.ts';
import { keepSpeakers } from '../../src/reactions/keep-speakers.reaction.ts';
import { keepTaxProfiles } from '../../src/reactions/keep-tax-profiles.reaction.ts';
import type { OpenBilling } from '../billing-on-database.ts';

/** A profile's data as members tell it. */
function profileData({ personsName, address, ...profile }: TaxProfile, isErased = false) {
  const { id, agentId, validFrom, validTo, ...facts } = profile;
  const personal = {
    ...facts,
    ...{ firstName: personsName?.firstName ?? null, lastName: personsName?.lastName ?? null },
    ...{ vatNumber: facts.vatNumber ?? null, fiscalCode: facts.fiscalCode ?? null, regime: facts.regime ?? null },
    ...{ socialFund: facts.socialFund ?? null, iban: facts.iban ?? null },
    address: { ...address, province: address.province ?? null },
    ...{ recipientCode: facts.recipientCode ?? null, certifiedMail: facts.certifiedMail ?? null },
  };
  return {
    ...{ taxProfileId: id, agentId, validFrom, validTo: validTo ?? null },
    personal: isErased ? null : personal,
  };
}

/** A milestone's data as projects tell it. */
const milestoneData = ({ amount, clientId, acceptedAt, ...facts }: AcceptedMilestone) => ({
  ...{ ...facts, amount: moneyText(amount), clientId: clientId ?? null, acceptedAt: acceptedAt.toISOString() },
  acceptedBy: exampleEvent(milestoneAccepted).data.acceptedBy,
});

/** Hands billing's reactions what is told elsewhere, as the spine does. */
export class Teller {
  readonly #service: () => OpenBilling;

  constructor(service: () => OpenBilling) {
    this.#service = service;
  }

  async #hear(
    reaction: (billing: () => Billing) => Reaction,
    contract: Parameters<typeof exampleEvent>[0],
    data: object,
  ): Promise<void> {
    const { billing, react } = this.#service();
    const event = exampleEvent(contract);
    const whole = { ...event, data: { ...event.data, ...data } };
    await react((transaction) => reaction(() => billing).handle(whole, transaction));
  }

  /** These people own an organization, each as much. */
  owned(organizationId: OrganizationId, people: readonly PersonId[]): Promise<void> {
    const owners = people.map((personId) => ({ personId, share: `1/${people.length}` }));
    return this.#hear(keepSpeakers, organizationRegistered, { organizationId, owners });
  }

  /** An agent is taxed so. */
  profile(profile: TaxProfile): Promise<void> {
    return this.#hear(keepTaxProfiles, taxProfileChanged, profileData(profile));
  }

  /** A profile was erased. */
  erased(profile: TaxProfile): Promise<void> {
    return this.#hear(keepTaxProfiles, taxProfileChanged, profileData(profile, true));
  }

  /** A person was erased. */
  gone(personId: PersonId): Promise<void> {
    return this.#hear(keepTaxProfiles, memberErased, { personId });
  }

  /** There is an alliance. */
  allied({ id, name, organizationIds, mandate }: Alliance): Promise<void> {
    const invoicerId = mandate.kind === 'WITH_REPRESENTATION' ? (mandate.invoicerId ?? null) : null;
    const data = { allianceId: id, name, organizationIds, mandate: { kind: mandate.kind, invoicerId } };
    return this.#hear(keepAlliances, allianceFormed, data);
  }

  /** An alliance is no more. */
  parted({ id }: Alliance): Promise<void> {
    return this.#hear(keepAlliances, allianceDissolved, { allianceId: id });
  }

  /** A version comes into force, by whose rule a milestone's income is shared. */
  agreed(milestone: AcceptedMilestone, rule: object, parties: readonly string[] = [milestone.invoicerId]) {
    const { agreementVersionId: versionId, commissionId, invoicerId, leadId, clientId = null } = milestone;
    const data = { versionId, commissionId, invoicerId, leadId, clientId, parties, rule };
    return this.#hear(keepAgreements, agreementInForce, data);
  }

  /** What somebody put in was approved: it counts. */
  contributed(one: ApprovedContribution) {
    const { id: contributionId, versionId: agreementVersionId, putIn, isDisputed: _, ...facts } = one;
    const text = (money: Money | undefined) => (money ? moneyText(money) : null);
    return this.#hear(keepContributions, contributionApproved, {
      ...{ contributionId, agreementVersionId, ...facts, kind: putIn.kind },
      minutes: putIn.kind === 'WORK' ? putIn.minutes : null,
      rate: text('rate' in putIn ? putIn.rate : undefined),
      amount: text('amount' in putIn ? putIn.amount : undefined),
      vat: text('vat' in putIn ? putIn.vat : undefined),
      slotId: putIn.kind === 'WORK' ? exampleEvent(contributionApproved).data.slotId : null,
    });
  }

  /** It was taken back. */
  takenBack({ id: contributionId, commissionId }: Pick<ApprovedContribution, 'id' | 'commissionId'>) {
    return this.#hear(keepContributions, contributionReversed, { contributionId, commissionId });
  }

  /** Somebody disputes it. */
  disputed({ id: contributionId, commissionId }: Pick<ApprovedContribution, 'id' | 'commissionId'>) {
    return this.#hear(keepContributions, contributionDisputed, { contributionId, commissionId });
  }

  /** The dispute was dismissed. */
  restored({ id: contributionId, commissionId }: Pick<ApprovedContribution, 'id' | 'commissionId'>) {
    return this.#hear(keepContributions, contributionRestored, { contributionId, commissionId });
  }

  /** Whose the know-how is that a contribution cites. */
  cited({ id: citationId, ...facts }: CitedKnowHow) {
    return this.#hear(keepCitations, knowHowCited, { citationId, ...facts });
  }

  /** The citation counts no more. */
  uncited({ id: citationId, ...facts }: CitedKnowHow) {
    return this.#hear(keepCitations, knowHowCitationReversed, { citationId, ...facts });
  }

  /** Another version took a version's place. */
  superseded(commissionId: CommissionId, versionId: VersionId, by: VersionId) {
    return this.#hear(keepAgreements, agreementSuperseded, { commissionId, versionId, by });
  }

  /** All that came in for a commission is shared. */
  settled(commissionId: CommissionId) {
    return this.#hear(endAgreements, commissionSettled, { commissionId });
  }

  /** Nothing more happens to it. */
  closed(commissionId: CommissionId) {
    return this.#hear(endAgreements, commissionClosed, { commissionId });
  }

  /** The client accepted a milestone. */
  accepted(milestone: AcceptedMilestone): Promise<void> {
    return this.#hear(keepAgreements, milestoneAccepted, milestoneData(milestone));
  }
}

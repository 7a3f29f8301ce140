import { agreementInForce, agreementSuperseded } from '@millepiani/events/projects/agreement.events';
import { milestoneAccepted } from '@millepiani/events/projects/milestone.events';
import { parseMoney } from '@millepiani/kernel/money';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import { Unreadable } from '@millepiani/spine/reader/failure-kind';
import type { AgreedRate, AgreedVersion } from '../agreements/agreed-version.ts';
import type { Billing } from '../billing.ts';
import { Stirring } from '../distributions/stirring.commands.ts';
import type { AcceptedMilestone } from '../milestones/milestone-billing.ts';
import { billMilestone } from '../milestones/milestone-billings.commands.ts';

/**
 * Keeps the service's own copy of what is agreed about a commission, and drafts the invoices of milestones accepted under it.
 * One reaction, so that a version is known before what is accepted under it.
 */
export const keepAgreements = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-agreements',
    description:
      'Keeps an own copy of agreements that come into force: who shares by which rule, and who invoices; drafts the invoices of milestones accepted under them.',
    on: [agreementInForce, agreementSuperseded, milestoneAccepted],
    emits: [],
    handle: async (event, { session, now, afterCommit }) => {
      const { agreements } = billing();
      const stirring = new Stirring(billing());
      afterCommit(() => stirring.hint());
      await stirring.stir({ session }, event.data.commissionId);
      switch (event.type) {
        case agreementInForce.type:
          return agreements.insert(session, versionOf(event));
        case agreementSuperseded.type:
          return agreements.supersede(session, event.data.versionId, event.data.by);
        case milestoneAccepted.type:
          return billMilestone(billing(), { session, now }, milestoneOf(event));
        default:
          return event satisfies never;
      }
    },
  });

function versionOf({ data }: EventOf<typeof agreementInForce>): AgreedVersion {
  const { versionId, contentHash: _, rule, clientId, agreedRates, inForceAt, ...facts } = data;
  return {
    ...facts,
    id: versionId,
    rule: JSON.stringify(rule),
    clientId: clientId ?? undefined,
    agreedRates: agreedRates.map(({ rate, ...of }): AgreedRate => {
      const money = parseMoney(rate, []);
      if (!money.ok) throw new Unreadable('INVALID_RATE', 'A rate is no amount.');
      return { ...of, rate: money.value };
    }),
    inForceAt: new Date(inForceAt),
    supersededBy: undefined,
  };
}

function milestoneOf({ data }: EventOf<typeof milestoneAccepted>): AcceptedMilestone {
  const { acceptedBy: _, amount, clientId, acceptedAt, ...facts } = data;
  const money = parseMoney(amount, []);
  if (!money.ok) throw new Unreadable('INVALID_AMOUNT', 'The milestone’s amount is none.');
  return { ...facts, amount: money.value, clientId: clientId ?? undefined, acceptedAt: new Date(acceptedAt) };
}

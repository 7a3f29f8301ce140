import { agreementInForce } from '@millepiani/events/projects/agreement.events';
import { commissionClosed, commissionLost } from '@millepiani/events/projects/commission.events';
import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentSubstituted,
  commitmentWithdrawn,
} from '@millepiani/events/projects/commitment.events';
import { commissionMilestonesPlanned } from '@millepiani/events/projects/milestone.events';
import { commissionRevised } from '@millepiani/events/projects/revision.events';
import type { AgentId } from '@millepiani/kernel/id';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import { Unreadable } from '@millepiani/spine/reader/failure-kind';
import type { ClientSession } from 'mongoose';
import type { Billing } from '../billing.ts';
import { partiesOf } from '../forecasts/revenue.commands.ts';

const on = [
  agreementInForce,
  commissionMilestonesPlanned,
  commissionRevised,
  commissionLost,
  commissionClosed,
  commitmentAccepted,
  commitmentWithdrawn,
  commitmentSubstituted,
  commitmentFulfilled,
] as const;
type Told = EventOf<(typeof on)[number]>;

/** Keeps what is to be done and paid, by which revenue is forecast before work is assigned. */
export const keepPlannedWork = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-planned-work',
    description:
      'Keeps an own copy of planned milestones and of the work that people are bound to do, and has the revenue of whom they concern looked at.',
    on,
    emits: [],
    handle: async (event, { session }) => {
      await keep(billing(), event, session);
      const parties = await partiesOf(billing(), event.data.commissionId, session);
      await billing().revenueWatches.mark(session, [...parties, ...namedBy(event)]);
    },
  });

/** Who is concerned besides the parties of what is in force already. */
function namedBy(event: Told): readonly AgentId[] {
  if (event.type === agreementInForce.type) return event.data.parties;
  return 'personId' in event.data ? [event.data.personId] : [];
}

function keep({ plannedWork }: Billing, event: Told, session: ClientSession): Promise<void> {
  switch (event.type) {
    case agreementInForce.type:
      return Promise.resolve();
    case commissionMilestonesPlanned.type:
    case commissionRevised.type: {
      const milestones = event.data.milestones.map(({ milestoneId, amount, due }) => ({
        ...{ milestoneId, amount: centsOf(amount), due },
      }));
      return plannedWork.plan(session, event.data.commissionId, milestones);
    }
    case commissionLost.type:
    case commissionClosed.type:
      return plannedWork.drop(session, event.data.commissionId);
    case commitmentAccepted.type: {
      const { commitmentId, commissionId, personId, minutes, rate, to } = event.data;
      return plannedWork.bind(session, commitmentId, { commissionId, personId, minutes, rate: centsOf(rate), to });
    }
    case commitmentWithdrawn.type:
    case commitmentSubstituted.type:
    case commitmentFulfilled.type:
      return plannedWork.release(session, event.data.commitmentId);
    default:
      return event satisfies never;
  }
}

/** Cents; nothing for what is in another currency, which documents are not in. */
function centsOf(text: MoneyText): bigint {
  const money = parseMoney(text, []);
  if (!money.ok) throw new Unreadable('INVALID_AMOUNT', 'An amount is none.');
  return money.value.currency === 'EUR' ? money.value.minor : 0n;
}

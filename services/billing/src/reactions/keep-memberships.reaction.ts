import { feeReduced } from '@millepiani/events/billing/fee.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { dayOf } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Billing } from '../billing.ts';
import { shortenFees } from '../fees/charging.commands.ts';
import { chargeOf } from '../fees/fee.jobs.ts';
import { termsOn } from '../fees/membership-plan.ts';
import { admit, type DefaultPlan, end, nextDay, openStay } from '../fees/subscription.ts';

/** Starts and ends what members pay. */
export const keepMemberships = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-memberships',
    description:
      'Keeps on which days people are members: fees are called for those days alone, and what was called for later ones is taken back.',
    on: [memberAdmitted, memberSuspended, memberReinstated, memberLeft, memberErased],
    emits: [feeReduced],
    handle: async ({ type, data: { personId }, time }, transaction) => {
      const day = dayOf(new Date(time));
      switch (type) {
        case memberAdmitted.type:
        case memberReinstated.type:
          return begin(billing(), transaction, { personId, day });
        case memberSuspended.type:
        case memberLeft.type:
        case memberErased.type:
          return finish(billing(), transaction, { personId, day });
        default:
          return type satisfies never;
      }
    },
  });

interface Of {
  readonly personId: PersonId;
  readonly day: string;
}

async function begin(billing: Billing, { session, now, afterCommit }: EffectTransaction, of: Of): Promise<void> {
  const before = await billing.subscriptions.find(of.personId, session);
  const after = admit(before, { ...of, plan: await defaultPlan(billing, session, of.day) });
  if (after === before) return;
  await billing.subscriptions.save(session, after);
  const on = nextDay(after);
  if (on !== undefined && on <= dayOf(now)) afterCommit(() => billing.hint(chargeOf({ personId: of.personId, on })));
}

/** The plan of who was admitted since it is the default, and never chose. */
async function defaultPlan(
  { feeSettings, membershipPlans }: Billing,
  session: EffectTransaction['session'],
  day: string,
): Promise<DefaultPlan | undefined> {
  const settings = await feeSettings.find(session);
  if (settings?.defaultPlanId === undefined || day < settings.defaultSince) return undefined;
  const plan = await membershipPlans.find(settings.defaultPlanId, session);
  const terms = plan && termsOn(plan, day);
  return plan && terms ? { planId: plan.id, trialDays: terms.trialDays } : undefined;
}

async function finish(billing: Billing, transaction: EffectTransaction, { personId, day }: Of): Promise<void> {
  const before = await billing.subscriptions.find(personId, transaction.session);
  if (!(before && openStay(before))) return;
  const after = end(before, day);
  await billing.subscriptions.save(transaction.session, after);
  const left = after.stays.at(-1)?.to ?? day;
  await shortenFees(billing, transaction, { personId, end: left });
}

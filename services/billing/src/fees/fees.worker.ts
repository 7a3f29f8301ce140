import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { dayOf } from '@millepiani/kernel/day';
import type { PersonId } from '@millepiani/kernel/id';
import { ok } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { dueOf } from '../invoices/invoice.ts';
import { chargeIn } from './charging.commands.ts';
import { callFees, chargeOf, overdueOf, tellOverdue } from './fee.jobs.ts';
import { toldOverdue } from './fees.events.ts';
import { type FeeId, settled } from './membership-fee.ts';

/** How many people or fees a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

/** Calls for fees; safe twice, for days are called for once. */
export const callFeesWorker = (billing: () => Billing): JobImplementation =>
  implementJob(callFees, ({ personId }) => callFeesOf(billing(), personId));

/** Calls for all that is due of a person, a few fees a transaction. */
export async function callFeesOf(billing: Billing, personId: PersonId): Promise<void> {
  const subscription = await billing.subscriptions.find(personId);
  for (let version = subscription?.version; version !== undefined; ) {
    // One key for each state of the subscription and each day: what was called for changes it.
    const today = dayOf(billing.clock.now());
    const input = { idempotencyKey: `call-fees-${personId}-${version}-${today}` };
    const call = { actor: systemActor('billing'), mutation: 'callMembershipFees', input };
    const before = version;
    const answer = await billing.commands.run(call, async (transaction) =>
      ok({ called: await chargeIn(billing, transaction, personId) }),
    );
    const after = (await billing.subscriptions.find(personId))?.version;
    version = answer.ok && answer.value.called > 0 && after !== before ? after : undefined;
  }
}

/** Tells of fees that are overdue; safe twice, for what is told is not due any more. */
export const tellOverdueWorker = (billing: () => Billing): JobImplementation =>
  implementJob(tellOverdue, ({ feeId }) => tellOverdueOf(billing(), feeId));

/** Tells that a fee is overdue, if it is. */
export async function tellOverdueOf(billing: Billing, feeId: FeeId): Promise<void> {
  const known = await billing.membershipFees.find(feeId);
  if (!known) return;
  const input = { idempotencyKey: `overdue-${feeId}-${known.told}-${dayOf(billing.clock.now())}` };
  const call = { actor: systemActor('billing'), mutation: 'tellOverdueFee', input };
  await billing.commands.run(call, async ({ session, now, emit }) => {
    const fee = await billing.membershipFees.find(feeId, session);
    const { paper } = fee ?? {};
    const invoice = paper?.stage === 'issued' ? await billing.invoices.find(paper.invoiceId, session) : undefined;
    if (!(fee?.state === 'DUE' && paper?.stage === 'issued' && invoice?.stage === 'issued')) return ok({ feeId });
    const after = settled(fee, invoice, dayOf(now));
    // What was paid meanwhile is told by what heard of it.
    if (after.state !== 'OVERDUE' && after.state !== fee.state) return ok({ feeId });
    await billing.membershipFees.save(session, after);
    if (after.state !== 'OVERDUE') return ok({ feeId });
    await emit([toldOverdue(after, { ...paper, due: dueOf(invoice) })]);
    return ok({ feeId });
  });
}

/** People for whom a fee is to be called; nobody, before it is said who the community is. */
export async function dueFees({ clock, feeSettings, subscriptions }: Billing): Promise<readonly DueJob[]> {
  if (!(await feeSettings.find())) return [];
  return (await subscriptions.due(dayOf(clock.now()), mostAtOnce)).map(chargeOf);
}

/** Fees that are overdue and not told so. */
export const overdueFees = async ({ clock, membershipFees }: Billing): Promise<readonly DueJob[]> =>
  (await membershipFees.overdue(dayOf(clock.now()), mostAtOnce)).map(overdueOf);

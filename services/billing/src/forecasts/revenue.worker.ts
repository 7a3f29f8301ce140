import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { dayOf } from '@millepiani/kernel/day';
import type { AgentId } from '@millepiani/kernel/id';
import { ok } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { lookAtRevenue } from './revenue.commands.ts';
import { checkOf, checkRevenue } from './revenue.jobs.ts';

/** How many agents a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

/** Looks at revenue; safe twice, for what is told is told once until it gets worse. */
export const checkRevenueWorker = (billing: () => Billing): JobImplementation =>
  implementJob(checkRevenue, ({ agentId }) => checkRevenueOf(billing(), agentId));

/** Looks at an agent's revenue, if that is due. */
export async function checkRevenueOf(billing: Billing, agentId: AgentId): Promise<void> {
  const today = dayOf(billing.clock.now());
  const watch = await billing.revenueWatches.find(agentId);
  if (watch?.lookOn === undefined || watch.lookOn > today) return;
  const input = { idempotencyKey: `revenue-${agentId}-${watch.changes}-${today}` };
  const call = { actor: systemActor('billing'), mutation: 'checkRevenue', input };
  await billing.commands.run(call, async (transaction) => {
    await lookAtRevenue(billing, transaction, agentId);
    return ok({ agentId });
  });
}

/** Agents whose revenue is to be looked at. */
export async function dueRevenue({ clock, revenueWatches }: Billing): Promise<readonly DueJob[]> {
  const today = dayOf(clock.now());
  return (await revenueWatches.due(today, mostAtOnce)).map(({ agentId, changes }) => checkOf(agentId, changes, today));
}

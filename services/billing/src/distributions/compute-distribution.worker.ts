import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import { ok } from '@millepiani/kernel/result';
import type { Logger } from '@millepiani/telemetry/logger';
import type { Billing } from '../billing.ts';
import { computeIn } from './computing.commands.ts';
import { computationOf, computeDistributionJob } from './distribution.jobs.ts';

/** How many commissions a round of the reconciler takes up; the next goes on. */
const mostAtOnce = 100;

/** Computes runs; safe twice, for what is computed is not due any more, and the same figures give no other run. */
export const computeDistributionWorker = (billing: () => Billing, log: Logger): JobImplementation =>
  implementJob(computeDistributionJob, async ({ commissionId }) => {
    const { sharing, commands } = billing();
    const stirred = await sharing.due(commissionId);
    if (!stirred) return;
    // One key a change: several changes that came meanwhile are one computation.
    const input = { idempotencyKey: `compute-${commissionId}-${stirred.change}`, commissionId };
    const call = { actor: systemActor('billing'), mutation: 'computeDistribution', input };
    const computed = await commands.run(call, async (transaction) => {
      const runs = await computeIn(billing(), transaction, { commissionId, by: undefined });
      return runs.ok ? ok({ commissionId }) : runs;
    });
    if (computed.ok) return;
    // Trying again gives the same until something changes: a bookkeeper who has it computed is told the same.
    log.error({ commissionId, failures: computed.error }, 'a distribution cannot be computed');
    const giveUp = { ...call, input: { ...input, idempotencyKey: `give-up-${commissionId}-${stirred.change}` } };
    await commands.run(giveUp, async ({ session }) => {
      await sharing.settle(session, commissionId);
      return ok({ commissionId });
    });
  });

/** Commissions whose runs are behind. */
export const dueComputations = async ({ sharing }: Billing): Promise<readonly DueJob[]> =>
  (await sharing.allDue(mostAtOnce)).map(computationOf);

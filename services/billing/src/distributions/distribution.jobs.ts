import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { type CommissionId, isId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { Stirred } from './sharing-states.store.ts';

/** Computes a commission's distribution runs, where something has changed by which they may change. */
export const computeDistributionJob = defineJob({
  name: 'compute-distribution',
  payload: z.object({
    commissionId: z.custom<CommissionId>((value) => typeof value === 'string' && isId(value, 'com')),
  }),
  attempts: 5,
  backoffMs: 500,
});

/** The job for a change, by which it is never there twice. */
export const computationOf = ({ commissionId, change }: Stirred): DueJob =>
  due(computeDistributionJob, `${commissionId}-${change}`, { commissionId });

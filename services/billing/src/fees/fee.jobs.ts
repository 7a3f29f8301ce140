import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { FeeId } from './membership-fee.ts';

/** Calls for a person's fees of which the first day has come. */
export const callFees = defineJob({
  name: 'call-membership-fees',
  payload: z.object({
    personId: z.custom<PersonId>((value) => typeof value === 'string' && isId(value, 'per')),
    /** The first day to be called for when it was found due: ISO 8601. */
    on: z.iso.date(),
  }),
  attempts: 5,
  backoffMs: 1_000,
});

/** Says that a fee is overdue. */
export const tellOverdue = defineJob({
  name: 'tell-overdue-fee',
  payload: z.object({ feeId: z.custom<FeeId>((value) => typeof value === 'string' && isId(value, 'mfe')) }),
  attempts: 5,
  backoffMs: 1_000,
});

/** The job that calls for what is due of a person from a day on. */
export const chargeOf = ({ personId, on }: { readonly personId: PersonId; readonly on: string }): DueJob =>
  due(callFees, `${personId}-${on}`, { personId, on });

/** The job that tells of a fee. */
export const overdueOf = (feeId: FeeId): DueJob => due(tellOverdue, feeId, { feeId });

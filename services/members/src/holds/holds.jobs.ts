import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';
import type { HoldId } from './capacity-hold.ts';

/** Expires a hold that nobody confirmed in time. */
export const expireHoldJob = defineJob({
  name: 'expire-hold',
  payload: z.object({ holdId: z.custom<HoldId>((value) => typeof value === 'string' && isId(value, 'hld')) }),
  attempts: 5,
  backoffMs: 500,
});

/** The job that is due at `expiresAt`. */
export const expiryOf = (holdId: HoldId, expiresAt: Instant, now: Instant): DueJob =>
  due(expireHoldJob, holdId, { holdId }, msBetween(now, expiresAt));

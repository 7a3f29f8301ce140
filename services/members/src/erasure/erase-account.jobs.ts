import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';

/** Erases an account whose time to think is over. */
export const eraseAccountJob = defineJob({
  name: 'erase-account',
  payload: z.object({ personId: z.custom<PersonId>((value) => typeof value === 'string' && isId(value, 'per')) }),
  attempts: 5,
  backoffMs: 1_000,
});

/** Beyond it, the reconciler is early enough. */
export const longestDelayMs = 3_600_000;

/** Somebody is to be erased, now or soon. */
export const eraseAccountDue = (
  { personId, dueAt }: { readonly personId: PersonId; readonly dueAt: Instant },
  now: Instant,
): DueJob => due(eraseAccountJob, `${personId}-${dueAt.getTime()}`, { personId }, msBetween(now, dueAt));

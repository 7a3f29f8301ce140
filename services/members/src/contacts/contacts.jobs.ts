import { defineJob } from '@millepiani/jobs/define-job';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { z } from 'zod';

/** Tells how to write to somebody of whom that was never told. */
export const tellContactJob = defineJob({
  name: 'tell-contact',
  payload: z.object({ personId: z.custom<PersonId>((value) => typeof value === 'string' && isId(value, 'per')) }),
  attempts: 5,
  backoffMs: 500,
});

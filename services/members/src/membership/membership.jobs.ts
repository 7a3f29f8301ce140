import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';

const payload = z.object({
  personId: z.custom<PersonId>((value) => typeof value === 'string' && isId(value, 'per')),
});

/** Begins a membership whose first day has come. */
export const beginMembershipJob = defineJob({ name: 'begin-membership', payload, attempts: 5, backoffMs: 500 });

/** Tells of a membership that is as old as the account, and was never told. */
export const tellMembershipJob = defineJob({ name: 'tell-membership', payload, attempts: 5, backoffMs: 500 });

/** The job that is due at `beginsAt`. One a day: a person may be admitted anew. */
export const beginningJobOf = (personId: PersonId, beginsAt: Instant, now: Instant): DueJob =>
  due(beginMembershipJob, `${personId}-${beginsAt.getTime()}`, { personId }, msBetween(now, beginsAt));

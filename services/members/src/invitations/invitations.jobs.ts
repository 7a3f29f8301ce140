import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';
import type { InvitationId } from './invitation.ts';

/** Ends an invitation that is good no more. */
export const expireInvitationJob = defineJob({
  name: 'expire-invitation',
  payload: z.object({
    invitationId: z.custom<InvitationId>((value) => typeof value === 'string' && isId(value, 'ivt')),
  }),
  attempts: 5,
  backoffMs: 500,
});

/** The job that is due at `expiresAt`. */
export const expiryOf = (invitationId: InvitationId, expiresAt: Instant, now: Instant): DueJob =>
  due(expireInvitationJob, invitationId, { invitationId }, msBetween(now, expiresAt));

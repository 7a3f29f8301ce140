import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';
import type { ProposalId } from './proposal.ts';

/** Closes a proposal whose time is up. */
export const expireProposalJob = defineJob({
  name: 'expire-proposal',
  payload: z.object({
    proposalId: z.custom<ProposalId>((value) => typeof value === 'string' && isId(value, 'prp')),
  }),
  attempts: 5,
  backoffMs: 500,
});

/** The job that is due at an instant, which is a part of its id: a proposal that is given more time has another. */
export const proposalExpiryOf = (proposalId: ProposalId, expiresAt: Instant, now: Instant): DueJob =>
  due(expireProposalJob, `${proposalId}-${expiresAt.getTime()}`, { proposalId }, msBetween(now, expiresAt));

import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { TeamProposalId } from './team-proposal.ts';

/** Computes a proposal that was asked for. */
export const formTeamJob = defineJob({
  name: 'form-team',
  payload: z.object({
    proposalId: z.custom<TeamProposalId>((value) => typeof value === 'string' && isId(value, 'tpr')),
  }),
  attempts: 3,
  backoffMs: 1_000,
});

/** The job for a proposal. */
export const formationOf = (proposalId: TeamProposalId): DueJob => due(formTeamJob, proposalId, { proposalId });
